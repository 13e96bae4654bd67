package io.chengnuo.ticket;

import static io.chengnuo.ticket.db.Tables.TICKETS;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import io.chengnuo.shared.jobs.EachTenant;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import org.jooq.DSLContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Brings back the tickets whose time has come, though nobody has them open. */
@Component
class WakeTickets {

    private static final int BATCH = 100;

    private final Tickets tickets;
    private final BackOnTheDesk backOnTheDesk;
    private final DSLContext sql;
    private final TransactionTemplate transaction;
    private final Clock clock;

    WakeTickets(
            Tickets tickets,
            BackOnTheDesk backOnTheDesk,
            DSLContext sql,
            TransactionTemplate transaction,
            Clock clock) {
        this.tickets = tickets;
        this.backOnTheDesk = backOnTheDesk;
        this.sql = sql;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** For the company of this thread. */
    void now() {
        List<TicketId> due;
        do {
            due = Objects.requireNonNull(transaction.execute(status -> wake()));
        } while (due.size() == BATCH);
    }

    private List<TicketId> wake() {
        var at = clock.instant();
        var due = sql.select(TICKETS.ID)
                .from(TICKETS)
                .where(TICKETS.SNOOZED_UNTIL.le(at), TICKETS.CLOSED_AT.isNull())
                .orderBy(TICKETS.SNOOZED_UNTIL)
                .limit(BATCH)
                .forUpdate()
                .skipLocked()
                .fetch(row -> new TicketId(row.value1()));
        due.forEach(id -> {
            var ticket = tickets.require(id);
            var woken = ticket.wake(WakeCause.TIME, at);
            tickets.record(ticket, woken);
            backOnTheDesk.tell(woken);
        });
        return due;
    }

    @Configuration(proxyBeanMethods = false)
    static class Job {

        @Bean
        RecurringTask<Void> bringTicketsBack(WakeTickets wake, EachTenant eachTenant) {
            return Tasks.recurring("ticket.wake", FixedDelay.of(Duration.ofSeconds(20)))
                    .execute((task, context) -> eachTenant.run(wake::now));
        }
    }
}
