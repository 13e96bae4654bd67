package io.chengnuo.channel.sms;

import static io.chengnuo.channel.db.Tables.SMS_PIECES;

import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Pieces of long messages, until all are here. References come round again: what stayed alone for a day is forgotten. */
@Component
class SmsPieces {

    private static final Duration KEPT = Duration.ofDays(1);

    private final DSLContext sql;
    private final Clock clock;

    SmsPieces(DSLContext sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    /** The whole text, when this piece completes it. */
    @Transactional
    Optional<String> put(UUID connector, String phone, Join join, String words) {
        var now = clock.instant();
        sql.deleteFrom(SMS_PIECES)
                .where(SMS_PIECES.CONNECTOR.eq(connector), SMS_PIECES.AT.lt(now.minus(KEPT)))
                .execute();
        sql.insertInto(SMS_PIECES)
                .set(SMS_PIECES.CONNECTOR, connector)
                .set(SMS_PIECES.PHONE, phone)
                .set(SMS_PIECES.REFERENCE, join.reference())
                .set(SMS_PIECES.PIECES, join.pieces())
                .set(SMS_PIECES.PIECE, join.piece())
                .set(SMS_PIECES.WORDS, words)
                .set(SMS_PIECES.AT, now)
                .onConflict()
                .doUpdate()
                .set(SMS_PIECES.WORDS, words)
                .set(SMS_PIECES.AT, now)
                .execute();
        var all = sql.select(SMS_PIECES.WORDS)
                .from(SMS_PIECES)
                .where(SMS_PIECES.CONNECTOR.eq(connector), SMS_PIECES.PHONE.eq(phone))
                .and(SMS_PIECES.REFERENCE.eq(join.reference()))
                .and(SMS_PIECES.PIECES.eq(join.pieces()))
                .orderBy(SMS_PIECES.PIECE)
                .fetch(SMS_PIECES.WORDS);
        return all.size() == join.pieces() ? Optional.of(String.join("", all)) : Optional.empty();
    }

    @Transactional
    void forget(UUID connector, String phone, Join join) {
        sql.deleteFrom(SMS_PIECES)
                .where(SMS_PIECES.CONNECTOR.eq(connector), SMS_PIECES.PHONE.eq(phone))
                .and(SMS_PIECES.REFERENCE.eq(join.reference()))
                .and(SMS_PIECES.PIECES.eq(join.pieces()))
                .execute();
    }
}
