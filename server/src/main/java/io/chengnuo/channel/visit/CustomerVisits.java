package io.chengnuo.channel.visit;

import static io.chengnuo.channel.db.Tables.CUSTOMER_VISITS;
import static org.jooq.impl.DSL.row;

import io.chengnuo.channel.db.tables.records.CustomerVisitsRecord;
import io.chengnuo.shared.Cursor;
import io.chengnuo.shared.NotFound;
import io.chengnuo.shared.Page;
import java.time.Instant;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** Visits to customers, as rows. */
@Repository
class CustomerVisits {

    private final DSLContext sql;

    CustomerVisits(DSLContext sql) {
        this.sql = sql;
    }

    void add(CustomerVisit one, Instant at) {
        sql.insertInto(CUSTOMER_VISITS)
                .set(CUSTOMER_VISITS.ID, one.id())
                .set(CUSTOMER_VISITS.CUSTOMER, one.customer())
                .set(CUSTOMER_VISITS.TICKET, one.ticket())
                .set(CUSTOMER_VISITS.PERSON, one.person())
                .set(CUSTOMER_VISITS.STARTS_AT, one.startsAt())
                .set(CUSTOMER_VISITS.PLACE, one.place())
                .set(CUSTOMER_VISITS.PURPOSE, one.purpose())
                .set(CUSTOMER_VISITS.STATE, one.state().name())
                .set(CUSTOMER_VISITS.PLANNED_AT, at)
                .execute();
    }

    void move(CustomerVisit one, PlanCustomerVisit.Wanted wanted) {
        sql.update(CUSTOMER_VISITS)
                .set(CUSTOMER_VISITS.PERSON, wanted.person())
                .set(CUSTOMER_VISITS.STARTS_AT, wanted.startsAt())
                .set(CUSTOMER_VISITS.PLACE, wanted.place())
                .set(CUSTOMER_VISITS.PURPOSE, wanted.purpose())
                .set(CUSTOMER_VISITS.VERSION, one.version() + 1)
                .where(CUSTOMER_VISITS.ID.eq(one.id()))
                .execute();
    }

    void held(CustomerVisit one, String met, String report, Instant at) {
        sql.update(CUSTOMER_VISITS)
                .set(CUSTOMER_VISITS.STATE, CustomerVisitState.HELD.name())
                .set(CUSTOMER_VISITS.MET, met)
                .set(CUSTOMER_VISITS.REPORT, report)
                .set(CUSTOMER_VISITS.ENDED_AT, at)
                .set(CUSTOMER_VISITS.VERSION, one.version() + 1)
                .where(CUSTOMER_VISITS.ID.eq(one.id()))
                .execute();
    }

    void cancelled(CustomerVisit one, Instant at) {
        sql.update(CUSTOMER_VISITS)
                .set(CUSTOMER_VISITS.STATE, CustomerVisitState.CANCELLED.name())
                .set(CUSTOMER_VISITS.ENDED_AT, at)
                .set(CUSTOMER_VISITS.VERSION, one.version() + 1)
                .where(CUSTOMER_VISITS.ID.eq(one.id()))
                .execute();
    }

    /** Whether a condition that names all it is about is true. */
    boolean holds(Condition condition) {
        return sql.fetchExists(DSL.selectOne().where(condition));
    }

    CustomerVisit require(UUID id, Condition within) {
        return sql.selectFrom(CUSTOMER_VISITS)
                .where(CUSTOMER_VISITS.ID.eq(id), within)
                .fetchOptional(CustomerVisits::visit)
                .orElseThrow(() -> new NotFound("no_such_customer_visit"));
    }

    CustomerVisit requireLocked(UUID id, Condition within) {
        return sql.selectFrom(CUSTOMER_VISITS)
                .where(CUSTOMER_VISITS.ID.eq(id), within)
                .forUpdate()
                .fetchOptional(CustomerVisits::visit)
                .orElseThrow(() -> new NotFound("no_such_customer_visit"));
    }

    /** Those ahead in the order of time, those past the latest first. */
    Page<CustomerVisit> page(Condition which, boolean ahead, int limit, @Nullable String cursor) {
        var after = Cursor.parse(cursor, 2);
        var at = row(CUSTOMER_VISITS.STARTS_AT, CUSTOMER_VISITS.ID);
        var rows = sql.selectFrom(CUSTOMER_VISITS)
                .where(which)
                .and(
                        after == null
                                ? DSL.noCondition()
                                : ahead
                                        ? at.gt(after.instant(0), after.uuid(1))
                                        : at.lt(after.instant(0), after.uuid(1)))
                .orderBy(
                        ahead ? CUSTOMER_VISITS.STARTS_AT.asc() : CUSTOMER_VISITS.STARTS_AT.desc(),
                        ahead ? CUSTOMER_VISITS.ID.asc() : CUSTOMER_VISITS.ID.desc())
                .limit(limit + 1)
                .fetch(CustomerVisits::visit);
        return Page.of(rows, limit, last -> Cursor.of(last.startsAt(), last.id()));
    }

    private static CustomerVisit visit(CustomerVisitsRecord row) {
        return new CustomerVisit(
                row.getId(),
                row.getCustomer(),
                row.getTicket(),
                row.getPerson(),
                row.getStartsAt(),
                row.getPlace(),
                row.getPurpose(),
                CustomerVisitState.valueOf(row.getState()),
                row.getMet(),
                row.getReport(),
                row.getEndedAt(),
                row.getVersion());
    }
}
