package io.chengnuo.channel.chat;

import io.chengnuo.people.Organisation;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The chat as its visitor sees it: nothing that colleagues say among themselves, no ids of people or tickets. */
@Component
class VisitorView {

    private final Chats chats;
    private final ChatLines lines;
    private final Organisation organisation;

    VisitorView(Chats chats, ChatLines lines, Organisation organisation) {
        this.chats = chats;
        this.lines = lines;
        this.organisation = organisation;
    }

    /** {@code mine} with the id the browser gave it, so that it recognises what it sent. */
    record Said(
            int line,
            Instant at,
            ChatAuthor author,
            @Nullable String name,
            @Nullable String mine,
            String words,
            List<ChatLine.File> files) {}

    /**
     * @param position in the line, from 1; null when not waiting
     * @param agent the name of whom he talks with
     * @param agentRead the last line the agent has seen
     * @param more there are newer lines than these: ask again after the last
     */
    record Shown(
            @Nullable ChatState state,
            @Nullable Integer position,
            @Nullable String agent,
            int agentRead,
            int read,
            List<Said> lines,
            boolean more) {}

    @Transactional(readOnly = true)
    public Shown of(Visitor visitor, int after) {
        var chat = chats.latest(visitor.id()).orElse(null);
        var said = lines.seenByVisitor(visitor.id(), after);
        var people = Stream.concat(
                        said.stream().map(ChatLine::person), Stream.ofNullable(chat == null ? null : chat.agent()))
                .filter(Objects::nonNull)
                .map(UUID.class::cast)
                .distinct()
                .toList();
        var names = people.isEmpty() ? java.util.Map.<UUID, String>of() : organisation.personNames(people);
        return new Shown(
                chat == null ? null : chat.state(),
                chat != null && chat.state() == ChatState.WAITING ? chats.position(chat) : null,
                chat == null || chat.agent() == null ? null : names.get(chat.agent()),
                chat == null ? 0 : chat.agentRead(),
                visitor.read(),
                said.stream()
                        .map(line -> new Said(
                                line.line(),
                                line.at(),
                                line.author(),
                                line.person() == null ? null : names.get(line.person()),
                                line.mine(),
                                line.words(),
                                line.files()))
                        .toList(),
                after > 0 && said.size() == ChatLines.PAGE);
    }
}
