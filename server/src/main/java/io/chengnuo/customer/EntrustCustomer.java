package io.chengnuo.customer;

import java.time.Clock;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Says who looks after a customer; nobody named means everybody. */
@Component
class EntrustCustomer {

    private final CustomerDesk desk;
    private final Clock clock;

    EntrustCustomer(CustomerDesk desk, Clock clock) {
        this.desk = desk;
        this.clock = clock;
    }

    @Transactional
    long entrust(UUID id, @Nullable UUID owner, @Nullable UUID team, @Nullable UUID unit, @Nullable String ifMatch) {
        var row = desk.open(id, ifMatch);
        row.setOwner(owner);
        row.setTeam(team);
        row.setUnit(unit);
        return desk.close(row, new CustomerEntrusted(new CustomerId(id), owner, team, unit, clock.instant()));
    }
}
