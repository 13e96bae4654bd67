package io.chengnuo.channel.chat;

import io.chengnuo.shared.Conflict;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What an agent does besides saying something: reads, types, ends. Colleagues beside him leave no marks. */
@Service
class DeskMarks {

    private final ChatVisitors visitors;
    private final Chats chats;
    private final ChatAccess access;
    private final ChatFlow flow;
    private final ChatNudges nudges;

    DeskMarks(ChatVisitors visitors, Chats chats, ChatAccess access, ChatFlow flow, ChatNudges nudges) {
        this.visitors = visitors;
        this.chats = chats;
        this.access = access;
        this.flow = flow;
        this.nudges = nudges;
    }

    @Transactional
    void read(Chat found, int line) {
        visitors.lock(found.visitor());
        var chat = chats.require(found.id());
        if (access.speaks(chat) && chats.read(chat.id(), line)) {
            nudges.said(chat);
        }
    }

    @Transactional(readOnly = true)
    void types(Chat chat) {
        if (access.speaks(chat)) {
            nudges.agentTypes(chat);
        }
    }

    @Transactional
    void end(Chat found, UUID person) {
        var visitor = visitors.lock(found.visitor());
        var chat = chats.require(found.id());
        if (chat.state().open() && !chat.handledBy(person)) {
            throw new Conflict("chat_not_yours");
        }
        flow.end(chat, visitor, ChatEnd.AGENT);
    }
}
