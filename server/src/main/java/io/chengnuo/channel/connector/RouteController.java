package io.chengnuo.channel.connector;

import io.chengnuo.channel.reach.Ways;
import io.chengnuo.customer.CustomerSummaries;
import io.chengnuo.people.Access;
import io.chengnuo.people.Requires;
import io.chengnuo.people.Right;
import io.chengnuo.policy.Channel;
import io.chengnuo.shared.Invalid;
import io.chengnuo.shared.Refusal.FieldError;
import io.chengnuo.ticket.TicketBriefs;
import io.chengnuo.ticket.TicketId;
import io.chengnuo.ticket.TicketScope;
import jakarta.validation.Valid;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Through what the answers on a ticket leave, and what became of those that left (REQ-CHN-01). */
@RestController
@RequestMapping("/api/v1/channels/tickets/{ticket}")
class RouteController {

    private final ReplyRoutes routes;
    private final DeliveryLog deliveries;
    private final Connectors connectors;
    private final Ways reach;
    private final CustomerSummaries customers;
    private final TicketBriefs tickets;
    private final TicketScope scope;
    private final Access access;

    RouteController(
            ReplyRoutes routes,
            DeliveryLog deliveries,
            Connectors connectors,
            Ways reach,
            CustomerSummaries customers,
            TicketBriefs tickets,
            TicketScope scope,
            Access access) {
        this.routes = routes;
        this.deliveries = deliveries;
        this.connectors = connectors;
        this.reach = reach;
        this.customers = customers;
        this.tickets = tickets;
        this.scope = scope;
        this.access = access;
    }

    /**
     * {@code connector} null: by mail. {@code answerUntil}: the other side takes words until then, because of when the customer was heard;
     * null: always.
     */
    record Way(
            @Nullable UUID connector,
            Channel channel,
            String name,
            @Nullable Instant answerUntil) {}

    /** {@code chosen}: a person chose it; else it follows the customer. {@code mail}: whether an address is known. */
    record View(@Nullable UUID connector, boolean chosen, boolean mail, List<Way> ways) {}

    record ChooseRequest(@Nullable UUID connector) {}

    @GetMapping("/route")
    @Requires(Right.TICKET_READ)
    @Transactional(readOnly = true)
    public View route(@PathVariable UUID ticket) {
        scope.require(new TicketId(ticket), Right.TICKET_READ);
        return view(ticket);
    }

    /** From now on answers leave this way, wherever the customer writes from. */
    @PutMapping("/route")
    @Requires(Right.TICKET_REPLY)
    @Transactional
    public View choose(@PathVariable UUID ticket, @Valid @RequestBody ChooseRequest asked) {
        scope.requireLocked(new TicketId(ticket), Right.TICKET_REPLY);
        var customer = tickets.require(new TicketId(ticket)).customer();
        if (asked.connector() == null) {
            routes.choose(ticket, null, null, access.person());
        } else {
            var peer = reach.peers(customer).get(asked.connector());
            if (peer == null) {
                throw new Invalid("no_such_way", new FieldError("connector", "unknown"));
            }
            routes.choose(ticket, asked.connector(), peer, access.person());
        }
        return view(ticket);
    }

    /** What came and went through connectors about it, the newest first; at most 500. */
    @GetMapping("/deliveries")
    @Requires(Right.TICKET_READ)
    @Transactional(readOnly = true)
    public List<DeliveryLog.Entry> deliveries(@PathVariable UUID ticket) {
        scope.require(new TicketId(ticket), Right.TICKET_READ);
        return deliveries.ofTicket(ticket);
    }

    private View view(UUID ticket) {
        var customer = tickets.require(new TicketId(ticket)).customer();
        var route = reach.ofAnswer(ticket, customer);
        var ways = new ArrayList<Way>();
        ways.add(new Way(null, Channel.MAIL, "", null));
        var peers = reach.peers(customer);
        connectors.inUse().stream()
                .filter(connector -> peers.containsKey(connector.id()))
                .forEach(connector -> ways.add(new Way(
                        connector.id(),
                        connector.kind().channel(),
                        connector.name(),
                        reach.answerUntil(connector, Objects.requireNonNull(peers.get(connector.id())))
                                .orElse(null))));
        return new View(
                route.map(ReplyRoutes.Route::connector).orElse(null),
                route.map(ReplyRoutes.Route::chosenBy).isPresent(),
                customers.mailAddress(customer).isPresent(),
                ways);
    }
}
