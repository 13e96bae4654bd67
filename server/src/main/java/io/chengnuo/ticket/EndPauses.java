package io.chengnuo.ticket;

import static io.chengnuo.ticket.db.Tables.TICKETS;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import io.chengnuo.people.NotifyPeople;
import io.chengnuo.people.NotifyPeople.Notice;
import io.chengnuo.people.WhoHolds;
import io.chengnuo.shared.Refusal;
import io.chengnuo.shared.jobs.EachTenant;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jooq.DSLContext;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Lets the tickets go on that waited as long as the policy lets them, and tells those who have them. */
@Component
class EndPauses {

    private static final Logger log = LoggerFactory.getLogger(EndPauses.class);
    private static final int BATCH = 1_000;

    private final Tickets tickets;
    private final TicketTitles titles;
    private final NotifyPeople notify;
    private final WhoHolds holders;
    private final DSLContext sql;
    private final TransactionTemplate transaction;
    private final Clock clock;

    EndPauses(
            Tickets tickets,
            TicketTitles titles,
            NotifyPeople notify,
            WhoHolds holders,
            DSLContext sql,
            TransactionTemplate transaction,
            Clock clock) {
        this.tickets = tickets;
        this.titles = titles;
        this.notify = notify;
        this.holders = holders;
        this.sql = sql;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** For the company of this thread; each in a transaction of its own, so that one held back by a rule holds back no other. */
    void now() {
        var at = clock.instant();
        var due = Objects.requireNonNull(transaction.execute(status -> due(at)));
        for (var id : due) {
            try {
                transaction.executeWithoutResult(status -> goOn(tickets.require(id), at));
            } catch (Refusal refused) {
                log.info("a pause does not end yet: {}", refused.code());
            }
        }
    }

    private List<TicketId> due(Instant at) {
        return sql.select(TICKETS.ID)
                .from(TICKETS)
                .where(TICKETS.WAITING_UNTIL.le(at))
                .orderBy(TICKETS.WAITING_UNTIL)
                .limit(BATCH)
                .fetch(row -> new TicketId(row.value1()));
    }

    /** Under the lock of the ticket: another node, or somebody, may have been faster. */
    private void goOn(Ticket ticket, Instant at) {
        var waiting = ticket.now().waiting();
        if (waiting == null || waiting.until() == null || waiting.until().isAfter(at)) {
            return;
        }
        tickets.record(ticket, ticket.resume(ResumeCause.LIMIT, at));
        var id = ticket.id().value();
        var title = titles.of(List.of(id)).get(id);
        var name = title == null ? "" : title.number() + " " + title.subject();
        var kind = "pause_over_" + waiting.reason().name().toLowerCase(Locale.ROOT);
        notify.tell(holders(ticket.now()).stream()
                .map(person -> new Notice(person, kind, List.of(name), "/tickets/" + id, false))
                .toList());
    }

    /** Who has it; when nobody has, who leads the team. */
    private Set<UUID> holders(TicketState now) {
        var handler = now.responsibility().handler();
        return handler == null
                ? holders.power("escalation_lead", null, now.responsibility().team())
                : Set.of(handler);
    }

    @Configuration(proxyBeanMethods = false)
    static class Job {

        @Bean
        RecurringTask<Void> letTicketsGoOn(EndPauses end, EachTenant eachTenant) {
            return Tasks.recurring("ticket.end-pauses", FixedDelay.of(Duration.ofSeconds(20)))
                    .execute((task, context) -> eachTenant.run(end::now));
        }
    }
}
