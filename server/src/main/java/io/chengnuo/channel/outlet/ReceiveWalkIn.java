package io.chengnuo.channel.outlet;

import io.chengnuo.customer.CustomerSummaries;
import io.chengnuo.customer.RecogniseCustomer;
import io.chengnuo.people.Access;
import io.chengnuo.people.Right;
import io.chengnuo.policy.Channel;
import io.chengnuo.shared.Conflict;
import io.chengnuo.shared.Invalid;
import io.chengnuo.shared.Refusal.FieldError;
import io.chengnuo.shared.facts.Facts;
import io.chengnuo.ticket.NewTicket;
import io.chengnuo.ticket.OpenTicket;
import io.chengnuo.ticket.Requester;
import io.chengnuo.ticket.TicketBriefs;
import io.chengnuo.ticket.TicketId;
import io.chengnuo.ticket.TicketScope;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What the visitor at the counter wants becomes a ticket, by the same rules as through every other door, or goes on with one. */
@Service
public class ReceiveWalkIn {

    private final QueueNumbers numbers;
    private final Outlets outlets;
    private final OpenTicket open;
    private final RecogniseCustomer recognise;
    private final CustomerSummaries customers;
    private final TicketScope scope;
    private final TicketBriefs briefs;
    private final Access access;
    private final Facts facts;
    private final Clock clock;

    ReceiveWalkIn(
            QueueNumbers numbers,
            Outlets outlets,
            OpenTicket open,
            RecogniseCustomer recognise,
            CustomerSummaries customers,
            TicketScope scope,
            TicketBriefs briefs,
            Access access,
            Facts facts,
            Clock clock) {
        this.numbers = numbers;
        this.outlets = outlets;
        this.open = open;
        this.recognise = recognise;
        this.customers = customers;
        this.scope = scope;
        this.briefs = briefs;
        this.access = access;
        this.facts = facts;
        this.clock = clock;
    }

    /** {@code customer} when known; else what the visitor says. */
    public record Said(
            @Nullable UUID customer,
            @Nullable String name,
            @Nullable String phone,
            @Nullable String email,
            String subject,
            String body) {}

    public record Received(UUID ticket, String number) {}

    /** Opens a ticket whose first responder is the one at the counter. */
    @Transactional
    public Received open(UUID id, Said said) {
        access.require(Right.TICKET_OPEN);
        var number = requireWithoutTicket(id);
        var outlet = outlets.require(number.outlet());
        var requester = requester(said, number);
        var ticket = open.open(new NewTicket(
                requester,
                Channel.WALK_IN,
                said.subject(),
                said.body(),
                number.service(),
                null,
                null,
                false,
                null,
                null,
                outlet.details().team(),
                access.person(),
                List.of()));
        received(number, outlet, ticket.id(), requester.customer());
        return new Received(ticket.id().value(), ticket.number());
    }

    /** Goes on with a ticket there is. */
    @Transactional
    Received goOn(UUID id, TicketId ticket) {
        scope.require(ticket, Right.TICKET_READ);
        var number = requireWithoutTicket(id);
        var brief = briefs.require(ticket);
        received(number, outlets.require(number.outlet()), ticket, brief.customer());
        return new Received(ticket.value(), brief.number());
    }

    private QueueNumber requireWithoutTicket(UUID id) {
        var number = numbers.requireLocked(id).requireCalled();
        if (number.ticket() != null) {
            throw new Conflict("number_has_ticket");
        }
        return number;
    }

    private Requester requester(Said said, QueueNumber number) {
        var customer = said.customer() == null && said.phone() == null && said.email() == null
                ? number.customer()
                : said.customer();
        if (customer == null) {
            var recognised =
                    recognise.from(said.name() == null ? number.visitor() : said.name(), said.email(), said.phone());
            return new Requester(recognised.customer().value(), recognised.tier());
        }
        var known = customers.of(List.of(customer)).get(customer);
        if (known == null) {
            throw new Invalid("no_such_customer", new FieldError("customer", "unknown"));
        }
        return new Requester(known.id(), known.tier());
    }

    private void received(QueueNumber number, Outlet outlet, TicketId ticket, UUID customer) {
        numbers.about(number, ticket.value(), customer);
        facts.record(new WalkInReceived(
                ticket.value(),
                outlet.details().name(),
                number.label(),
                Objects.requireNonNull(number.counter()),
                number.waited().toMinutes(),
                access.person(),
                clock.instant()));
    }
}
