package io.chengnuo.ticket;

import io.chengnuo.shared.Ids;
import java.time.Clock;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Hands a ticket over to another team: asked with a reason, then accepted or declined by the other side. The customer is told
 * who deals with it now, at the moment it is so. */
@Service
public class TransferTicket {

    private final Tickets tickets;
    private final Transfers transfers;
    private final HandOvers handOvers;
    private final Conversation conversation;
    private final Receivers receivers;
    private final Clock clock;

    TransferTicket(
            Tickets tickets,
            Transfers transfers,
            HandOvers handOvers,
            Conversation conversation,
            Receivers receivers,
            Clock clock) {
        this.tickets = tickets;
        this.transfers = transfers;
        this.handOvers = handOvers;
        this.conversation = conversation;
        this.receivers = receivers;
        this.clock = clock;
    }

    /** Answers the id of the transfer. */
    @Transactional
    public UUID request(TicketId id, UUID toTeam, @Nullable UUID toPerson, UUID by, String reason) {
        var at = clock.instant();
        var ticket = tickets.require(id);
        var touch = ticket.touch(by, at);
        var asked = ticket.requestTransfer(Ids.next(at), toTeam, toPerson, by, reason, at);
        var receiver = Objects.requireNonNull(receivers.team(toTeam, "toTeam"));
        ticket.requireFreeToHandOver(
                toTeam, handOvers.most(ticket.now().classification().category()), handOvers.formerTeams(id));
        receivers.requireWorker(toPerson, "toPerson");
        transfers.requested(asked);
        tickets.record(ticket, touch, asked);
        conversation.tell(id, "transfer_requested", at, receiver.name());
        return asked.transfer();
    }

    @Transactional
    public void accept(TicketId id, UUID transfer, UUID person) {
        var at = clock.instant();
        var ticket = tickets.require(id);
        var waiting = ticket.requireTransfer(transfer);
        receivers.requireAsked(waiting, person);
        var team = Objects.requireNonNull(receivers.team(waiting.toTeam(), "transfer"));
        var touch = ticket.touch(person, at);
        var accepted = ticket.acceptTransfer(transfer, person, team.unit(), at);
        transfers.accepted(accepted);
        tickets.record(ticket, touch, accepted);
        conversation.tell(id, "transfer_accepted", at, team.name());
    }

    @Transactional
    public void decline(TicketId id, UUID transfer, UUID person, String reason) {
        var ticket = tickets.require(id);
        receivers.requireAsked(ticket.requireTransfer(transfer), person);
        var declined = ticket.declineTransfer(transfer, person, reason, clock.instant());
        transfers.declined(declined);
        tickets.record(ticket, declined);
        conversation.tell(id, "transfer_declined", declined.at());
    }
}
