package io.chengnuo.ticket;

import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Gives a ticket to a team, a person, or both; somebody may also take it. */
@Service
public class AssignTicket {

    private final Tickets tickets;
    private final Receivers receivers;
    private final Clock clock;

    AssignTicket(Tickets tickets, Receivers receivers, Clock clock) {
        this.tickets = tickets;
        this.receivers = receivers;
        this.clock = clock;
    }

    /** {@code by} is null when the product decides by itself. */
    @Transactional
    public void assign(
            TicketId id, @Nullable UUID team, @Nullable UUID person, @Nullable UUID by, @Nullable String reason) {
        var ticket = tickets.require(id);
        var wanted = receivers.team(team, "team");
        receivers.requireWorker(person, "person");
        tickets.record(ticket, ticket.assign(team, Receivers.unit(wanted), person, by, reason, clock.instant()));
    }

    /** To somebody else within the team that has it; without one, to the first team of that person. */
    @Transactional
    public void toPerson(TicketId id, UUID person, UUID by, @Nullable String reason) {
        receivers.requireWorker(person, "person");
        var ticket = tickets.require(id);
        tickets.record(ticket, given(ticket, person, by, reason, clock.instant()));
    }

    /** The person takes it on; without a team it goes to the first of the person's own. */
    @Transactional
    public void take(TicketId id, UUID person) {
        var at = clock.instant();
        var ticket = tickets.require(id);
        tickets.record(ticket, ticket.touch(person, at), given(ticket, person, person, null, at));
    }

    /** As {@link #take}; false, and nothing happens, while it waits to be taken over by somebody else. */
    @Transactional
    public boolean takeIfFree(TicketId id, UUID person) {
        if (tickets.require(id).now().transfer() != null) {
            return false;
        }
        take(id, person);
        return true;
    }

    private TicketAssigned given(Ticket ticket, UUID person, UUID by, @Nullable String reason, Instant at) {
        var who = ticket.now().responsibility();
        if (who.team() != null) {
            return ticket.assign(who.team(), who.unit(), person, by, reason, at);
        }
        var home = receivers.homeOf(person);
        return ticket.assign(Receivers.id(home), Receivers.unit(home), person, by, reason, at);
    }
}
