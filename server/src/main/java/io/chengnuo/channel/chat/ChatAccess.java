package io.chengnuo.channel.chat;

import io.chengnuo.people.Access;
import io.chengnuo.people.Right;
import io.chengnuo.shared.NotFound;
import io.chengnuo.ticket.TicketScope;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Which chats somebody at a desk reaches: those of tickets in reach, one's own, and those one was called into. Others are not there. */
@Component
class ChatAccess {

    private final Chats chats;
    private final ChatGuests guests;
    private final TicketScope scope;
    private final Access access;

    ChatAccess(Chats chats, ChatGuests guests, TicketScope scope, Access access) {
        this.chats = chats;
        this.guests = guests;
        this.scope = scope;
        this.access = access;
    }

    @Transactional(readOnly = true)
    Chat require(UUID id) {
        var chat = chats.require(id);
        var ticket = chat.requireTicket();
        var me = access.person();
        var reached = me.equals(chat.agent())
                || guests.find(id, me).isPresent()
                || !scope.among(Set.of(ticket), Right.TICKET_REPLY).isEmpty();
        if (!reached) {
            throw new NotFound("no_such_chat");
        }
        return chat;
    }

    /** Whether the one who acts may say something to its visitor. */
    boolean speaks(Chat chat) {
        var me = access.person();
        return chat.state() == ChatState.TALKING
                && (chat.handledBy(me)
                        || guests.find(chat.id(), me)
                                .filter(ChatGuests.Guest::speaks)
                                .isPresent());
    }

    /** Whether he is in it in any way. */
    boolean takesPart(Chat chat) {
        var me = access.person();
        return me.equals(chat.agent()) || guests.find(chat.id(), me).isPresent();
    }
}
