package io.chengnuo.ticket;

import io.chengnuo.shared.Conflict;
import io.chengnuo.shared.Ids;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Ends the passing back and forth: somebody asks who owns a ticket, a supervisor decides. The customer is told who has it now. */
@Service
public class DecideOwner {

    private final Tickets tickets;
    private final Transfers transfers;
    private final HandOvers handOvers;
    private final Receivers receivers;
    private final Conversation conversation;
    private final Clock clock;

    DecideOwner(
            Tickets tickets,
            Transfers transfers,
            HandOvers handOvers,
            Receivers receivers,
            Conversation conversation,
            Clock clock) {
        this.tickets = tickets;
        this.transfers = transfers;
        this.handOvers = handOvers;
        this.receivers = receivers;
        this.conversation = conversation;
        this.clock = clock;
    }

    /** {@code toTeam} is where the one who asks would send it. */
    @Transactional
    public void ask(TicketId id, @Nullable UUID toTeam, UUID by, String reason) {
        var at = clock.instant();
        var ticket = tickets.require(id);
        receivers.team(toTeam, "toTeam");
        var asked = ticket.askOwner(toTeam, by, reason, at);
        if (handOvers.isOwnerAsked(id)) {
            throw new Conflict("owner_asked_already");
        }
        tickets.record(ticket, asked);
        handOvers.ownerAsked(id, at);
    }

    @Transactional
    public void decide(TicketId id, UUID team, @Nullable UUID person, UUID by, String reason) {
        var at = clock.instant();
        var ticket = tickets.require(id);
        var wanted = Objects.requireNonNull(receivers.team(team, "team"));
        receivers.requireWorker(person, "person");
        List<TicketFact> happened =
                new ArrayList<>(ticket.decideOwner(Ids.next(at), team, wanted.unit(), person, by, reason, at));
        transfers.record(happened);
        tickets.record(ticket, happened);
        handOvers.ownerAsked(id, null);
        if (!team.equals(ticket.now().responsibility().team())) {
            conversation.tell(id, "transfer_accepted", at, wanted.name());
        }
    }
}
