package io.chengnuo.channel.visit;

import static io.chengnuo.channel.db.Tables.VISIT_AGREEMENTS;
import static org.jooq.impl.DSL.row;

import io.chengnuo.channel.db.tables.records.VisitAgreementsRecord;
import io.chengnuo.shared.Cursor;
import io.chengnuo.shared.NotFound;
import io.chengnuo.shared.Page;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** What was agreed on visits, as rows. */
@Repository
class Agreements {

    private final DSLContext sql;

    Agreements(DSLContext sql) {
        this.sql = sql;
    }

    void add(Agreement one, Instant at) {
        sql.insertInto(VISIT_AGREEMENTS)
                .set(VISIT_AGREEMENTS.ID, one.id())
                .set(VISIT_AGREEMENTS.VISIT, one.visit())
                .set(VISIT_AGREEMENTS.CUSTOMER, one.customer())
                .set(VISIT_AGREEMENTS.TICKET, one.ticket())
                .set(VISIT_AGREEMENTS.WHAT, one.what())
                .set(VISIT_AGREEMENTS.PERSON, one.person())
                .set(VISIT_AGREEMENTS.DUE_ON, one.dueOn())
                .set(VISIT_AGREEMENTS.MADE_AT, at)
                .execute();
    }

    List<Agreement> ofVisit(UUID visit) {
        return sql.selectFrom(VISIT_AGREEMENTS)
                .where(VISIT_AGREEMENTS.VISIT.eq(visit))
                .orderBy(VISIT_AGREEMENTS.DUE_ON, VISIT_AGREEMENTS.ID)
                .fetch(Agreements::agreement);
    }

    Agreement requireLocked(UUID id, Condition within) {
        return sql.selectFrom(VISIT_AGREEMENTS)
                .where(VISIT_AGREEMENTS.ID.eq(id), within)
                .forUpdate()
                .fetchOptional(Agreements::agreement)
                .orElseThrow(() -> new NotFound("no_such_agreement_of_visit"));
    }

    void done(Agreement one, String result, UUID by, Instant at) {
        sql.update(VISIT_AGREEMENTS)
                .set(VISIT_AGREEMENTS.DONE_AT, at)
                .set(VISIT_AGREEMENTS.DONE_BY, by)
                .set(VISIT_AGREEMENTS.RESULT, result)
                .set(VISIT_AGREEMENTS.VERSION, one.version() + 1)
                .where(VISIT_AGREEMENTS.ID.eq(one.id()))
                .execute();
    }

    /** Those not done yet, the longest overdue first. */
    Page<Agreement> open(Condition which, int limit, @Nullable String cursor) {
        var after = Cursor.parse(cursor, 2);
        var rows = sql.selectFrom(VISIT_AGREEMENTS)
                .where(VISIT_AGREEMENTS.DONE_AT.isNull(), which)
                .and(
                        after == null
                                ? DSL.noCondition()
                                : row(VISIT_AGREEMENTS.DUE_ON, VISIT_AGREEMENTS.ID)
                                        .gt(after.day(0), after.uuid(1)))
                .orderBy(VISIT_AGREEMENTS.DUE_ON, VISIT_AGREEMENTS.ID)
                .limit(limit + 1)
                .fetch(Agreements::agreement);
        return Page.of(rows, limit, last -> Cursor.of(last.dueOn(), last.id()));
    }

    private static Agreement agreement(VisitAgreementsRecord row) {
        return new Agreement(
                row.getId(),
                row.getVisit(),
                row.getCustomer(),
                row.getTicket(),
                row.getWhat(),
                row.getPerson(),
                row.getDueOn(),
                row.getDoneAt(),
                row.getResult(),
                row.getVersion());
    }
}
