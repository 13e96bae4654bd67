package io.chengnuo.improvement.goals;

import static io.chengnuo.improvement.db.Tables.ACTION_PLANS;
import static io.chengnuo.improvement.db.Tables.MEASURES;
import static io.chengnuo.improvement.db.Tables.MEASURE_REPORTS;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.row;

import io.chengnuo.improvement.db.tables.records.ActionPlansRecord;
import io.chengnuo.improvement.db.tables.records.MeasuresRecord;
import io.chengnuo.policy.Goal;
import io.chengnuo.shared.Cursor;
import io.chengnuo.shared.NotFound;
import io.chengnuo.shared.Page;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** Action plans, their measures and what was reported, as rows. */
@Repository
class ActionPlans {

    private final DSLContext sql;

    ActionPlans(DSLContext sql) {
        this.sql = sql;
    }

    record Report(
            UUID id,
            UUID measure,
            int progress,
            String words,
            @Nullable UUID by,
            Instant at) {}

    void add(UUID id, ActionPlan.Outline outline, Instant at) {
        var row = record(outline);
        row.setId(id);
        row.setCreatedAt(at);
        sql.insertInto(ACTION_PLANS).set(row).execute();
    }

    void change(ActionPlan plan, ActionPlan.Outline outline) {
        sql.update(ACTION_PLANS)
                .set(record(outline))
                .set(ACTION_PLANS.VERSION, plan.version() + 1)
                .where(ACTION_PLANS.ID.eq(plan.id()))
                .execute();
    }

    void end(ActionPlan plan, String outcome, Instant at) {
        sql.update(ACTION_PLANS)
                .set(ACTION_PLANS.ENDED_AT, at)
                .set(ACTION_PLANS.OUTCOME, outcome)
                .set(ACTION_PLANS.VERSION, plan.version() + 1)
                .where(ACTION_PLANS.ID.eq(plan.id()))
                .execute();
    }

    ActionPlan require(UUID id) {
        return sql.selectFrom(ACTION_PLANS)
                .where(ACTION_PLANS.ID.eq(id))
                .fetchOptional(ActionPlans::plan)
                .orElseThrow(() -> new NotFound("no_such_action_plan"));
    }

    ActionPlan requireLocked(UUID id) {
        return sql.selectFrom(ACTION_PLANS)
                .where(ACTION_PLANS.ID.eq(id))
                .forUpdate()
                .fetchOptional(ActionPlans::plan)
                .orElseThrow(() -> new NotFound("no_such_action_plan"));
    }

    /** Those that run, or those that ended; the next to end first. */
    Page<ActionPlan> page(boolean ended, int limit, @Nullable String cursor) {
        var after = Cursor.parse(cursor, 2);
        var rows = sql.selectFrom(ACTION_PLANS)
                .where(ended ? ACTION_PLANS.ENDED_AT.isNotNull() : ACTION_PLANS.ENDED_AT.isNull())
                .and(
                        after == null
                                ? noCondition()
                                : row(ACTION_PLANS.TO_ON, ACTION_PLANS.ID).gt(after.day(0), after.uuid(1)))
                .orderBy(ACTION_PLANS.TO_ON, ACTION_PLANS.ID)
                .limit(limit + 1)
                .fetch(ActionPlans::plan);
        return Page.of(rows, limit, last -> Cursor.of(last.outline().toOn(), last.id()));
    }

    Map<UUID, List<Measure>> measuresOf(Collection<UUID> plans) {
        return sql.selectFrom(MEASURES)
                .where(MEASURES.PLAN.in(plans))
                .orderBy(MEASURES.DUE_ON, MEASURES.ID)
                .fetchGroups(MEASURES.PLAN, ActionPlans::measure);
    }

    List<UUID> running() {
        return sql.select(ACTION_PLANS.ID)
                .from(ACTION_PLANS)
                .where(ACTION_PLANS.ENDED_AT.isNull())
                .fetch(ACTION_PLANS.ID);
    }

    void add(Measure measure) {
        sql.insertInto(MEASURES)
                .set(MEASURES.ID, measure.id())
                .set(MEASURES.PLAN, measure.plan())
                .set(MEASURES.TITLE, measure.title())
                .set(MEASURES.OWNER, measure.owner())
                .set(MEASURES.FROM_ON, measure.fromOn())
                .set(MEASURES.DUE_ON, measure.dueOn())
                .execute();
    }

    /** Another day may be late again. */
    void change(Measure measure) {
        sql.update(MEASURES)
                .set(MEASURES.TITLE, measure.title())
                .set(MEASURES.OWNER, measure.owner())
                .set(MEASURES.FROM_ON, measure.fromOn())
                .set(MEASURES.DUE_ON, measure.dueOn())
                .setNull(MEASURES.WARNED_ON)
                .set(MEASURES.VERSION, measure.version() + 1)
                .where(MEASURES.ID.eq(measure.id()))
                .execute();
    }

    void report(Measure measure, Report report, @Nullable LocalDate doneOn) {
        sql.insertInto(MEASURE_REPORTS)
                .set(MEASURE_REPORTS.ID, report.id())
                .set(MEASURE_REPORTS.MEASURE, measure.id())
                .set(MEASURE_REPORTS.PROGRESS, report.progress())
                .set(MEASURE_REPORTS.WORDS, report.words())
                .set(MEASURE_REPORTS.BY, report.by())
                .set(MEASURE_REPORTS.AT, report.at())
                .execute();
        sql.update(MEASURES)
                .set(MEASURES.PROGRESS, report.progress())
                .set(MEASURES.DONE_ON, doneOn)
                .set(MEASURES.VERSION, measure.version() + 1)
                .where(MEASURES.ID.eq(measure.id()))
                .execute();
    }

    void drop(Measure measure, LocalDate day) {
        sql.update(MEASURES)
                .set(MEASURES.DROPPED_ON, day)
                .set(MEASURES.VERSION, measure.version() + 1)
                .where(MEASURES.ID.eq(measure.id()))
                .execute();
    }

    Measure requireMeasure(UUID plan, UUID id) {
        return sql.selectFrom(MEASURES)
                .where(MEASURES.ID.eq(id), MEASURES.PLAN.eq(plan))
                .forUpdate()
                .fetchOptional(ActionPlans::measure)
                .orElseThrow(() -> new NotFound("no_such_measure"));
    }

    /** The latest first. */
    Map<UUID, List<Report>> reportsOf(Collection<UUID> measures) {
        return sql.selectFrom(MEASURE_REPORTS)
                .where(MEASURE_REPORTS.MEASURE.in(measures))
                .orderBy(MEASURE_REPORTS.AT.desc(), MEASURE_REPORTS.ID.desc())
                .fetchGroups(
                        MEASURE_REPORTS.MEASURE,
                        row -> new Report(
                                row.getId(),
                                row.getMeasure(),
                                row.getProgress(),
                                row.getWords(),
                                row.getBy(),
                                row.getAt()));
    }

    /** Open measures whose day has passed and nobody was told of it yet; told now. */
    List<Measure> claimOverdue(LocalDate today, int limit) {
        var late = sql.select(MEASURES)
                .from(MEASURES)
                .join(ACTION_PLANS)
                .on(ACTION_PLANS.ID.eq(MEASURES.PLAN))
                .where(ACTION_PLANS.ENDED_AT.isNull())
                .and(MEASURES.DONE_ON.isNull().and(MEASURES.DROPPED_ON.isNull()))
                .and(MEASURES.DUE_ON.lt(today).and(MEASURES.WARNED_ON.isNull()))
                .orderBy(MEASURES.DUE_ON, MEASURES.ID)
                .limit(limit)
                .forUpdate()
                .of(MEASURES)
                .skipLocked()
                .fetch(row -> measure(row.value1()));
        sql.update(MEASURES)
                .set(MEASURES.WARNED_ON, today)
                .where(MEASURES.ID.in(late.stream().map(Measure::id).toList()))
                .execute();
        return late;
    }

    private static ActionPlansRecord record(ActionPlan.Outline outline) {
        var row = new ActionPlansRecord();
        row.setTitle(outline.title());
        row.setGoal(outline.goal() == null ? null : outline.goal().name());
        row.setIndicator(outline.indicator());
        row.setOwner(outline.owner());
        row.setFromOn(outline.fromOn());
        row.setToOn(outline.toOn());
        row.setAppraisal(outline.appraisal());
        return row;
    }

    private static ActionPlan plan(ActionPlansRecord row) {
        return new ActionPlan(
                row.getId(),
                new ActionPlan.Outline(
                        row.getTitle(),
                        row.getGoal() == null ? null : Goal.valueOf(row.getGoal()),
                        row.getIndicator(),
                        row.getOwner(),
                        row.getFromOn(),
                        row.getToOn(),
                        row.getAppraisal()),
                row.getEndedAt(),
                row.getOutcome(),
                row.getVersion());
    }

    private static Measure measure(MeasuresRecord row) {
        return new Measure(
                row.getId(),
                row.getPlan(),
                row.getTitle(),
                row.getOwner(),
                row.getFromOn(),
                row.getDueOn(),
                row.getProgress(),
                row.getDoneOn(),
                row.getDroppedOn(),
                row.getVersion());
    }
}
