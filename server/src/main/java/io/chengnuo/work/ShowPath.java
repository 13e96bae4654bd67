package io.chengnuo.work;

import static java.util.stream.Collectors.toMap;

import io.chengnuo.ticket.TicketBrief;
import io.chengnuo.ticket.TicketStatus;
import io.chengnuo.work.CustomerPath.Drawn;
import java.time.Clock;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Shows a customer how far his request has come in its procedure. */
@Component
public class ShowPath {

    private final Runs runs;
    private final Stays stays;
    private final WorkDesk desk;
    private final Clock clock;

    ShowPath(Runs runs, Stays stays, WorkDesk desk, Clock clock) {
        this.runs = runs;
        this.stays = stays;
        this.desk = desk;
        this.clock = clock;
    }

    /** Nothing for a request without a procedure. Whoever calls has decided that this is the customer. */
    @Transactional(readOnly = true)
    public Optional<CustomerPath> of(TicketBrief ticket, Locale locale) {
        return runs.find(ticket.id().value()).flatMap(run -> {
            var written = desk.writtenOf(run);
            var left = stays.of(run.ticket()).stream()
                    .filter(stay -> stay.procedure().equals(run.procedureKey()))
                    .collect(toMap(Stays.Stay::stage, Stays.Stay::leftAt, ShowPath::later));
            return CustomerPath.of(
                    new Drawn(
                            desk.procedureOf(run),
                            run,
                            left,
                            desk.timePlan(run, written::value),
                            ours(ticket.status()),
                            written::value),
                    locale,
                    clock.instant());
        });
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }

    private static boolean ours(TicketStatus status) {
        return switch (status) {
            case NEW, IN_PROGRESS -> true;
            case WAITING_CUSTOMER, ON_HOLD, DELIVERED, CONFIRMED, CLOSED, WITHDRAWN, MERGED -> false;
        };
    }
}
