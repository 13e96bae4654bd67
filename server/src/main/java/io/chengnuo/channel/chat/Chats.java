package io.chengnuo.channel.chat;

import static io.chengnuo.channel.db.Tables.CHATS;

import io.chengnuo.channel.db.tables.records.ChatsRecord;
import io.chengnuo.shared.Ids;
import io.chengnuo.shared.NotFound;
import io.chengnuo.shared.Tenancy;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Repository;

/** Chats as rows. Whoever changes one holds the lock of its visitor. */
@Repository
class Chats {

    private final DSLContext sql;
    private final Clock clock;

    Chats(DSLContext sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    Optional<Chat> latest(UUID visitor) {
        return sql.selectFrom(CHATS)
                .where(CHATS.VISITOR.eq(visitor))
                .orderBy(CHATS.ID.desc())
                .limit(1)
                .fetchOptional(Chats::chat);
    }

    Chat require(UUID id) {
        return sql.selectFrom(CHATS)
                .where(CHATS.ID.eq(id))
                .fetchOptional(Chats::chat)
                .orElseThrow(() -> new NotFound("no_such_chat"));
    }

    Chat begin(Visitor visitor) {
        var now = clock.instant();
        var id = Ids.next(now);
        sql.insertInto(CHATS)
                .set(CHATS.ID, id)
                .set(CHATS.CONNECTOR, visitor.connector())
                .set(CHATS.VISITOR, visitor.id())
                .set(CHATS.STATE, ChatState.BOT.name())
                .set(CHATS.BEGUN_AT, now)
                .set(CHATS.LAST_AT, now)
                .execute();
        return require(id);
    }

    void isAbout(UUID chat, UUID ticket) {
        sql.update(CHATS).set(CHATS.TICKET, ticket).where(CHATS.ID.eq(chat)).execute();
    }

    void waits(UUID chat, Instant since) {
        sql.update(CHATS)
                .set(CHATS.STATE, ChatState.WAITING.name())
                .set(CHATS.WAITING_SINCE, since)
                .setNull(CHATS.AGENT)
                .where(CHATS.ID.eq(chat))
                .execute();
    }

    void taken(UUID chat, UUID person, Instant at) {
        sql.update(CHATS)
                .set(CHATS.STATE, ChatState.TALKING.name())
                .set(CHATS.AGENT, person)
                .set(CHATS.TAKEN_AT, DSL.coalesce(CHATS.TAKEN_AT, DSL.val(at)))
                .where(CHATS.ID.eq(chat))
                .execute();
    }

    void answered(UUID chat, Instant at) {
        sql.update(CHATS)
                .set(CHATS.ANSWERED_AT, at)
                .where(CHATS.ID.eq(chat), CHATS.ANSWERED_AT.isNull())
                .execute();
    }

    void over(UUID chat, ChatState state, Instant at) {
        sql.update(CHATS)
                .set(CHATS.STATE, state.name())
                .set(CHATS.ENDED_AT, at)
                .where(CHATS.ID.eq(chat))
                .execute();
    }

    /** False when the agent had read so far before. */
    boolean read(UUID chat, int line) {
        return sql.update(CHATS)
                        .set(CHATS.AGENT_READ, line)
                        .where(CHATS.ID.eq(chat), CHATS.AGENT_READ.lt(line))
                        .execute()
                == 1;
    }

    /** Which place in the line it has, from 1. */
    int position(Chat chat) {
        var waiting = CHATS.CONNECTOR.eq(chat.connector()).and(CHATS.STATE.eq(ChatState.WAITING.name()));
        return 1
                + sql.fetchCount(
                        CHATS,
                        waiting.and(DSL.row(CHATS.WAITING_SINCE, CHATS.ID).lt(chat.waitingSince(), chat.id())));
    }

    /** Nobody else gives this person a chat until the transaction ends. */
    int talkingWith(UUID person) {
        sql.execute(
                "select pg_advisory_xact_lock(hashtextextended({0}, 0))",
                DSL.val("chats of " + Tenancy.require() + "/" + person));
        return sql.fetchCount(CHATS, CHATS.AGENT.eq(person), CHATS.STATE.eq(ChatState.TALKING.name()));
    }

    List<Chat> of(Condition which, int limit) {
        return sql.selectFrom(CHATS)
                .where(which)
                .orderBy(CHATS.WAITING_SINCE, CHATS.ID)
                .limit(limit)
                .fetch(Chats::chat);
    }

    /** Those first in the line, to be told where they stand. */
    List<UUID> firstWaiting(UUID connector, int limit) {
        return sql.select(CHATS.VISITOR)
                .from(CHATS)
                .where(CHATS.CONNECTOR.eq(connector), CHATS.STATE.eq(ChatState.WAITING.name()))
                .orderBy(CHATS.WAITING_SINCE, CHATS.ID)
                .limit(limit)
                .fetch(CHATS.VISITOR);
    }

    List<Chat> waitingSince(UUID connector, Instant before, int limit) {
        return of(
                CHATS.CONNECTOR
                        .eq(connector)
                        .and(CHATS.STATE.eq(ChatState.WAITING.name()))
                        .and(CHATS.WAITING_SINCE.lt(before)),
                limit);
    }

    /** In this state, and nothing was said since a moment. */
    List<Chat> quietSince(UUID connector, ChatState state, Instant before, int limit) {
        return of(
                CHATS.CONNECTOR.eq(connector).and(CHATS.STATE.eq(state.name())).and(CHATS.LAST_AT.lt(before)), limit);
    }

    private static Chat chat(ChatsRecord row) {
        return new Chat(
                row.getId(),
                row.getConnector(),
                row.getVisitor(),
                ChatState.valueOf(row.getState()),
                row.getTicket(),
                row.getAgent(),
                row.getAgentRead(),
                row.getBegunAt(),
                row.getWaitingSince(),
                row.getTakenAt(),
                row.getAnsweredAt(),
                row.getLastAt());
    }
}
