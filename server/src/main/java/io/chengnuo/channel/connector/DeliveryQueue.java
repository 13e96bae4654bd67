package io.chengnuo.channel.connector;

import static io.chengnuo.channel.db.Tables.CONNECTORS;
import static io.chengnuo.channel.db.Tables.DELIVERIES;
import static org.jooq.impl.DSL.select;

import io.chengnuo.channel.db.tables.records.DeliveriesRecord;
import io.chengnuo.shared.facts.Facts;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Hands due words to one node at a time and remembers what became of them; each step is a transaction of its own. */
@Component
class DeliveryQueue {

    private static final Duration LEASE = Duration.ofMinutes(5);
    /** More than three hours: the other side may be away for some time. */
    private static final int MOST_TRIES = 16;

    private static final Duration FIRST_WAIT = Duration.ofSeconds(5);
    private static final Duration LONGEST_WAIT = Duration.ofMinutes(30);

    private final DSLContext sql;
    private final TransactionTemplate transaction;
    private final Facts facts;
    private final Clock clock;

    DeliveryQueue(DSLContext sql, TransactionTemplate transaction, Facts facts, Clock clock) {
        this.sql = sql;
        this.transaction = transaction;
        this.facts = facts;
        this.clock = clock;
    }

    /** Those of no line. */
    List<DeliveriesRecord> claim(int most, Set<ConnectorKind> lines) {
        var overLines = select(CONNECTORS.ID)
                .from(CONNECTORS)
                .where(CONNECTORS.KIND.in(lines.stream().map(Enum::name).toList()))
                .and(CONNECTORS.ENABLED.isTrue());
        return claim(most, DELIVERIES.CONNECTOR.notIn(overLines));
    }

    List<DeliveriesRecord> claimOf(UUID connector, int most) {
        return claim(most, DELIVERIES.CONNECTOR.eq(connector));
    }

    private List<DeliveriesRecord> claim(int most, Condition which) {
        return Objects.requireNonNull(transaction.execute(status -> claimNow(most, which, clock.instant())));
    }

    /** Of one peer the oldest first, and never two at once: words keep their order. */
    private List<DeliveriesRecord> claimNow(int most, Condition which, Instant now) {
        var earlier = DELIVERIES.as("earlier");
        return sql.update(DELIVERIES)
                .set(DELIVERIES.STATE, DeliveryState.CLAIMED.name())
                .set(DELIVERIES.TRIES, DELIVERIES.TRIES.plus(1))
                .set(DELIVERIES.CLAIMED_UNTIL, now.plus(LEASE))
                .where(DELIVERIES.ID.in(select(DELIVERIES.ID)
                        .from(DELIVERIES)
                        .where(DELIVERIES.STATE.eq(DeliveryState.PENDING.name()))
                        .and(DELIVERIES.DUE_AT.le(now))
                        .and(which)
                        .andNotExists(DSL.selectOne()
                                .from(earlier)
                                .where(earlier.CONNECTOR.eq(DELIVERIES.CONNECTOR))
                                .and(earlier.PEER.eq(DELIVERIES.PEER))
                                .and(earlier.STATE.in(DeliveryState.PENDING.name(), DeliveryState.CLAIMED.name()))
                                .and(earlier.ID.lt(DELIVERIES.ID)))
                        .orderBy(DELIVERIES.DUE_AT)
                        .limit(most)
                        .forUpdate()
                        .of(DELIVERIES)
                        .skipLocked()))
                .returning()
                .fetch();
    }

    /** Writes down what became of claimed words; nothing when another verdict came first. Answers the state they have now. */
    void settle(DeliveriesRecord words, Sent sent) {
        transaction.executeWithoutResult(status -> {
            switch (sent) {
                case Sent.Taken taken -> {
                    write(words, DeliveryState.SENT, null, taken.providerId());
                    if (taken.parts() > 1) {
                        sql.update(DELIVERIES)
                                .set(DELIVERIES.PARTS, taken.parts())
                                .where(DELIVERIES.ID.eq(words.getId()))
                                .execute();
                    }
                }
                case Sent.Refused refused -> write(words, DeliveryState.FAILED, refused.problem(), null);
                case Sent.Unclear unclear -> write(words, DeliveryState.UNKNOWN, unclear.problem(), null);
                case Sent.Later later ->
                    write(
                            words,
                            words.getTries() >= MOST_TRIES ? DeliveryState.FAILED : DeliveryState.PENDING,
                            later.problem(),
                            null);
            }
        });
    }

    private void write(
            DeliveriesRecord words, DeliveryState state, @Nullable String problem, @Nullable String providerId) {
        var now = clock.instant();
        var written = sql.update(DELIVERIES)
                .set(DELIVERIES.STATE, state.name())
                .set(DELIVERIES.PROBLEM, problem)
                .set(DELIVERIES.PROVIDER_ID, providerId)
                .set(
                        DELIVERIES.DUE_AT,
                        now.plus(state == DeliveryState.PENDING ? pause(words.getTries()) : Duration.ZERO))
                .set(DELIVERIES.SETTLED_AT, state == DeliveryState.PENDING ? null : now)
                .setNull(DELIVERIES.CLAIMED_UNTIL)
                .where(DELIVERIES.ID.eq(words.getId()))
                .and(DELIVERIES.STATE.eq(DeliveryState.CLAIMED.name()))
                .and(DELIVERIES.TRIES.eq(words.getTries()))
                .execute();
        if (written == 1 && problem != null && state != DeliveryState.PENDING) {
            notDelivered(words.getTicket(), words.getMessage(), words.getConnector(), problem, now);
        }
    }

    private void notDelivered(
            @Nullable UUID ticket, @Nullable UUID message, UUID connector, String problem, Instant at) {
        if (ticket != null && message != null) {
            facts.record(new AnswerNotDelivered(ticket, message, connector, problem, at));
        }
    }

    /** A node that died while sending leaves the question open whether the other side has the words. */
    void markAbandoned() {
        transaction.executeWithoutResult(status -> {
            var now = clock.instant();
            sql.update(DELIVERIES)
                    .set(DELIVERIES.STATE, DeliveryState.UNKNOWN.name())
                    .set(DELIVERIES.PROBLEM, "abandoned")
                    .set(DELIVERIES.SETTLED_AT, now)
                    .where(DELIVERIES.STATE.eq(DeliveryState.CLAIMED.name()))
                    .and(DELIVERIES.CLAIMED_UNTIL.lt(now))
                    .returning()
                    .fetch()
                    .forEach(row ->
                            notDelivered(row.getTicket(), row.getMessage(), row.getConnector(), "abandoned", now));
        });
    }

    private static Duration pause(int tries) {
        var doubled = FIRST_WAIT.multipliedBy(1L << Math.min(Math.max(tries - 1, 0), 12));
        return doubled.compareTo(LONGEST_WAIT) < 0 ? doubled : LONGEST_WAIT;
    }
}
