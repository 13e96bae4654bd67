package io.chengnuo.channel.chat;

import io.chengnuo.shared.live.LiveNudges;
import org.springframework.stereotype.Component;

/** Tells the browsers of those in a chat to ask again. */
@Component
class ChatNudges {

    static final String CHAT = "chat";
    static final String INVITED = "invited";
    private static final String TYPING = "typing";

    private final LiveNudges live;
    private final ChatGuests guests;

    ChatNudges(LiveNudges live, ChatGuests guests) {
        this.live = live;
        this.guests = guests;
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
