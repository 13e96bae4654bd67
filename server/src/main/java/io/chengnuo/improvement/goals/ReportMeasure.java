package io.chengnuo.improvement.goals;

import io.chengnuo.improvement.Today;
import io.chengnuo.people.Access;
import io.chengnuo.people.Right;
import io.chengnuo.shared.Forbidden;
import io.chengnuo.shared.Ids;
import io.chengnuo.shared.facts.Facts;
import io.chengnuo.shared.files.FileStore;
import io.chengnuo.shared.web.Version;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The owner of a measure says how far it has come, with what shows it; a hundred percent is done. */
@Service
public class ReportMeasure {

    static final String EVIDENCE = "measure_report";
    private static final int WHOLE = 100;

    private final ActionPlans plans;
    private final FileStore files;
    private final Access access;
    private final Facts facts;
    private final Today today;

    ReportMeasure(ActionPlans plans, FileStore files, Access access, Facts facts, Today today) {
        this.plans = plans;
        this.files = files;
        this.access = access;
        this.facts = facts;
        this.today = today;
    }

    @Transactional
    public void report(UUID plan, UUID id, int progress, String words, List<UUID> evidence, @Nullable String ifMatch) {
        var now = today.now();
        var by = access.person();
        var whole = plans.requireLocked(plan).requireOpen();
        var measure = plans.requireMeasure(plan, id).requireOpen();
        Version.check(ifMatch, measure.version());
        if (!by.equals(measure.owner()) && !by.equals(whole.outline().owner()) && !access.has(Right.POLICY_EDIT)) {
            throw new Forbidden("not_the_owner");
        }
        var done = progress == WHOLE;
        var report = new ActionPlans.Report(Ids.next(now), id, progress, words, by, now);
        plans.report(measure, report, done ? today.of(now) : null);
        files.give(evidence, EVIDENCE, report.id());
        facts.record(new MeasureReported(plan, id, by, progress, done, now));
    }
}
