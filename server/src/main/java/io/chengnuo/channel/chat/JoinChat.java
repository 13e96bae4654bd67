package io.chengnuo.channel.chat;

import io.chengnuo.people.NotifyPeople;
import io.chengnuo.people.NotifyPeople.Notice;
import io.chengnuo.people.Organisation;
import io.chengnuo.shared.Conflict;
import io.chengnuo.shared.Invalid;
import io.chengnuo.shared.Refusal.FieldError;
import io.chengnuo.shared.facts.Facts;
import io.chengnuo.ticket.TicketBriefs;
import io.chengnuo.ticket.TicketId;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Colleagues come into a chat: called in by its agent to speak, or of themselves to listen, which its visitor does not see. */
@Service
class JoinChat {

    private final ChatVisitors visitors;
    private final Chats chats;
    private final ChatGuests guests;
    private final ChatNudges nudges;
    private final TicketBriefs tickets;
    private final Organisation organisation;
    private final NotifyPeople notify;
    private final Facts facts;
    private final Clock clock;

    JoinChat(
            ChatVisitors visitors,
            Chats chats,
            ChatGuests guests,
            ChatNudges nudges,
            TicketBriefs tickets,
            Organisation organisation,
            NotifyPeople notify,
            Facts facts,
            Clock clock) {
        this.visitors = visitors;
        this.chats = chats;
        this.guests = guests;
        this.nudges = nudges;
        this.tickets = tickets;
        this.organisation = organisation;
        this.notify = notify;
        this.facts = facts;
        this.clock = clock;
    }

    @Transactional
    void call(Chat found, UUID by, UUID colleague) {
        visitors.lock(found.visitor());
        var chat = chats.require(found.id());
        if (!chat.handledBy(by) || colleague.equals(by)) {
            throw new Conflict("chat_not_yours");
        }
        if (!organisation.works(colleague)) {
            throw new Invalid("no_such_person", new FieldError("person", "unknown"));
        }
        joined(chat, colleague, true, by);
        var ticket = tickets.require(new TicketId(chat.requireTicket()));
        notify.tellHere(List.of(new Notice(
                colleague,
                "chat_called",
                List.of(ticket.number(), ticket.subject()),
                "/chats?chat=" + chat.id(),
                true)));
    }

    @Transactional
    void listen(Chat found, UUID person) {
        visitors.lock(found.visitor());
        var chat = chats.require(found.id());
        if (!chat.state().open()) {
            throw new Conflict("chat_over");
        }
        joined(chat, person, false, person);
    }

    @Transactional
    void leave(Chat found, UUID person) {
        guests.remove(found.id(), person);
        nudges.whispered(found);
    }

    private void joined(Chat chat, UUID person, boolean speaks, UUID by) {
        guests.add(chat.id(), person, speaks, by);
        facts.record(new ChatJoined(chat.id(), chat.requireTicket(), person, speaks, by, clock.instant()));
        nudges.whispered(chat);
    }
}
