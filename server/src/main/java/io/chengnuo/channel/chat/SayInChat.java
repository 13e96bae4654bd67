package io.chengnuo.channel.chat;

import io.chengnuo.channel.connector.DeliveryLog;
import io.chengnuo.shared.Conflict;
import io.chengnuo.shared.files.FileStore;
import io.chengnuo.ticket.AddNote;
import io.chengnuo.ticket.AnswerKind;
import io.chengnuo.ticket.AnswerTicket;
import io.chengnuo.ticket.TicketId;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Somebody at a desk says something: to the visitor, which is an answer on the ticket, or among colleagues, which is a note on it. */
@Service
class SayInChat {

    private static final String OF_TICKET = "ticket";

    private final ChatVisitors visitors;
    private final Chats chats;
    private final ChatLines lines;
    private final ChatNudges nudges;
    private final ChatAccess access;
    private final AnswerTicket answer;
    private final AddNote note;
    private final DeliveryLog deliveries;
    private final FileStore files;
    private final Clock clock;

    SayInChat(
            ChatVisitors visitors,
            Chats chats,
            ChatLines lines,
            ChatNudges nudges,
            ChatAccess access,
            AnswerTicket answer,
            AddNote note,
            DeliveryLog deliveries,
            FileStore files,
            Clock clock) {
        this.visitors = visitors;
        this.chats = chats;
        this.lines = lines;
        this.nudges = nudges;
        this.access = access;
        this.answer = answer;
        this.note = note;
        this.deliveries = deliveries;
        this.files = files;
        this.clock = clock;
    }

    /** Answers the number of the line; the same id of the same person is one line. */
    @Transactional
    int toVisitor(Chat found, UUID person, String clientId, String words, List<UUID> sent) {
        var visitor = visitors.lock(found.visitor());
        var origin = origin(person, clientId);
        var before = lines.find(visitor.id(), origin);
        if (before.isPresent()) {
            return before.get().line();
        }
        var chat = chats.require(found.id());
        if (!access.speaks(chat)) {
            throw new Conflict("chat_not_yours");
        }
        var ticket = chat.requireTicket();
        var message = answer.answer(new TicketId(ticket), person, AnswerKind.ANSWER, words, sent);
        deliveries.shown(new DeliveryLog.Words(
                chat.connector(),
                message.toString(),
                "answer",
                visitor.id().toString(),
                visitor.customer(),
                ticket,
                message,
                words,
                sent));
        chats.answered(chat.id(), clock.instant());
        var line = lines.add(
                visitor.id(),
                chat.id(),
                new ChatLines.New(ChatAuthor.AGENT, false, person, words, attached(ticket, sent), origin));
        nudges.said(chat);
        return line;
    }

    /** Words the visitor never sees (悄悄话). */
    @Transactional
    int toColleagues(Chat found, UUID person, String clientId, String words) {
        var visitor = visitors.lock(found.visitor());
        var origin = origin(person, clientId);
        var before = lines.find(visitor.id(), origin);
        if (before.isPresent()) {
            return before.get().line();
        }
        var chat = chats.require(found.id());
        if (!access.takesPart(chat)) {
            throw new Conflict("chat_not_yours");
        }
        note.note(new TicketId(chat.requireTicket()), person, words, List.of());
        var line = lines.add(
                visitor.id(), chat.id(), new ChatLines.New(ChatAuthor.AGENT, true, person, words, List.of(), origin));
        nudges.whispered(chat);
        return line;
    }

    private static String origin(UUID person, String clientId) {
        return "agent:" + person + ":" + clientId;
    }

    private List<ChatLine.File> attached(UUID ticket, List<UUID> sent) {
        return sent.isEmpty()
                ? List.of()
                : files.of(OF_TICKET, ticket).stream()
                        .filter(file -> sent.contains(file.id()))
                        .map(ChatLine.File::of)
                        .toList();
    }
}
