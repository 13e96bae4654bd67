package io.chengnuo.channel.chat;

import static io.chengnuo.channel.db.Tables.CHATS;
import static io.chengnuo.channel.db.Tables.CHAT_LINES;
import static io.chengnuo.channel.db.Tables.CHAT_VISITORS;

import io.chengnuo.channel.chat.ChatLine.File;
import io.chengnuo.channel.db.tables.records.ChatLinesRecord;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jooq.DSLContext;
import org.jooq.JSONB;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** What was said with visitors, as rows. Numbers grow in the order of commits: whoever read up to one misses nothing before it. */
@Repository
class ChatLines {

    static final int PAGE = 200;

    private static final TypeReference<List<File>> FILES = new TypeReference<>() {};

    private final DSLContext sql;
    private final JsonMapper json;
    private final Clock clock;

    ChatLines(DSLContext sql, JsonMapper json, Clock clock) {
        this.sql = sql;
        this.json = json;
        this.clock = clock;
    }

    record New(
            ChatAuthor author, boolean internal, @Nullable UUID person, String words, List<File> files, String origin) {

        static New notice(String words, String origin) {
            return new New(ChatAuthor.NOTICE, false, null, words, List.of(), origin);
        }
    }

    /** The visitor's row must be locked: its counter gives the number. */
    int add(UUID visitor, UUID chat, New said) {
        var before = find(visitor, said.origin());
        if (before.isPresent()) {
            return before.get().line();
        }
        var now = clock.instant();
        var line = sql.update(CHAT_VISITORS)
                .set(CHAT_VISITORS.LAST_LINE, CHAT_VISITORS.LAST_LINE.plus(1))
                .where(CHAT_VISITORS.ID.eq(visitor))
                .returningResult(CHAT_VISITORS.LAST_LINE)
                .fetchSingle()
                .value1();
        sql.insertInto(CHAT_LINES)
                .set(CHAT_LINES.VISITOR, visitor)
                .set(CHAT_LINES.LINE, line)
                .set(CHAT_LINES.CHAT, chat)
                .set(CHAT_LINES.AT, now)
                .set(CHAT_LINES.AUTHOR, said.author().name())
                .set(CHAT_LINES.INTERNAL, said.internal())
                .set(CHAT_LINES.PERSON, said.person())
                .set(CHAT_LINES.WORDS, said.words())
                .set(CHAT_LINES.FILES, JSONB.valueOf(json.writeValueAsString(said.files())))
                .set(CHAT_LINES.ORIGIN, said.origin())
                .execute();
        sql.update(CHATS).set(CHATS.LAST_AT, now).where(CHATS.ID.eq(chat)).execute();
        return line;
    }

    Optional<ChatLine> find(UUID visitor, String origin) {
        return sql.selectFrom(CHAT_LINES)
                .where(CHAT_LINES.VISITOR.eq(visitor), CHAT_LINES.ORIGIN.eq(origin))
                .fetchOptional(this::line);
    }

    /** What a visitor may see after a line he knows, the oldest first; without one the latest page. */
    List<ChatLine> seenByVisitor(UUID visitor, int after) {
        return lines(visitor, after, false);
    }

    List<ChatLine> seenByStaff(UUID visitor, int after) {
        return lines(visitor, after, true);
    }

    private List<ChatLine> lines(UUID visitor, int after, boolean internalToo) {
        var which = CHAT_LINES
                .VISITOR
                .eq(visitor)
                .and(CHAT_LINES.LINE.gt(after))
                .and(internalToo ? DSL.noCondition() : CHAT_LINES.INTERNAL.isFalse());
        if (after > 0) {
            return sql.selectFrom(CHAT_LINES)
                    .where(which)
                    .orderBy(CHAT_LINES.LINE)
                    .limit(PAGE)
                    .fetch(this::line);
        }
        return sql.selectFrom(CHAT_LINES)
                .where(which)
                .orderBy(CHAT_LINES.LINE.desc())
                .limit(PAGE)
                .fetch(this::line)
                .reversed();
    }

    /** The last thing a person said to each visitor, or he said himself. */
    Map<UUID, ChatLine> last(Collection<UUID> visitors) {
        return sql
                .select(CHAT_LINES)
                .distinctOn(CHAT_LINES.VISITOR)
                .from(CHAT_LINES)
                .where(CHAT_LINES.VISITOR.in(visitors))
                .and(CHAT_LINES.AUTHOR.in(ChatAuthor.VISITOR.name(), ChatAuthor.AGENT.name()))
                .orderBy(CHAT_LINES.VISITOR, CHAT_LINES.LINE.desc())
                .fetch(row -> row.value1())
                .stream()
                .collect(Collectors.toMap(ChatLinesRecord::getVisitor, this::line));
    }

    /** How many lines of the visitor the agent of each chat has not read. */
    Map<UUID, Integer> unread(Collection<UUID> chats) {
        return sql.select(CHATS.ID, DSL.count())
                .from(CHATS)
                .join(CHAT_LINES)
                .on(CHAT_LINES.VISITOR.eq(CHATS.VISITOR), CHAT_LINES.CHAT.eq(CHATS.ID))
                .where(CHATS.ID.in(chats))
                .and(CHAT_LINES.LINE.gt(CHATS.AGENT_READ))
                .and(CHAT_LINES.AUTHOR.eq(ChatAuthor.VISITOR.name()))
                .groupBy(CHATS.ID)
                .fetchMap(CHATS.ID, DSL.count());
    }

    /** A file that goes with a line of this visitor; one among colleagues is not his. */
    Optional<ChatLine> withFile(UUID visitor, UUID file, boolean internalToo) {
        return sql.selectFrom(CHAT_LINES)
                .where(CHAT_LINES.VISITOR.eq(visitor))
                .and(DSL.condition("{0} @> {1}", CHAT_LINES.FILES, JSONB.valueOf("[{\"id\":\"" + file + "\"}]")))
                .and(internalToo ? DSL.noCondition() : CHAT_LINES.INTERNAL.isFalse())
                .limit(1)
                .fetchOptional(this::line);
    }

    private ChatLine line(ChatLinesRecord row) {
        return new ChatLine(
                row.getLine(),
                row.getChat(),
                row.getAt(),
                ChatAuthor.valueOf(row.getAuthor()),
                row.getInternal(),
                row.getPerson(),
                row.getWords(),
                json.readValue(row.getFiles().data(), FILES),
                row.getOrigin());
    }
}
