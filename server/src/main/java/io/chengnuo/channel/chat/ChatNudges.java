package io.chengnuo.channel.chat;

import io.chengnuo.shared.live.LiveNudges;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Tells the browsers of those in a chat to ask again. */
@Component
class ChatNudges {

    private static final String CHAT = "chat";
    private static final String TYPING = "typing";
    private static final int TOLD_IN_LINE = 100;

    private final LiveNudges live;
    private final ChatGuests guests;
    private final Chats chats;

    ChatNudges(LiveNudges live, ChatGuests guests, Chats chats) {
        this.live = live;
        this.guests = guests;
        this.chats = chats;
    }

    /** Something was said or changed that both sides see. */
    void said(Chat chat) {
        live.tell(chat.visitor(), CHAT, chat.id());
        whispered(chat);
    }

    /** Something that only colleagues see. */
    void whispered(Chat chat) {
        if (chat.agent() != null) {
            live.tell(chat.agent(), CHAT, chat.id());
        }
        guests.of(chat.id()).forEach(guest -> live.tell(guest.person(), CHAT, chat.id()));
    }

    /** The line moved: those in front of it are told; all others ask by themselves now and then. */
    void lineMoved(UUID connector) {
        chats.firstWaiting(connector, TOLD_IN_LINE).forEach(visitor -> live.tell(visitor, CHAT, visitor));
    }

    void visitorTypes(Chat chat) {
        if (chat.agent() != null) {
            live.tell(chat.agent(), TYPING, chat.id());
        }
        guests.of(chat.id()).forEach(guest -> live.tell(guest.person(), TYPING, chat.id()));
    }

    void agentTypes(Chat chat) {
        live.tell(chat.visitor(), TYPING, chat.id());
    }
}
