package io.chengnuo.sla;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import io.chengnuo.shared.facts.Facts;
import io.chengnuo.shared.jobs.EachTenant;
import io.chengnuo.ticket.NextDue;
import io.chengnuo.ticket.TicketBriefs;
import io.chengnuo.ticket.TicketId;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Counts open clocks anew, some tickets in a transaction, each ticket held as by everybody who changes it. Broken promises stay broken:
 * what happened is not changed. A promise that the new limit has passed already is broken by it, and that is told as ever.
 */
@Component
class GoOnRecounting {

    private static final int BATCH = 200;

    private final Recounts recounts;
    private final CountingRules rules;
    private final Clocks clocks;
    private final OpenClocks open;
    private final TicketBriefs tickets;
    private final ClockNews news;
    private final NextDue nextDue;
    private final Facts facts;
    private final Clock clock;
    private final TransactionTemplate transaction;

    GoOnRecounting(
            Recounts recounts,
            CountingRules rules,
            Clocks clocks,
            OpenClocks open,
            TicketBriefs tickets,
            ClockNews news,
            NextDue nextDue,
            Facts facts,
            Clock clock,
            TransactionTemplate transaction) {
        this.recounts = recounts;
        this.rules = rules;
        this.clocks = clocks;
        this.open = open;
        this.tickets = tickets;
        this.news = news;
        this.nextDue = nextDue;
        this.facts = facts;
        this.clock = clock;
        this.transaction = transaction;
    }

    /** Until nothing is left that another node does not do; for the company of this thread. */
    void now() {
        while (Objects.requireNonNull(transaction.execute(status -> step()))) {
            // each step is a transaction of its own
        }
    }

    private boolean step() {
        return recounts.claim()
                .map(recount -> {
                    step(recount, clock.instant());
                    return true;
                })
                .orElse(false);
    }

    private void step(Recount recount, Instant now) {
        var rule = rules.inForce(recount.kind(), recount.key());
        var page = open.of(rule, recount.after(), BATCH);
        var ids = page.stream()
                .map(row -> row.ticket().value())
                .distinct()
                .sorted()
                .toList();
        tickets.lock(ids);
        var moves = recount.moves();
        for (var id : ids) {
            moves = moves.plus(ticket(new TicketId(id), recount, rule, page, now));
        }
        var isLast = page.size() < BATCH;
        var next = new Recount(
                recount.id(),
                recount.kind(),
                recount.key(),
                recount.reason(),
                recount.askedBy(),
                recount.askedAt(),
                isLast ? now : null,
                page.isEmpty() ? recount.after() : page.getLast().id(),
                recount.total(),
                moves);
        recounts.advance(next);
        if (isLast) {
            facts.record(new RecountFinished(
                    recount.id(),
                    recount.kind(),
                    recount.key(),
                    moves.done(),
                    moves.earlier(),
                    moves.later(),
                    moves.broken(),
                    now));
        }
    }

    private Recount.Moves ticket(
            TicketId ticket, Recount recount, CountingRule rule, List<ClockRow> page, Instant now) {
        clocks.lockAll(ticket);
        var before = new ClockSheet(clocks.ofTicket(ticket));
        var meant = page.stream().map(ClockRow::id).toList();
        var after = before.after(rule.anew(
                before.rows().stream().filter(row -> meant.contains(row.id())).toList()));
        var changed = after.changedSince(before);
        changed.forEach(row -> open.recounted(row, recount.id(), now));
        news.tell(ticket, before, after, null, now);
        nextDue.set(ticket, ClockBook.nextDue(after.clocks()).orElse(null));
        var moved = changed.stream()
                .map(row -> moved(before.require(row.id()), row))
                .filter(one -> !one.before().equals(one.after()))
                .toList();
        if (!moved.isEmpty()) {
            facts.record(new ClocksRecounted(ticket, recount.id(), recount.kind(), moved, recount.reason(), now));
        }
        return after.rows().stream()
                .filter(row -> meant.contains(row.id()))
                .map(row -> Recount.Moves.of(before.require(row.id()).clock(), row.clock()))
                .reduce(Recount.Moves.NONE, Recount.Moves::plus);
    }

    private static ClocksRecounted.Moved moved(ClockRow before, ClockRow after) {
        return new ClocksRecounted.Moved(
                after.id(),
                after.clock().terms().promise(),
                before.clock().dueAt(),
                after.clock().dueAt());
    }

    @Configuration(proxyBeanMethods = false)
    static class Job {

        @Bean
        RecurringTask<Void> recountClocks(GoOnRecounting recounting, EachTenant eachTenant) {
            return Tasks.recurring("sla.recount-clocks", FixedDelay.of(Duration.ofSeconds(2)))
                    .execute((task, context) -> eachTenant.run(recounting::now));
        }
    }
}
