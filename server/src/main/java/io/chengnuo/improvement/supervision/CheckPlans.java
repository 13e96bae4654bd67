package io.chengnuo.improvement.supervision;

import static io.chengnuo.improvement.db.Tables.CHECK_PLANS;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.row;

import io.chengnuo.improvement.Rhythm;
import io.chengnuo.improvement.db.tables.records.CheckPlansRecord;
import io.chengnuo.improvement.supervision.CheckPlan.Outline;
import io.chengnuo.shared.Cursor;
import io.chengnuo.shared.NotFound;
import io.chengnuo.shared.Page;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** Check plans, as rows. */
@Repository
class CheckPlans {

    private final DSLContext sql;

    CheckPlans(DSLContext sql) {
        this.sql = sql;
    }

    /** False when there is a plan of that key. */
    boolean add(CheckPlan plan) {
        var row = record(plan.outline());
        row.setId(plan.id());
        row.setKey(plan.key());
        return sql.insertInto(CHECK_PLANS)
                        .set(row)
                        .onConflict(CHECK_PLANS.TENANT_ID, CHECK_PLANS.KEY)
                        .doNothing()
                        .execute()
                == 1;
    }

    void change(CheckPlan plan, Outline outline) {
        sql.update(CHECK_PLANS)
                .set(record(outline))
                .set(CHECK_PLANS.VERSION, plan.version() + 1)
                .where(CHECK_PLANS.ID.eq(plan.id()))
                .execute();
    }

    void end(CheckPlan plan, Instant at) {
        sql.update(CHECK_PLANS)
                .set(CHECK_PLANS.ENDED_AT, at)
                .set(CHECK_PLANS.VERSION, plan.version() + 1)
                .where(CHECK_PLANS.ID.eq(plan.id()))
                .execute();
    }

    void moveOn(CheckPlan plan, LocalDate next) {
        sql.update(CHECK_PLANS)
                .set(CHECK_PLANS.NEXT_DUE, next)
                .where(CHECK_PLANS.ID.eq(plan.id()))
                .execute();
    }

    CheckPlan require(UUID id) {
        return sql.selectFrom(CHECK_PLANS)
                .where(CHECK_PLANS.ID.eq(id))
                .forUpdate()
                .fetchOptional(CheckPlans::plan)
                .orElseThrow(() -> new NotFound("no_such_check_plan"));
    }

    /** Those whose next check is due by a day; two nodes never take the same. */
    List<CheckPlan> claimDue(LocalDate upTo, int limit) {
        return sql.selectFrom(CHECK_PLANS)
                .where(CHECK_PLANS.ENDED_AT.isNull(), CHECK_PLANS.NEXT_DUE.le(upTo))
                .orderBy(CHECK_PLANS.NEXT_DUE, CHECK_PLANS.ID)
                .limit(limit)
                .forUpdate()
                .skipLocked()
                .fetch(CheckPlans::plan);
    }

    /** Those that run, the next due first; of one clause or of all. */
    Page<CheckPlan> running(@Nullable String clause, int limit, @Nullable String cursor) {
        var after = Cursor.parse(cursor, 2);
        var rows = sql.selectFrom(CHECK_PLANS)
                .where(CHECK_PLANS.ENDED_AT.isNull())
                .and(clause == null ? noCondition() : CHECK_PLANS.CLAUSES.contains(new String[] {clause}))
                .and(
                        after == null
                                ? noCondition()
                                : row(CHECK_PLANS.NEXT_DUE, CHECK_PLANS.ID).gt(after.day(0), after.uuid(1)))
                .orderBy(CHECK_PLANS.NEXT_DUE, CHECK_PLANS.ID)
                .limit(limit + 1)
                .fetch(CheckPlans::plan);
        return Page.of(rows, limit, last -> Cursor.of(last.outline().nextDue(), last.id()));
    }

    List<CheckPlan> all() {
        return sql.selectFrom(CHECK_PLANS)
                .where(CHECK_PLANS.ENDED_AT.isNull())
                .orderBy(CHECK_PLANS.KEY)
                .fetch(CheckPlans::plan);
    }

    private static CheckPlansRecord record(Outline outline) {
        var row = new CheckPlansRecord();
        row.setTitle(outline.title());
        row.setClauses(outline.clauses().toArray(String[]::new));
        row.setRhythm(outline.rhythm().name());
        row.setMethod(outline.method().name());
        row.setSampleSize(outline.sampleSize());
        row.setCategory(outline.category());
        row.setIndicator(outline.indicator());
        row.setInstructions(outline.instructions());
        row.setPerson(outline.person());
        row.setPost(outline.post());
        row.setNextDue(outline.nextDue());
        return row;
    }

    private static CheckPlan plan(CheckPlansRecord row) {
        return new CheckPlan(
                row.getId(),
                row.getKey(),
                new Outline(
                        row.getTitle(),
                        List.of(row.getClauses()),
                        Rhythm.valueOf(row.getRhythm()),
                        CheckMethod.valueOf(row.getMethod()),
                        row.getSampleSize(),
                        row.getCategory(),
                        row.getIndicator(),
                        row.getInstructions(),
                        row.getPerson(),
                        row.getPost(),
                        row.getNextDue()),
                row.getEndedAt() != null,
                row.getVersion());
    }
}
