package io.chengnuo.work;

import static io.chengnuo.work.db.Tables.RUNS;
import static io.chengnuo.work.db.Tables.STAGE_DUES;
import static io.chengnuo.work.db.Tables.STAYS;
import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.row;

import io.chengnuo.people.Organisation;
import io.chengnuo.people.Right;
import io.chengnuo.policy.Priority;
import io.chengnuo.policy.Text;
import io.chengnuo.procedure.Phase;
import io.chengnuo.shared.Cursor;
import io.chengnuo.shared.Page;
import io.chengnuo.ticket.TicketScope;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Where every open request stands, since when and with whom; whoever stands longest first. */
@Repository
class ProcessBoard {

    private final DSLContext sql;
    private final TicketScope scope;
    private final WorkDesk desk;
    private final Organisation organisation;

    ProcessBoard(DSLContext sql, TicketScope scope, WorkDesk desk, Organisation organisation) {
        this.sql = sql;
        this.scope = scope;
        this.desk = desk;
        this.organisation = organisation;
    }

    record Named(UUID id, String name) {}

    record Entry(
            UUID ticket,
            String number,
            String subject,
            String category,
            Priority priority,
            boolean highRisk,
            String procedure,
            Text procedureName,
            Text stage,
            Phase phase,
            Instant since,
            @Nullable Instant dueAt,
            @Nullable Named team,
            @Nullable Named handler) {}

    record Question(
            @Nullable UUID team,
            @Nullable UUID handler,
            Set<Priority> priorities,
            @Nullable String category,
            @Nullable String procedure,
            @Nullable String stage,
            @Nullable Phase phase,
            @Nullable Boolean highRisk) {}

    @Transactional(readOnly = true)
    public Page<Entry> page(Question question, int limit, @Nullable String cursor) {
        var after = Cursor.parse(cursor, 2);
        var rows = sql.selectFrom(RUNS)
                .where(RUNS.ENDED_AT.isNull(), scope.covers(RUNS.TICKET, Right.TICKET_READ), asked(question))
                .and(
                        after == null
                                ? DSL.noCondition()
                                : row(RUNS.STAGE_SINCE, RUNS.TICKET).gt(after.instant(0), after.uuid(1)))
                .orderBy(RUNS.STAGE_SINCE, RUNS.TICKET)
                .limit(limit + 1)
                .fetch(Runs::run);
        var page = Page.of(rows, limit, last -> Cursor.of(last.since(), last.ticket()));
        return new Page<>(entries(page.items()), page.next());
    }

    /** How many stand in each phase. */
    @Transactional(readOnly = true)
    public Map<Phase, Integer> counts(Question question) {
        return sql.select(RUNS.PHASE, count())
                .from(RUNS)
                .where(RUNS.ENDED_AT.isNull(), scope.covers(RUNS.TICKET, Right.TICKET_READ), asked(question))
                .groupBy(RUNS.PHASE)
                .fetchMap(found -> Phase.valueOf(found.value1()), found -> found.value2());
    }

    /** How often requests went back to an earlier stage, by cause. */
    @Transactional(readOnly = true)
    public Map<ReworkCause, Integer> rework(Instant from, Instant to) {
        return sql.select(STAYS.CAUSE, count())
                .from(STAYS)
                .where(STAYS.CAUSE.isNotNull(), STAYS.LEFT_AT.ge(from), STAYS.LEFT_AT.lt(to))
                .and(scope.covers(STAYS.TICKET, Right.TICKET_READ))
                .groupBy(STAYS.CAUSE)
                .fetchMap(found -> ReworkCause.valueOf(found.value1()), found -> found.value2());
    }

    private static Condition asked(Question question) {
        return DSL.and(
                question.team() == null ? DSL.noCondition() : RUNS.TEAM.eq(question.team()),
                question.handler() == null ? DSL.noCondition() : RUNS.HANDLER.eq(question.handler()),
                question.priorities().isEmpty()
                        ? DSL.noCondition()
                        : RUNS.PRIORITY.in(
                                question.priorities().stream().map(Enum::name).toList()),
                question.category() == null
                        ? DSL.noCondition()
                        : RUNS.CATEGORY.eq(question.category()).or(RUNS.CATEGORY.startsWith(question.category() + "/")),
                question.procedure() == null ? DSL.noCondition() : RUNS.PROCEDURE_KEY.eq(question.procedure()),
                question.stage() == null ? DSL.noCondition() : RUNS.STAGE.eq(question.stage()),
                question.phase() == null
                        ? DSL.noCondition()
                        : RUNS.PHASE.eq(question.phase().name()),
                question.highRisk() == null ? DSL.noCondition() : RUNS.HIGH_RISK.eq(question.highRisk()));
    }

    private List<Entry> entries(List<Run> runs) {
        var people = organisation.personNames(
                runs.stream().map(Run::handler).filter(Objects::nonNull).collect(Collectors.toSet()));
        var teams = organisation.teamNames(
                runs.stream().map(Run::team).filter(Objects::nonNull).collect(Collectors.toSet()));
        var dues = dues(runs);
        return runs.stream()
                .map(run -> {
                    var stage = desk.stageOf(run);
                    return new Entry(
                            run.ticket(),
                            run.number(),
                            run.subject(),
                            run.category(),
                            run.priority(),
                            run.highRisk(),
                            run.procedureKey(),
                            desk.procedureOf(run).name(),
                            stage.name(),
                            stage.phase(),
                            run.since(),
                            desk.due(run, dues.getOrDefault(run.ticket(), Map.of())),
                            named(run.team(), teams),
                            named(run.handler(), people));
                })
                .toList();
    }

    private Map<UUID, Map<String, Instant>> dues(List<Run> runs) {
        var dues = new HashMap<UUID, Map<String, Instant>>();
        sql.selectFrom(STAGE_DUES)
                .where(STAGE_DUES.TICKET.in(runs.stream().map(Run::ticket).toList()))
                .forEach(found -> dues.computeIfAbsent(found.getTicket(), ticket -> new HashMap<>())
                        .put(found.getStage(), found.getDueAt()));
        return dues;
    }

    static @Nullable Named named(@Nullable UUID id, Map<UUID, String> names) {
        return id == null ? null : new Named(id, names.getOrDefault(id, "?"));
    }
}
