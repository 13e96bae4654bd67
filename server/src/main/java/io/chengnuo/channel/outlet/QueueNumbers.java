package io.chengnuo.channel.outlet;

import static io.chengnuo.channel.db.Tables.QUEUE_DAYS;
import static io.chengnuo.channel.db.Tables.QUEUE_NUMBERS;
import static org.jooq.impl.DSL.row;

import io.chengnuo.channel.db.tables.records.QueueNumbersRecord;
import io.chengnuo.channel.portal.Token;
import io.chengnuo.shared.Conflict;
import io.chengnuo.shared.NotFound;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Repository;

/** The numbers of the halls, as rows. */
@Repository
class QueueNumbers {

    private final DSLContext sql;

    QueueNumbers(DSLContext sql) {
        this.sql = sql;
    }

    /** The next one of the day; two at once get two. */
    int next(UUID outlet, LocalDate day) {
        return sql.insertInto(QUEUE_DAYS)
                .set(QUEUE_DAYS.OUTLET, outlet)
                .set(QUEUE_DAYS.DAY, day)
                .set(QUEUE_DAYS.LAST_NUMBER, 1)
                .onConflict(QUEUE_DAYS.TENANT_ID, QUEUE_DAYS.OUTLET, QUEUE_DAYS.DAY)
                .doUpdate()
                .set(QUEUE_DAYS.LAST_NUMBER, QUEUE_DAYS.LAST_NUMBER.plus(1))
                .returningResult(QUEUE_DAYS.LAST_NUMBER)
                .fetchSingle()
                .value1();
    }

    void add(QueueNumber one, @Nullable Token pass) {
        sql.insertInto(QUEUE_NUMBERS)
                .set(QUEUE_NUMBERS.ID, one.id())
                .set(QUEUE_NUMBERS.OUTLET, one.outlet())
                .set(QUEUE_NUMBERS.DAY, one.day())
                .set(QUEUE_NUMBERS.NUMBER, one.number())
                .set(QUEUE_NUMBERS.SERVICE, one.service())
                .set(QUEUE_NUMBERS.CUSTOMER, one.customer())
                .set(QUEUE_NUMBERS.VISITOR, one.visitor())
                .set(QUEUE_NUMBERS.APPOINTMENT, one.appointment())
                .set(QUEUE_NUMBERS.RANK_AT, one.rankAt())
                .set(QUEUE_NUMBERS.STATE, one.state().name())
                .set(QUEUE_NUMBERS.PASS_HASH, pass == null ? null : pass.hash())
                .set(QUEUE_NUMBERS.TAKEN_AT, one.takenAt())
                .execute();
    }

    /** Takes the first that waits for itself; one that another counter is taking just now is passed over. */
    Optional<QueueNumber> claimFirst(UUID outlet, LocalDate day) {
        return sql.selectFrom(QUEUE_NUMBERS)
                .where(waits(outlet, day))
                .orderBy(QUEUE_NUMBERS.RANK_AT, QUEUE_NUMBERS.NUMBER)
                .limit(1)
                .forUpdate()
                .skipLocked()
                .fetchOptional(QueueNumbers::number);
    }

    /** Refuses when the counter has somebody already. */
    void call(QueueNumber one, int counter, UUID by, Instant at) {
        try {
            sql.update(QUEUE_NUMBERS)
                    .set(QUEUE_NUMBERS.STATE, QueueState.CALLED.name())
                    .set(QUEUE_NUMBERS.CALLED_AT, at)
                    .set(QUEUE_NUMBERS.CALLS, 1)
                    .set(QUEUE_NUMBERS.COUNTER, counter)
                    .set(QUEUE_NUMBERS.CALLED_BY, by)
                    .set(QUEUE_NUMBERS.VERSION, one.version() + 1)
                    .where(QUEUE_NUMBERS.ID.eq(one.id()))
                    .execute();
        } catch (DuplicateKeyException twice) {
            throw new Conflict("counter_busy");
        }
    }

    void recall(QueueNumber one) {
        sql.update(QUEUE_NUMBERS)
                .set(QUEUE_NUMBERS.CALLS, one.calls() + 1)
                .set(QUEUE_NUMBERS.VERSION, one.version() + 1)
                .where(QUEUE_NUMBERS.ID.eq(one.id()))
                .execute();
    }

    void end(QueueNumber one, QueueState state, Instant at) {
        sql.update(QUEUE_NUMBERS)
                .set(QUEUE_NUMBERS.STATE, state.name())
                .set(QUEUE_NUMBERS.ENDED_AT, at)
                .set(QUEUE_NUMBERS.VERSION, one.version() + 1)
                .where(QUEUE_NUMBERS.ID.eq(one.id()))
                .execute();
    }

    void about(QueueNumber one, UUID ticket, UUID customer) {
        sql.update(QUEUE_NUMBERS)
                .set(QUEUE_NUMBERS.TICKET, ticket)
                .set(QUEUE_NUMBERS.CUSTOMER, customer)
                .set(QUEUE_NUMBERS.VERSION, one.version() + 1)
                .where(QUEUE_NUMBERS.ID.eq(one.id()))
                .execute();
    }

    QueueNumber require(UUID id) {
        return sql.selectFrom(QUEUE_NUMBERS)
                .where(QUEUE_NUMBERS.ID.eq(id))
                .fetchOptional(QueueNumbers::number)
                .orElseThrow(() -> new NotFound("no_such_number"));
    }

    QueueNumber requireLocked(UUID id) {
        return sql.selectFrom(QUEUE_NUMBERS)
                .where(QUEUE_NUMBERS.ID.eq(id))
                .forUpdate()
                .fetchOptional(QueueNumbers::number)
                .orElseThrow(() -> new NotFound("no_such_number"));
    }

    Optional<QueueNumber> withPass(UUID id, Token pass) {
        return sql.selectFrom(QUEUE_NUMBERS)
                .where(QUEUE_NUMBERS.ID.eq(id), QUEUE_NUMBERS.PASS_HASH.eq(pass.hash()))
                .fetchOptional(QueueNumbers::number);
    }

    List<QueueNumber> waiting(UUID outlet, LocalDate day, int most) {
        return sql.selectFrom(QUEUE_NUMBERS)
                .where(waits(outlet, day))
                .orderBy(QUEUE_NUMBERS.RANK_AT, QUEUE_NUMBERS.NUMBER)
                .limit(most)
                .fetch(QueueNumbers::number);
    }

    int waiting(UUID outlet, LocalDate day) {
        return sql.fetchCount(QUEUE_NUMBERS, waits(outlet, day));
    }

    int ahead(QueueNumber one) {
        return sql.fetchCount(
                QUEUE_NUMBERS,
                waits(one.outlet(), one.day())
                        .and(row(QUEUE_NUMBERS.RANK_AT, QUEUE_NUMBERS.NUMBER).lt(one.rankAt(), one.number())));
    }

    /** At the counters now, the latest call first. */
    List<QueueNumber> called(UUID outlet, LocalDate day) {
        return sql.selectFrom(QUEUE_NUMBERS)
                .where(QUEUE_NUMBERS.OUTLET.eq(outlet), QUEUE_NUMBERS.DAY.eq(day))
                .and(QUEUE_NUMBERS.STATE.eq(QueueState.CALLED.name()))
                .orderBy(QUEUE_NUMBERS.CALLED_AT.desc())
                .fetch(QueueNumbers::number);
    }

    /** Those whose turn came on that day, the latest first. */
    List<QueueNumber> over(UUID outlet, LocalDate day, int most) {
        return sql.selectFrom(QUEUE_NUMBERS)
                .where(QUEUE_NUMBERS.OUTLET.eq(outlet), QUEUE_NUMBERS.DAY.eq(day))
                .and(QUEUE_NUMBERS.STATE.in(QueueState.FINISHED.name(), QueueState.MISSED.name()))
                .orderBy(QUEUE_NUMBERS.ENDED_AT.desc())
                .limit(most)
                .fetch(QueueNumbers::number);
    }

    private static Condition waits(UUID outlet, LocalDate day) {
        return QUEUE_NUMBERS
                .OUTLET
                .eq(outlet)
                .and(QUEUE_NUMBERS.DAY.eq(day))
                .and(QUEUE_NUMBERS.STATE.eq(QueueState.WAITING.name()));
    }

    private static QueueNumber number(QueueNumbersRecord row) {
        return new QueueNumber(
                row.getId(),
                row.getOutlet(),
                row.getDay(),
                row.getNumber(),
                row.getService(),
                row.getCustomer(),
                row.getVisitor(),
                row.getAppointment(),
                row.getRankAt(),
                QueueState.valueOf(row.getState()),
                row.getTakenAt(),
                row.getCalledAt(),
                row.getCalls(),
                row.getCounter(),
                row.getCalledBy(),
                row.getEndedAt(),
                row.getTicket(),
                row.getVersion());
    }
}
