package io.chengnuo.console.demo;

import io.chengnuo.calendar.Amount;
import io.chengnuo.policy.Limit;
import io.chengnuo.policy.Text;
import io.chengnuo.policy.draft.RevisePolicy;
import io.chengnuo.shared.Acting;
import java.util.UUID;
import org.springframework.context.ApplicationContext;

/** The yearly revision of the policy, half way: two clauses reworded, two limits tightened, one open question. */
final class PolicyRevision {
    private final RevisePolicy revise;
    private final UUID by;

    PolicyRevision(ApplicationContext parts, UUID by) {
        this.revise = parts.getBean(RevisePolicy.class);
        this.by = by;
    }

    void underWay() {
        Acting.person(by, "demo").run(() -> {
            revise.begin();
            revise.word(
                    "3.2",
                    new Text(
                            "客户咨询自受理起 12 小时内由专人答复；一时答不了的，先告知何时答复。",
                            "Consultations are answered by a person within 12 hours of receipt; when that cannot be done we say when it will be."));
            revise.set(
                    "consultation-response",
                    new Limit(Amount.hours(12), "24x7", null, null),
                    new Text("回访中六成客户希望当天得到答复", "Six of ten customers asked want an answer the same day"));
            revise.word(
                    "15.2",
                    new Text(
                            "办理期间至少每 2 个工作日向客户通报一次进展，说明下一步和时间。",
                            "While the work goes on the customer is told at least every 2 working days where it stands, what comes next and when."));
            revise.remark("3.2", "周末咨询量是平日的三成，12 小时需要周末值班，请人力资源确认。");
        });
    }
}
