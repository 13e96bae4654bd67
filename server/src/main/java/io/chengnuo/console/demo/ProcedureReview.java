package io.chengnuo.console.demo;

import io.chengnuo.calendar.Amount;
import io.chengnuo.procedure.ChangeProcedure;
import io.chengnuo.procedure.TimeLimit;
import io.chengnuo.shared.Acting;
import java.util.UUID;
import org.springframework.context.ApplicationContext;

/** The quarterly review of procedures: one was tightened, another change still waits to be published. */
final class ProcedureReview {
    private final ChangeProcedure change;
    private final UUID by;

    ProcedureReview(ApplicationContext parts, UUID by) {
        this.change = parts.getBean(ChangeProcedure.class);
        this.by = by;
    }

    void held() {
        Acting.person(by, "demo")
                .run(() -> change.publish(
                        "complaint",
                        document -> document.within("investigate", new TimeLimit(Amount.hours(6), "business")),
                        "季度评审：投诉核实由 8 小时缩短到 6 小时"));
    }

    void proposed() {
        Acting.person(by, "demo")
                .run(() -> change.propose(
                        "repair", document -> document.within("parts", new TimeLimit(Amount.hours(6), "business"))));
    }
}
