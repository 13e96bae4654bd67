package io.chengnuo.channel.chat;

import io.chengnuo.channel.connector.Connectors;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Both sides of a chat for what has no browser: the story company of the demo. Each verb is the one of the doors. */
@Service
@Transactional
public class PlayChat {

    private final Connectors connectors;
    private final ChatVisitors visitors;
    private final Chats chats;
    private final StartChat start;
    private final VisitorSays visitor;
    private final VisitorMarks reads;
    private final TakeChat take;
    private final SayInChat agent;
    private final JoinChat join;
    private final ChatFlow flow;

    PlayChat(
            Connectors connectors,
            ChatVisitors visitors,
            Chats chats,
            StartChat start,
            VisitorSays visitor,
            VisitorMarks reads,
            TakeChat take,
            SayInChat agent,
            JoinChat join,
            ChatFlow flow) {
        this.connectors = connectors;
        this.visitors = visitors;
        this.chats = chats;
        this.start = start;
        this.visitor = visitor;
        this.reads = reads;
        this.take = take;
        this.agent = agent;
        this.join = join;
        this.flow = flow;
    }

    public UUID begins(UUID connector, String name, @Nullable String contact, String page) {
        var site = new ChatSite(connectors.require(connector));
        return start.start(site, name, contact, "zh-CN", page).visitor();
    }

    /** Words of the visitor; he has read what was said before. */
    public void says(UUID who, String words) {
        var line = visitor.say(who, UUID.randomUUID().toString(), words, List.of());
        reads.read(visitors.find(who).orElseThrow(), line);
    }

    public void taken(UUID who, UUID person) {
        take.take(of(who), person);
    }

    public void answered(UUID who, UUID person, String words) {
        agent.toVisitor(of(who), person, UUID.randomUUID().toString(), words, List.of());
    }

    public void listened(UUID who, UUID person) {
        join.listen(of(who), person);
    }

    public void whispered(UUID who, UUID person, String words) {
        agent.toColleagues(of(who), person, UUID.randomUUID().toString(), words);
    }

    /** Nobody came in time: it becomes a request. */
    public void unattended(UUID who) {
        flow.unattended(of(who), visitors.lock(who));
    }

    public void ended(UUID who) {
        flow.end(of(who), visitors.lock(who), ChatEnd.AGENT);
    }

    private Chat of(UUID who) {
        return chats.latest(who).orElseThrow();
    }
}
