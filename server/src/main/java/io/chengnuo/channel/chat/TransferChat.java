package io.chengnuo.channel.chat;

import io.chengnuo.people.NotifyPeople;
import io.chengnuo.people.NotifyPeople.Notice;
import io.chengnuo.people.Organisation;
import io.chengnuo.shared.Conflict;
import io.chengnuo.shared.facts.Facts;
import io.chengnuo.ticket.AssignTicket;
import io.chengnuo.ticket.TicketBriefs;
import io.chengnuo.ticket.TicketId;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** An agent hands his chat on: to a colleague with room for it, who has it at once, or into the line of another team. The ticket goes along. */
@Service
class TransferChat {

    private final ChatVisitors visitors;
    private final Chats chats;
    private final ChatGuests guests;
    private final TakeChat take;
    private final ShowLines show;
    private final ChatNudges nudges;
    private final AssignTicket assign;
    private final TicketBriefs tickets;
    private final Organisation organisation;
    private final NotifyPeople notify;
    private final Facts facts;
    private final Clock clock;

    TransferChat(
            ChatVisitors visitors,
            Chats chats,
            ChatGuests guests,
            TakeChat take,
            ShowLines show,
            ChatNudges nudges,
            AssignTicket assign,
            TicketBriefs tickets,
            Organisation organisation,
            NotifyPeople notify,
            Facts facts,
            Clock clock) {
        this.visitors = visitors;
        this.chats = chats;
        this.guests = guests;
        this.take = take;
        this.show = show;
        this.nudges = nudges;
        this.assign = assign;
        this.tickets = tickets;
        this.organisation = organisation;
        this.notify = notify;
        this.facts = facts;
        this.clock = clock;
    }

    @Transactional
    void toPerson(Chat found, UUID by, UUID person, @Nullable String reason) {
        var visitor = visitors.lock(found.visitor());
        var chat = mine(found.id(), by);
        if (person.equals(by)) {
            throw new Conflict("chat_taken");
        }
        take.requireRoom(chat, person);
        var ticket = tickets.require(new TicketId(chat.requireTicket()));
        if (!person.equals(ticket.handler())) {
            assign.toPerson(ticket.id(), person, by, reason);
        }
        guests.remove(chat.id(), person);
        var now = clock.instant();
        take.handOver(chat, visitor, person, now);
        notify.tellHere(List.of(new Notice(
                person, "chat_for_you", List.of(ticket.number(), ticket.subject()), "/chats?chat=" + chat.id(), true)));
        facts.record(new ChatTransferred(chat.id(), ticket.id().value(), by, person, null, now));
    }

    @Transactional
    void toTeam(Chat found, UUID by, UUID team, @Nullable String reason) {
        var visitor = visitors.lock(found.visitor());
        var chat = mine(found.id(), by);
        var ticket = tickets.require(new TicketId(chat.requireTicket()));
        assign.assign(ticket.id(), team, null, by, reason);
        var now = clock.instant();
        chats.waits(chat.id(), now);
        var name = organisation.teamNames(List.of(team)).getOrDefault(team, "");
        show.notice(chat, visitor, "chat.transferred", chat.id() + "/" + now.toEpochMilli(), name);
        nudges.said(chat);
        facts.record(new ChatTransferred(chat.id(), ticket.id().value(), by, null, team, now));
        facts.record(new ChatWaiting(chat.id(), ticket.id().value(), now, now));
    }

    private Chat mine(UUID id, UUID by) {
        var chat = chats.require(id);
        if (!chat.handledBy(by)) {
            throw new Conflict("chat_not_yours");
        }
        return chat;
    }
}
