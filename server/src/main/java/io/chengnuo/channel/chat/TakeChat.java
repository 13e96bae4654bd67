package io.chengnuo.channel.chat;

import io.chengnuo.channel.connector.Connectors;
import io.chengnuo.people.NotifyPeople;
import io.chengnuo.people.NotifyPeople.Notice;
import io.chengnuo.people.Organisation;
import io.chengnuo.shared.Conflict;
import io.chengnuo.shared.facts.Facts;
import io.chengnuo.ticket.AssignTicket;
import io.chengnuo.ticket.TicketBriefs;
import io.chengnuo.ticket.TicketId;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** An agent takes a chat out of the line, if he has room for one more; its ticket becomes his. */
@Service
class TakeChat {

    private final Connectors connectors;
    private final ChatVisitors visitors;
    private final Chats chats;
    private final ShowLines show;
    private final ChatNudges nudges;
    private final LineMoves line;
    private final AssignTicket assign;
    private final TicketBriefs tickets;
    private final Organisation organisation;
    private final NotifyPeople notify;
    private final Facts facts;
    private final Clock clock;

    TakeChat(
            Connectors connectors,
            ChatVisitors visitors,
            Chats chats,
            ShowLines show,
            ChatNudges nudges,
            LineMoves line,
            AssignTicket assign,
            TicketBriefs tickets,
            Organisation organisation,
            NotifyPeople notify,
            Facts facts,
            Clock clock) {
        this.connectors = connectors;
        this.visitors = visitors;
        this.chats = chats;
        this.show = show;
        this.nudges = nudges;
        this.line = line;
        this.assign = assign;
        this.tickets = tickets;
        this.organisation = organisation;
        this.notify = notify;
        this.facts = facts;
        this.clock = clock;
    }

    /** Taken by the same person again it changes nothing; two at once, and one of them gets it. */
    @Transactional
    void take(Chat found, UUID person) {
        var visitor = visitors.lock(found.visitor());
        var chat = chats.require(found.id());
        if (chat.handledBy(person)) {
            return;
        }
        if (chat.state() != ChatState.WAITING && chat.state() != ChatState.UNATTENDED) {
            throw new Conflict(chat.state() == ChatState.ENDED ? "chat_over" : "chat_taken");
        }
        if (chats.latest(visitor.id()).filter(chat::equals).isEmpty()) {
            throw new Conflict("chat_over");
        }
        requireRoom(chat, person);
        if (!person.equals(tickets.require(new TicketId(chat.requireTicket())).handler())) {
            assign.take(new TicketId(chat.requireTicket()), person);
        }
        has(chat, visitor, person);
        line.moved(chat.connector());
    }

    /** Past the line, because the visitor came upon this person's invitation; false when the ticket cannot become his now. Whoever calls made sure of room. */
    @Transactional(propagation = Propagation.MANDATORY)
    boolean straight(Chat chat, Visitor visitor, UUID person) {
        var ticket = tickets.require(new TicketId(chat.requireTicket()));
        if (!person.equals(ticket.handler()) && !assign.takeIfFree(ticket.id(), person)) {
            return false;
        }
        has(chat, visitor, person);
        notify.tellHere(List.of(new Notice(
                person, "chat_invited", List.of(ticket.number(), ticket.subject()), "/chats?chat=" + chat.id(), true)));
        return true;
    }

    private void has(Chat chat, Visitor visitor, UUID person) {
        var now = clock.instant();
        handOver(chat, visitor, person, now);
        facts.record(new ChatTaken(
                chat.id(), chat.requireTicket(), person, Objects.requireNonNullElse(chat.waitingSince(), now), now));
    }

    void requireRoom(Chat chat, UUID person) {
        var limit = new ChatSite(connectors.require(chat.connector())).perAgent();
        if (chats.talkingWith(person) >= limit) {
            throw new Conflict("chat_limit");
        }
    }

    void handOver(Chat chat, Visitor visitor, UUID person, Instant now) {
        chats.taken(chat.id(), person, now);
        var name = organisation.personNames(List.of(person)).getOrDefault(person, "");
        show.notice(chat, visitor, "chat.joined", chat.id() + "/" + person + "/" + now.toEpochMilli(), name);
        nudges.said(chats.require(chat.id()));
    }
}
