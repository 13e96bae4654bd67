package io.chengnuo.customer;

import io.chengnuo.shared.Conflict;
import java.time.Clock;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Moves a customer to another stage of its life cycle. */
@Component
class ChangeStage {

    private final CustomerDesk desk;
    private final Clock clock;

    ChangeStage(CustomerDesk desk, Clock clock) {
        this.desk = desk;
        this.clock = clock;
    }

    @Transactional
    long change(UUID id, Stage stage, String reason, @Nullable String ifMatch) {
        var row = desk.open(id, ifMatch);
        var before = Stage.valueOf(row.getStage());
        if (before == stage) {
            throw new Conflict("same_stage");
        }
        row.setStage(stage.name());
        return desk.close(row, new CustomerStageChanged(new CustomerId(id), before, stage, reason, clock.instant()));
    }
}
