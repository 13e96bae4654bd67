package io.chengnuo.knowledge.bot;

import static io.chengnuo.knowledge.db.Tables.BOT_TURNS;
import static io.chengnuo.knowledge.db.Tables.TALKS;

import io.chengnuo.channel.connector.FirstLine.Heard;
import io.chengnuo.knowledge.search.Found;
import io.chengnuo.shared.Ids;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.JSONB;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** Where the talks of the bot stand, and what it did about each line. */
@Repository
class Talks {

    /** After so long a silence a talk begins anew. */
    private static final Duration SAME_TALK = Duration.ofHours(12);

    private final DSLContext sql;
    private final JsonMapper json;
    private final Clock clock;

    Talks(DSLContext sql, JsonMapper json, Clock clock) {
        this.sql = sql;
        this.json = json;
        this.clock = clock;
    }

    Optional<TalkState> of(UUID connector, String peer) {
        return sql.select(TALKS.STATE)
                .from(TALKS)
                .where(TALKS.CONNECTOR.eq(connector), TALKS.PEER.eq(peer))
                .and(TALKS.CHANGED_AT.gt(clock.instant().minus(SAME_TALK)))
                .fetchOptional(row -> json.readValue(row.value1().data(), TalkState.class));
    }

    void keep(UUID connector, String peer, TalkState state) {
        var written = JSONB.valueOf(json.writeValueAsString(state));
        sql.insertInto(TALKS)
                .set(TALKS.CONNECTOR, connector)
                .set(TALKS.PEER, peer)
                .set(TALKS.STATE, written)
                .set(TALKS.CHANGED_AT, clock.instant())
                .onConflict(TALKS.TENANT_ID, TALKS.CONNECTOR, TALKS.PEER)
                .doUpdate()
                .setNonConflictingKeyToExcluded()
                .execute();
    }

    void end(UUID connector, String peer) {
        sql.deleteFrom(TALKS)
                .where(TALKS.CONNECTOR.eq(connector), TALKS.PEER.eq(peer))
                .execute();
    }

    void turn(Heard heard, Turn outcome, @Nullable Found found) {
        var now = clock.instant();
        sql.insertInto(BOT_TURNS)
                .set(BOT_TURNS.ID, Ids.next(now))
                .set(BOT_TURNS.CONNECTOR, heard.connector())
                .set(BOT_TURNS.PEER, heard.peer())
                .set(BOT_TURNS.CUSTOMER, heard.customer())
                .set(BOT_TURNS.WORDS, heard.words())
                .set(BOT_TURNS.OUTCOME, outcome.name())
                .set(BOT_TURNS.ARTICLE, found == null ? null : found.article().article())
                .set(BOT_TURNS.EDITION, found == null ? null : found.article().edition())
                .set(
                        BOT_TURNS.CONFIDENCE,
                        found == null
                                ? null
                                : BigDecimal.valueOf(found.confidence()).setScale(3, RoundingMode.HALF_UP))
                .set(BOT_TURNS.AT, now)
                .execute();
    }
}
