package io.chengnuo.improvement.supervision;

import io.chengnuo.improvement.Ask;
import io.chengnuo.improvement.Today;
import io.chengnuo.people.NotifyPeople;
import io.chengnuo.people.NotifyPeople.Notice;
import io.chengnuo.shared.facts.Facts;
import io.chengnuo.shared.jobs.Batches;
import java.time.Clock;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Says once of each check and each fix that is late, to whoever owes it and to those who may change the policy. */
@Component
public class WatchSupervision {

    private static final int BATCH = 50;

    private final Checks checks;
    private final Findings findings;
    private final Ask ask;
    private final NotifyPeople notify;
    private final Facts facts;
    private final Today today;
    private final Clock clock;
    private final TransactionTemplate transaction;

    WatchSupervision(
            Checks checks,
            Findings findings,
            Ask ask,
            NotifyPeople notify,
            Facts facts,
            Today today,
            Clock clock,
            TransactionTemplate transaction) {
        this.checks = checks;
        this.findings = findings;
        this.ask = ask;
        this.notify = notify;
        this.facts = facts;
        this.today = today;
        this.clock = clock;
        this.transaction = transaction;
    }

    /** Answers how many were late. */
    public int now() {
        return Batches.workOff(transaction, clock, BATCH, this::checks)
                + Batches.workOff(transaction, clock, BATCH, this::fixes);
    }

    private int checks(Instant now) {
        var late = checks.claimOverdue(today.of(now), BATCH);
        for (var check : late) {
            facts.record(new CheckOverdue(check.id(), check.title(), check.dueOn(), now));
            var told = new LinkedHashSet<>(ask.of(check.person(), check.post()));
            told.addAll(ask.editors());
            notify.tell(told.stream()
                    .map(person -> new Notice(
                            person,
                            "check_overdue",
                            List.of(check.title(), check.dueOn().toString()),
                            BringChecksAbout.link(check.id()),
                            false))
                    .toList());
        }
        return late.size();
    }

    private int fixes(Instant now) {
        var late = findings.claimOverdue(today.of(now), BATCH);
        for (var finding : late) {
            var owner = Objects.requireNonNull(finding.owner());
            var due = Objects.requireNonNull(finding.dueOn());
            facts.record(new FindingOverdue(finding.id(), finding.clause(), owner, due, now));
            var told = new LinkedHashSet<>(List.of(owner));
            told.addAll(ask.editors());
            notify.tell(told.stream()
                    .map(person -> new Notice(
                            person,
                            "finding_overdue",
                            List.of(finding.clause(), due.toString()),
                            RecordCheck.link(finding.id()),
                            false))
                    .toList());
        }
        return late.size();
    }
}
