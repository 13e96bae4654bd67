package io.chengnuo.channel.connector;

import static io.chengnuo.channel.db.Tables.DELIVERIES;

import io.chengnuo.channel.db.tables.records.DeliveriesRecord;
import io.chengnuo.shared.Conflict;
import io.chengnuo.shared.Cursor;
import io.chengnuo.shared.Ids;
import io.chengnuo.shared.NotFound;
import io.chengnuo.shared.Page;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** What came and went through connectors. */
@Component
public class DeliveryLog {

    private final DSLContext sql;
    private final Connectors connectors;
    private final Clock clock;

    DeliveryLog(DSLContext sql, Connectors connectors, Clock clock) {
        this.sql = sql;
        this.connectors = connectors;
        this.clock = clock;
    }

    /** A line of the log. */
    public record Entry(
            UUID id,
            Direction direction,
            String kind,
            String peer,
            @Nullable String peerName,
            @Nullable UUID ticket,
            @Nullable UUID message,
            String body,
            DeliveryState state,
            @Nullable String problem,
            int tries,
            int parts,
            Instant at,
            @Nullable Instant settledAt) {}

    /** Words to send. {@code reason}: what made them necessary; for the same reason they are put once. */
    public record Words(
            UUID connector,
            String reason,
            String kind,
            String peer,
            @Nullable UUID customer,
            @Nullable UUID ticket,
            @Nullable UUID message,
            String body,
            List<UUID> files) {}

    /** Queues words in the transaction that makes them necessary; the job sends them. False when they were queued before. */
    @Transactional(propagation = Propagation.MANDATORY)
    public boolean put(Words words) {
        return put(words, clock.instant());
    }

    /** As {@link #put(Words)}, not sent before a moment. */
    @Transactional(propagation = Propagation.MANDATORY)
    public boolean put(Words words, Instant from) {
        var now = clock.instant();
        return sql.insertInto(DELIVERIES)
                        .set(DELIVERIES.ID, Ids.next(now))
                        .set(DELIVERIES.CONNECTOR, words.connector())
                        .set(DELIVERIES.DIRECTION, Direction.OUT.name())
                        .set(DELIVERIES.EXTERNAL_ID, words.reason())
                        .set(DELIVERIES.KIND, words.kind())
                        .set(DELIVERIES.PEER, words.peer())
                        .set(DELIVERIES.CUSTOMER, words.customer())
                        .set(DELIVERIES.TICKET, words.ticket())
                        .set(DELIVERIES.MESSAGE, words.message())
                        .set(DELIVERIES.BODY, words.body())
                        .set(DELIVERIES.FILES, words.files().toArray(UUID[]::new))
                        .set(DELIVERIES.STATE, DeliveryState.PENDING.name())
                        .set(DELIVERIES.DUE_AT, from)
                        .set(DELIVERIES.AT, now)
                        .onConflictDoNothing()
                        .execute()
                == 1;
    }

    /** Words the other side has already, because it is shown what we say at once; nothing is left to send. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void shown(Words words) {
        if (put(words)) {
            handedOver(words.connector(), words.peer(), DELIVERIES.EXTERNAL_ID.eq(words.reason()));
        }
    }

    /** What was queued without files for somebody who is shown it at once; it counts as sent. The oldest first. */
    @Transactional(propagation = Propagation.MANDATORY)
    public List<Entry> takeOut(UUID connector, String peer) {
        return handedOver(connector, peer, DSL.cardinality(DELIVERIES.FILES).eq(0));
    }

    private List<Entry> handedOver(UUID connector, String peer, Condition which) {
        return sql
                .update(DELIVERIES)
                .set(DELIVERIES.STATE, DeliveryState.SENT.name())
                .set(DELIVERIES.SETTLED_AT, clock.instant())
                .where(DELIVERIES.CONNECTOR.eq(connector), DELIVERIES.PEER.eq(peer))
                .and(DELIVERIES.DIRECTION.eq(Direction.OUT.name()))
                .and(DELIVERIES.STATE.eq(DeliveryState.PENDING.name()))
                .and(which)
                .returning()
                .fetch(DeliveryLog::entry)
                .stream()
                .sorted(Comparator.comparing(Entry::id))
                .toList();
    }

    /** The ticket and the files of words that left. */
    public record Carried(UUID ticket, List<UUID> files) {}

    @Transactional(readOnly = true)
    public Optional<Carried> carried(UUID delivery) {
        return sql.select(DELIVERIES.TICKET, DELIVERIES.FILES)
                .from(DELIVERIES)
                .where(DELIVERIES.ID.eq(delivery), DELIVERIES.DIRECTION.eq(Direction.OUT.name()))
                .and(DELIVERIES.TICKET.isNotNull())
                .fetchOptional(row -> new Carried(row.value1(), List.of(row.value2())));
    }

    /** A receipt of the other side. A later word never makes an earlier one untrue: what was read was delivered. */
    @Transactional
    public void receipt(UUID connector, String providerId, DeliveryState state, @Nullable String problem) {
        var before = switch (state) {
            case DELIVERED -> List.of(DeliveryState.SENT, DeliveryState.UNKNOWN, DeliveryState.CLAIMED);
            case READ ->
                List.of(DeliveryState.SENT, DeliveryState.UNKNOWN, DeliveryState.CLAIMED, DeliveryState.DELIVERED);
            case FAILED -> List.of(DeliveryState.SENT, DeliveryState.UNKNOWN, DeliveryState.CLAIMED);
            default -> throw new IllegalArgumentException(state.name());
        };
        sql.update(DELIVERIES)
                .set(DELIVERIES.STATE, state.name())
                .set(DELIVERIES.PROBLEM, problem)
                .set(DELIVERIES.SETTLED_AT, clock.instant())
                .where(DELIVERIES.CONNECTOR.eq(connector))
                .and(DELIVERIES.PROVIDER_ID.eq(providerId))
                .and(DELIVERIES.STATE.in(before.stream().map(Enum::name).toList()))
                .execute();
    }

    /** When this person was heard through this connector last. */
    @Transactional(readOnly = true)
    public Optional<Instant> heardAt(UUID connector, String peer) {
        return Optional.ofNullable(sql.select(DSL.max(DELIVERIES.AT))
                .from(DELIVERIES)
                .where(DELIVERIES.CONNECTOR.eq(connector))
                .and(DELIVERIES.PEER.eq(peer))
                .and(DELIVERIES.DIRECTION.eq(Direction.IN.name()))
                .fetchOne(0, Instant.class));
    }

    /** What went out and came in about a ticket, to be shown beside its messages. */
    @Transactional(readOnly = true)
    public List<Entry> ofTicket(UUID ticket) {
        return sql.selectFrom(DELIVERIES)
                .where(DELIVERIES.TICKET.eq(ticket))
                .orderBy(DELIVERIES.ID.desc())
                .limit(500)
                .fetch(DeliveryLog::entry);
    }

    @Transactional(readOnly = true)
    Page<Entry> log(UUID connector, @Nullable DeliveryState state, int limit, @Nullable String cursor) {
        var after = Cursor.parse(cursor, 1);
        var rows = sql.selectFrom(DELIVERIES)
                .where(DELIVERIES.CONNECTOR.eq(connector))
                .and(state == null ? DSL.noCondition() : DELIVERIES.STATE.eq(state.name()))
                .and(after == null ? DSL.noCondition() : DELIVERIES.ID.lt(after.uuid(0)))
                .orderBy(DELIVERIES.ID.desc())
                .limit(limit + 1)
                .fetch(DeliveryLog::entry);
        return Page.of(rows, limit, entry -> Cursor.of(entry.id()));
    }

    @Transactional
    void again(UUID connector, UUID delivery) {
        var row = sql.selectFrom(DELIVERIES)
                .where(DELIVERIES.ID.eq(delivery), DELIVERIES.CONNECTOR.eq(connector))
                .forUpdate()
                .fetchOptional()
                .orElseThrow(() -> new NotFound("no_such_delivery"));
        var state = DeliveryState.valueOf(row.getState());
        if (state != DeliveryState.FAILED && state != DeliveryState.UNKNOWN) {
            throw new Conflict("delivery_settled");
        }
        row.setState(DeliveryState.PENDING.name());
        row.setTries(0);
        row.setDueAt(clock.instant());
        row.update();
    }

    /** Empty when it came before. */
    @Transactional(propagation = Propagation.MANDATORY)
    Optional<UUID> received(Incoming in, UUID customer) {
        var now = clock.instant();
        connectors.heard(in.connector().id());
        return sql.insertInto(DELIVERIES)
                .set(DELIVERIES.ID, Ids.next(now))
                .set(DELIVERIES.CONNECTOR, in.connector().id())
                .set(DELIVERIES.DIRECTION, Direction.IN.name())
                .set(DELIVERIES.EXTERNAL_ID, in.externalId())
                .set(DELIVERIES.KIND, "words")
                .set(DELIVERIES.PEER, in.peer())
                .set(DELIVERIES.PEER_NAME, in.peerName())
                .set(DELIVERIES.CUSTOMER, customer)
                .set(DELIVERIES.BODY, in.words())
                .set(DELIVERIES.STATE, DeliveryState.IGNORED.name())
                .set(DELIVERIES.DUE_AT, in.at())
                .set(DELIVERIES.AT, in.at())
                .onConflictDoNothing()
                .returningResult(DELIVERIES.ID)
                .fetchOptional(DELIVERIES.ID);
    }

    @Transactional(propagation = Propagation.MANDATORY)
    void became(UUID delivery, DeliveryState state, @Nullable UUID ticket, @Nullable UUID message) {
        sql.update(DELIVERIES)
                .set(DELIVERIES.STATE, state.name())
                .set(DELIVERIES.TICKET, ticket)
                .set(DELIVERIES.MESSAGE, message)
                .set(DELIVERIES.SETTLED_AT, clock.instant())
                .where(DELIVERIES.ID.eq(delivery))
                .execute();
    }

    @Transactional(readOnly = true)
    Optional<Taken> takenBefore(UUID connector, String externalId) {
        return sql.selectFrom(DELIVERIES)
                .where(DELIVERIES.CONNECTOR.eq(connector))
                .and(DELIVERIES.DIRECTION.eq(Direction.IN.name()))
                .and(DELIVERIES.EXTERNAL_ID.eq(externalId))
                .fetchOptional(row -> new Taken(
                        row.getId(), DeliveryState.valueOf(row.getState()), row.getTicket(), row.getMessage(), true));
    }

    /** What was said with this peer that no request is about yet, the oldest first. */
    @Transactional(readOnly = true)
    List<FirstLine.Line> beforeTicket(UUID connector, String peer, Instant since, Collection<UUID> without) {
        return sql.selectFrom(DELIVERIES)
                .where(DELIVERIES.CONNECTOR.eq(connector), DELIVERIES.PEER.eq(peer))
                .and(DELIVERIES.TICKET.isNull())
                .and(DELIVERIES.AT.gt(since))
                .and(DELIVERIES.ID.notIn(without))
                .orderBy(DELIVERIES.ID.desc())
                .limit(100)
                .fetch(row -> new FirstLine.Line(row.getDirection().equals(Direction.IN.name()), row.getBody()))
                .reversed();
    }

    /** The lines of a conversation with the bot now belong to the request it became. */
    @Transactional(propagation = Propagation.MANDATORY)
    void giveTo(UUID ticket, UUID connector, String peer, Instant since) {
        sql.update(DELIVERIES)
                .set(DELIVERIES.TICKET, ticket)
                .where(DELIVERIES.CONNECTOR.eq(connector), DELIVERIES.PEER.eq(peer))
                .and(DELIVERIES.TICKET.isNull())
                .and(DELIVERIES.AT.gt(since))
                .execute();
    }

    static Entry entry(DeliveriesRecord row) {
        return new Entry(
                row.getId(),
                Direction.valueOf(row.getDirection()),
                row.getKind(),
                row.getPeer(),
                row.getPeerName(),
                row.getTicket(),
                row.getMessage(),
                row.getBody(),
                DeliveryState.valueOf(row.getState()),
                row.getProblem(),
                row.getTries(),
                row.getParts(),
                row.getAt(),
                row.getSettledAt());
    }
}
