package io.chengnuo.channel.chat;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What a visitor does besides saying something: reads, types, leaves. */
@Service
class VisitorMarks {

    private final ChatVisitors visitors;
    private final Chats chats;
    private final ChatFlow flow;
    private final ChatNudges nudges;

    VisitorMarks(ChatVisitors visitors, Chats chats, ChatFlow flow, ChatNudges nudges) {
        this.visitors = visitors;
        this.chats = chats;
        this.flow = flow;
        this.nudges = nudges;
    }

    @Transactional
    void read(Visitor visitor, int line) {
        if (visitors.read(visitor.id(), line)) {
            chats.latest(visitor.id()).ifPresent(nudges::whispered);
        }
    }

    @Transactional(readOnly = true)
    void types(Visitor visitor) {
        chats.latest(visitor.id()).filter(chat -> chat.state().open()).ifPresent(nudges::visitorTypes);
    }

    @Transactional
    void leave(Visitor visitor) {
        var locked = visitors.lock(visitor.id());
        chats.latest(locked.id()).ifPresent(chat -> flow.end(chat, locked, ChatEnd.VISITOR));
    }
}
