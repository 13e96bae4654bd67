package io.chengnuo.customer;

import io.chengnuo.policy.Tier;
import io.chengnuo.shared.Conflict;
import java.time.Clock;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Moves a customer to another tier; requests that come from now on are weighed by it. */
@Component
class ChangeTier {

    private final CustomerDesk desk;
    private final Clock clock;

    ChangeTier(CustomerDesk desk, Clock clock) {
        this.desk = desk;
        this.clock = clock;
    }

    @Transactional
    long change(UUID id, Tier tier, String reason, @Nullable String ifMatch) {
        var row = desk.open(id, ifMatch);
        var before = Tier.valueOf(row.getTier());
        if (before == tier) {
            throw new Conflict("same_tier");
        }
        var at = clock.instant();
        row.setTier(tier.name());
        row.setTierByHandAt(at);
        return desk.close(row, new CustomerTierChanged(new CustomerId(id), before, tier, reason, at));
    }
}
