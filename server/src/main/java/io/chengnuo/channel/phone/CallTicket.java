package io.chengnuo.channel.phone;

import io.chengnuo.channel.db.tables.records.CallsRecord;
import io.chengnuo.customer.CustomerSummaries;
import io.chengnuo.policy.Channel;
import io.chengnuo.shared.Conflict;
import io.chengnuo.shared.facts.Facts;
import io.chengnuo.ticket.NewTicket;
import io.chengnuo.ticket.OpenTicket;
import io.chengnuo.ticket.Requester;
import io.chengnuo.ticket.TicketBriefs;
import io.chengnuo.ticket.TicketId;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jooq.Condition;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What a call is about: a new request of its customer, received by whoever speaks, or one that is there (REQ-SRQ-01). */
@Service
public class CallTicket {

    private final Calls calls;
    private final CallChoices choices;
    private final OpenTicket open;
    private final TicketBriefs tickets;
    private final CustomerSummaries customers;
    private final Facts facts;
    private final Clock clock;

    CallTicket(
            Calls calls,
            CallChoices choices,
            OpenTicket open,
            TicketBriefs tickets,
            CustomerSummaries customers,
            Facts facts,
            Clock clock) {
        this.calls = calls;
        this.choices = choices;
        this.open = open;
        this.tickets = tickets;
        this.customers = customers;
        this.facts = facts;
        this.clock = clock;
    }

    public record Wanted(
            String subject,
            String body,
            @Nullable String category,
            @Nullable UUID team) {}

    /** Asked twice it is the same ticket. */
    @Transactional
    public UUID open(UUID call, Wanted wanted, UUID person, Condition within) {
        var row = calls.requireLocked(call, within);
        if (row.getTicket() != null) {
            return row.getTicket();
        }
        var customer = row.getCustomer();
        if (customer == null) {
            throw new Conflict("call_without_customer");
        }
        var tier = Objects.requireNonNull(customers.of(List.of(customer)).get(customer))
                .tier();
        var opened = open.open(new NewTicket(
                new Requester(customer, tier),
                Channel.PHONE,
                wanted.subject(),
                wanted.body(),
                wanted.category() == null ? chosen(row) : wanted.category(),
                null,
                null,
                false,
                null,
                null,
                wanted.team(),
                person,
                List.of()));
        var ticket = opened.id().value();
        row.setTicket(ticket);
        calls.save(row);
        facts.record(new CallAbout(call, ticket, wanted.subject(), person, clock.instant()));
        return ticket;
    }

    /** What the caller chose in the menu says of what kind it is. */
    private @Nullable String chosen(CallsRecord row) {
        return choices.of(Calls.call(row))
                .filter(choice -> choice.kind() == CallMenu.Kind.CATEGORY)
                .map(CallMenu.Choice::target)
                .orElse(null);
    }

    /** To a ticket of the same customer. */
    @Transactional
    void link(UUID call, UUID ticket, UUID person, Condition within) {
        var row = calls.requireLocked(call, within);
        var brief = tickets.require(new TicketId(ticket));
        if (row.getCustomer() != null && !row.getCustomer().equals(brief.customer())) {
            throw new Conflict("ticket_of_another");
        }
        if (ticket.equals(row.getTicket())) {
            return;
        }
        row.setTicket(ticket);
        calls.save(row);
        facts.record(new CallAbout(call, ticket, brief.subject(), person, clock.instant()));
    }
}
