package io.chengnuo.improvement.supervision;

import io.chengnuo.improvement.Ask;
import io.chengnuo.improvement.Today;
import io.chengnuo.people.NotifyPeople;
import io.chengnuo.people.NotifyPeople.Notice;
import io.chengnuo.shared.Ids;
import io.chengnuo.shared.facts.Facts;
import io.chengnuo.shared.jobs.Batches;
import io.chengnuo.ticket.TicketSample;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/** Opens a check a week before its day, draws its tickets, and tells whoever has to look. Each day of a plan once. */
@Component
public class BringChecksAbout {

    private static final int BATCH = 20;
    private static final int DAYS_BEFORE = 7;
    private static final int DRAWN = 10;

    private final CheckPlans plans;
    private final Checks checks;
    private final TicketSample sample;
    private final Ask ask;
    private final NotifyPeople notify;
    private final Facts facts;
    private final Today today;
    private final Clock clock;
    private final TransactionTemplate transaction;

    BringChecksAbout(
            CheckPlans plans,
            Checks checks,
            TicketSample sample,
            Ask ask,
            NotifyPeople notify,
            Facts facts,
            Today today,
            Clock clock,
            TransactionTemplate transaction) {
        this.plans = plans;
        this.checks = checks;
        this.sample = sample;
        this.ask = ask;
        this.notify = notify;
        this.facts = facts;
        this.today = today;
        this.clock = clock;
        this.transaction = transaction;
    }

    /** Answers how many plans came due. */
    public int now() {
        return Batches.workOff(transaction, clock, BATCH, this::look);
    }

    private int look(Instant now) {
        var day = today.of(now);
        var due = plans.claimDue(day.plusDays(DAYS_BEFORE), BATCH);
        for (var plan : due) {
            var dueOn = plan.outline().nextDue().isBefore(day)
                    ? day
                    : plan.outline().nextDue();
            open(plan, dueOn, now);
            plans.moveOn(plan, plan.outline().rhythm().after(plan.outline().nextDue(), day.plusDays(DAYS_BEFORE)));
        }
        return due.size();
    }

    /** A check out of turn; the rhythm goes on as it was. */
    @Transactional
    public UUID outOfTurn(UUID plan) {
        var now = clock.instant();
        return open(plans.require(plan), today.of(now).plusDays(DAYS_BEFORE), now);
    }

    private UUID open(CheckPlan plan, LocalDate due, Instant now) {
        var outline = plan.outline();
        var id = Ids.next(now);
        if (!checks.open(id, plan, due, now)) {
            return id;
        }
        var drawn = outline.method() != CheckMethod.SAMPLE
                ? List.<TicketSample.Drawn>of()
                : sample.closed(
                        due.minusMonths(outline.rhythm().months())
                                .minusDays(DAYS_BEFORE)
                                .atStartOfDay(today.zone())
                                .toInstant(),
                        now,
                        outline.category(),
                        Objects.requireNonNullElse(outline.sampleSize(), DRAWN));
        checks.draw(id, drawn);
        facts.record(new CheckCameDue(id, plan.id(), outline.title(), due, drawn.size(), now));
        notify.tell(ask.of(outline.person(), outline.post()).stream()
                .map(person ->
                        new Notice(person, "check_due", List.of(outline.title(), due.toString()), link(id), false))
                .toList());
        return id;
    }

    static String link(UUID check) {
        return "/supervision?check=" + check;
    }
}
