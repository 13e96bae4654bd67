package io.chengnuo.work.aftersales;

import static io.chengnuo.work.db.Tables.MAINTENANCE_PLANS;
import static io.chengnuo.work.db.Tables.MAINTENANCE_ROUNDS;
import static org.jooq.impl.DSL.row;

import io.chengnuo.shared.Cursor;
import io.chengnuo.shared.Invalid;
import io.chengnuo.shared.Page;
import io.chengnuo.shared.Refusal.FieldError;
import io.chengnuo.work.db.tables.records.MaintenancePlansRecord;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Plans as rows, and what they brought about. */
@Repository
class MaintenancePlans {

    private final DSLContext sql;

    MaintenancePlans(DSLContext sql) {
        this.sql = sql;
    }

    void add(MaintenancePlan plan, @Nullable UUID by, Instant at) {
        sql.insertInto(MAINTENANCE_PLANS)
                .set(MAINTENANCE_PLANS.ID, plan.id())
                .set(MAINTENANCE_PLANS.CUSTOMER, plan.customer())
                .set(MAINTENANCE_PLANS.PRODUCT, plan.product())
                .set(MAINTENANCE_PLANS.SERIAL, plan.serial())
                .set(MAINTENANCE_PLANS.KIND, plan.kind().name())
                .set(MAINTENANCE_PLANS.EVERY_MONTHS, (short) plan.everyMonths())
                .set(MAINTENANCE_PLANS.NEXT_DUE, plan.nextDue())
                .set(MAINTENANCE_PLANS.TEAM, plan.team())
                .set(MAINTENANCE_PLANS.UNIT, plan.unit())
                .set(MAINTENANCE_PLANS.ORIGIN, plan.origin())
                .set(MAINTENANCE_PLANS.NOTE, plan.note())
                .set(MAINTENANCE_PLANS.MADE_BY, by)
                .set(MAINTENANCE_PLANS.MADE_AT, at)
                .execute();
    }

    Optional<MaintenancePlan> findLocked(UUID id, Condition within) {
        return sql.selectFrom(MAINTENANCE_PLANS)
                .where(MAINTENANCE_PLANS.ID.eq(id))
                .and(within)
                .forUpdate()
                .fetchOptional(MaintenancePlans::plan);
    }

    void end(MaintenancePlan plan, Instant at) {
        sql.update(MAINTENANCE_PLANS)
                .set(MAINTENANCE_PLANS.ENDED_AT, at)
                .set(MAINTENANCE_PLANS.VERSION, plan.version() + 1)
                .where(MAINTENANCE_PLANS.ID.eq(plan.id()))
                .execute();
    }

    /** Those due by that day; rows another node holds are left to it. */
    List<MaintenancePlan> claimDue(LocalDate today, int limit) {
        return sql.selectFrom(MAINTENANCE_PLANS)
                .where(MAINTENANCE_PLANS.ENDED_AT.isNull(), MAINTENANCE_PLANS.NEXT_DUE.le(today))
                .orderBy(MAINTENANCE_PLANS.NEXT_DUE, MAINTENANCE_PLANS.ID)
                .limit(limit)
                .forUpdate()
                .skipLocked()
                .fetch(MaintenancePlans::plan);
    }

    /** False when this due date was served already. */
    boolean begin(MaintenancePlan plan, Instant at) {
        return sql.insertInto(MAINTENANCE_ROUNDS)
                        .set(MAINTENANCE_ROUNDS.PLAN, plan.id())
                        .set(MAINTENANCE_ROUNDS.DUE, plan.nextDue())
                        .set(MAINTENANCE_ROUNDS.MADE_AT, at)
                        .onConflictDoNothing()
                        .execute()
                == 1;
    }

    void made(MaintenancePlan plan, @Nullable UUID ticket, @Nullable UUID visit) {
        sql.update(MAINTENANCE_ROUNDS)
                .set(MAINTENANCE_ROUNDS.TICKET, ticket)
                .set(MAINTENANCE_ROUNDS.VISIT, visit)
                .where(MAINTENANCE_ROUNDS.PLAN.eq(plan.id()), MAINTENANCE_ROUNDS.DUE.eq(plan.nextDue()))
                .execute();
    }

    void moveOn(MaintenancePlan plan, LocalDate next) {
        sql.update(MAINTENANCE_PLANS)
                .set(MAINTENANCE_PLANS.NEXT_DUE, next)
                .set(MAINTENANCE_PLANS.VERSION, plan.version() + 1)
                .where(MAINTENANCE_PLANS.ID.eq(plan.id()))
                .execute();
    }

    /** Plans that run, the next due first. */
    @Transactional(readOnly = true)
    public Page<MaintenancePlan> page(Condition which, int limit, @Nullable String cursor) {
        var after = Cursor.parse(cursor, 2);
        var rows = sql.selectFrom(MAINTENANCE_PLANS)
                .where(MAINTENANCE_PLANS.ENDED_AT.isNull())
                .and(which)
                .and(
                        after == null
                                ? DSL.noCondition()
                                : row(MAINTENANCE_PLANS.NEXT_DUE, MAINTENANCE_PLANS.ID)
                                        .gt(date(after.text(0)), after.uuid(1)))
                .orderBy(MAINTENANCE_PLANS.NEXT_DUE, MAINTENANCE_PLANS.ID)
                .limit(limit + 1)
                .fetch(MaintenancePlans::plan);
        return Page.of(rows, limit, last -> Cursor.of(last.nextDue(), last.id()));
    }

    private static LocalDate date(String text) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeException e) {
            throw new Invalid("invalid_cursor", new FieldError("cursor", "invalid"));
        }
    }

    private static MaintenancePlan plan(MaintenancePlansRecord row) {
        return new MaintenancePlan(
                row.getId(),
                row.getCustomer(),
                row.getProduct(),
                row.getSerial(),
                MaintenanceKind.valueOf(row.getKind()),
                row.getEveryMonths(),
                row.getNextDue(),
                row.getTeam(),
                row.getUnit(),
                row.getOrigin(),
                row.getNote(),
                row.getEndedAt(),
                row.getVersion());
    }
}
