package io.chengnuo.channel.connector;

import io.chengnuo.ticket.TicketBrief;
import io.chengnuo.ticket.TicketBriefs;
import io.chengnuo.ticket.TicketId;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;

/**
 * The request that words belong to: the one whose number they name, if it is this customer's; else the open one of this conversation; else
 * the one this customer was busy with last on any channel.
 */
@Component
class RequestOfWords {

    /** After so long a silence on another channel a word begins something new. */
    private static final Duration SAME_MATTER = Duration.ofDays(7);

    private static final Pattern NUMBER = Pattern.compile("\\bSR-\\d{4}-\\d{6,}\\b");

    private final ReplyRoutes routes;
    private final TicketBriefs tickets;
    private final Clock clock;

    RequestOfWords(ReplyRoutes routes, TicketBriefs tickets, Clock clock) {
        this.routes = routes;
        this.tickets = tickets;
        this.clock = clock;
    }

    Optional<TicketBrief> find(Incoming in, UUID customer) {
        var now = clock.instant();
        return NUMBER.matcher(in.words())
                .results()
                .map(found -> tickets.find(found.group()))
                .flatMap(Optional::stream)
                .map(tickets::survivor)
                .filter(ticket -> ticket.customer().equals(customer) && ticket.takesWords(now))
                .findFirst()
                .or(() -> routes.ticketOf(in.connector().id(), in.peer())
                        .flatMap(id -> tickets.find(new TicketId(id)))
                        .map(tickets::survivor)
                        .filter(ticket -> ticket.customer().equals(customer) && isOpen(ticket)))
                .or(() -> tickets.of(customer, null, 10, null).items().stream()
                        .filter(RequestOfWords::isOpen)
                        .filter(ticket -> ticket.changedAt().isAfter(now.minus(SAME_MATTER)))
                        .findFirst());
    }

    private static boolean isOpen(TicketBrief ticket) {
        return switch (ticket.status()) {
            case NEW, IN_PROGRESS, WAITING_CUSTOMER, ON_HOLD, DELIVERED -> true;
            case CONFIRMED, CLOSED, WITHDRAWN, MERGED -> false;
        };
    }
}
