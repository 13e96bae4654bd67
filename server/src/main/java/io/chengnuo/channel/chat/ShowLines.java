package io.chengnuo.channel.chat;

import io.chengnuo.channel.connector.DeliveryLog;
import io.chengnuo.channel.connector.Outgoing;
import java.util.List;
import java.util.UUID;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Puts lines before visitors: what the queue of deliveries holds for them, and what the product says of a chat. */
@Component
class ShowLines {

    private final ChatVisitors visitors;
    private final Chats chats;
    private final ChatLines lines;
    private final ChatNudges nudges;
    private final DeliveryLog deliveries;
    private final MessageSource texts;

    ShowLines(
            ChatVisitors visitors,
            Chats chats,
            ChatLines lines,
            ChatNudges nudges,
            DeliveryLog deliveries,
            MessageSource texts) {
        this.visitors = visitors;
        this.chats = chats;
        this.lines = lines;
        this.nudges = nudges;
        this.deliveries = deliveries;
        this.texts = texts;
    }

    /** False when there is no such visitor. The same delivery is one line. */
    @Transactional
    boolean delivered(UUID peer, Outgoing words) {
        if (visitors.find(peer).isEmpty()) {
            return false;
        }
        var visitor = visitors.lock(peer);
        var chat = chats.latest(peer).orElseGet(() -> chats.begin(visitor));
        var files = words.files().stream().map(ChatLine.File::of).toList();
        lines.add(
                peer,
                chat.id(),
                new ChatLines.New(author(words.kind()), false, null, words.words(), files, "delivery:" + words.id()));
        nudges.said(chat);
        return true;
    }

    /** What was queued for this visitor while his words were taken, at once and not by the next round of the job. */
    @Transactional(propagation = Propagation.MANDATORY)
    void queued(Chat chat) {
        deliveries
                .takeOut(chat.connector(), chat.visitor().toString())
                .forEach(entry -> lines.add(
                        chat.visitor(),
                        chat.id(),
                        new ChatLines.New(
                                author(entry.kind()), false, null, entry.body(), List.of(), "delivery:" + entry.id())));
    }

    /** What the product says of a chat, in the visitor's language; {@code origin} keeps it from being said twice. */
    @Transactional(propagation = Propagation.MANDATORY)
    void notice(Chat chat, Visitor visitor, String key, String origin, Object... filled) {
        lines.add(
                visitor.id(),
                chat.id(),
                ChatLines.New.notice(texts.getMessage(key, filled, visitor.locale()), key + ":" + origin));
    }

    private static ChatAuthor author(String kind) {
        return switch (kind) {
            case "answer" -> ChatAuthor.AGENT;
            case "bot" -> ChatAuthor.BOT;
            default -> ChatAuthor.NOTICE;
        };
    }
}
