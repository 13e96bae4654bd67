package io.chengnuo.work;

import static io.chengnuo.work.db.Tables.STAYS;
import static org.jooq.impl.DSL.row;

import io.chengnuo.people.Organisation;
import io.chengnuo.people.Right;
import io.chengnuo.policy.Text;
import io.chengnuo.procedure.Phase;
import io.chengnuo.shared.Cursor;
import io.chengnuo.shared.Page;
import io.chengnuo.ticket.TicketScope;
import io.chengnuo.work.db.tables.records.StaysRecord;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The ledger of executions (执行台账): who worked on what from when to when, what was reached meanwhile and what came of it. Written by the
 * product itself whenever a ticket leaves a stage.
 */
@Component
public class Executions {

    private final DSLContext sql;
    private final TicketScope scope;
    private final Organisation organisation;

    Executions(DSLContext sql, TicketScope scope, Organisation organisation) {
        this.sql = sql;
        this.scope = scope;
        this.organisation = organisation;
    }

    public record Named(UUID id, String name) {}

    /** {@code inTime} is null when the stage had no limit. */
    public record Entry(
            UUID id,
            UUID ticket,
            String number,
            String subject,
            String category,
            String procedure,
            Text stage,
            Phase phase,
            @Nullable Named team,
            @Nullable Named handler,
            @Nullable Named leftBy,
            Instant enteredAt,
            Instant leftAt,
            long seconds,
            @Nullable Instant dueAt,
            @Nullable Boolean inTime,
            Leaving leaving,
            @Nullable ReworkCause cause,
            @Nullable String reason,
            @Nullable String content,
            List<String> nodes) {}

    /** {@code phase} is null for all; {@code text} is a number or part of a subject. */
    public record Question(
            @Nullable String text,
            @Nullable UUID team,
            @Nullable UUID handler,
            @Nullable String procedure,
            @Nullable Phase phase,
            @Nullable Leaving leaving,
            @Nullable Instant from,
            @Nullable Instant to) {}

    /** Within the reach of the right, the latest first. */
    @Transactional(readOnly = true)
    public Page<Entry> page(Question question, Right right, int limit, @Nullable String cursor) {
        var after = Cursor.parse(cursor, 2);
        var rows = sql.selectFrom(STAYS)
                .where(scope.covers(STAYS.TICKET, right), asked(question))
                .and(
                        after == null
                                ? DSL.noCondition()
                                : row(STAYS.LEFT_AT, STAYS.ID).lt(after.instant(0), after.uuid(1)))
                .orderBy(STAYS.LEFT_AT.desc(), STAYS.ID.desc())
                .limit(limit + 1)
                .fetch();
        var page = Page.of((List<StaysRecord>) rows, limit, last -> Cursor.of(last.getLeftAt(), last.getId()));
        return new Page<>(entries(page.items()), page.next());
    }

    private static Condition asked(Question question) {
        return DSL.and(
                question.text() == null || question.text().isBlank()
                        ? DSL.noCondition()
                        : STAYS.NUMBER
                                .eq(question.text().strip())
                                .or(STAYS.SUBJECT.containsIgnoreCase(
                                        question.text().strip())),
                question.team() == null ? DSL.noCondition() : STAYS.TEAM.eq(question.team()),
                question.handler() == null
                        ? DSL.noCondition()
                        : STAYS.LEFT_BY.eq(question.handler()).or(STAYS.HANDLER.eq(question.handler())),
                question.procedure() == null ? DSL.noCondition() : STAYS.PROCEDURE_KEY.eq(question.procedure()),
                question.phase() == null
                        ? DSL.noCondition()
                        : STAYS.PHASE.eq(question.phase().name()),
                question.leaving() == null
                        ? DSL.noCondition()
                        : STAYS.LEAVING.eq(question.leaving().name()),
                question.from() == null ? DSL.noCondition() : STAYS.LEFT_AT.ge(question.from()),
                question.to() == null ? DSL.noCondition() : STAYS.LEFT_AT.lt(question.to()));
    }

    private List<Entry> entries(List<StaysRecord> rows) {
        var people = organisation.personNames(rows.stream()
                .flatMap(row -> Stream.of(row.getHandler(), row.getLeftBy()))
                .filter(Objects::nonNull)
                .collect(Collectors.toSet()));
        var teams = organisation.teamNames(
                rows.stream().map(StaysRecord::getTeam).filter(Objects::nonNull).collect(Collectors.toSet()));
        return rows.stream().map(row -> entry(row, people, teams)).toList();
    }

    private static Entry entry(StaysRecord row, Map<UUID, String> people, Map<UUID, String> teams) {
        return new Entry(
                row.getId(),
                row.getTicket(),
                row.getNumber(),
                row.getSubject(),
                row.getCategory(),
                row.getProcedureKey(),
                new Text(row.getStageZh(), row.getStageEn()),
                Phase.valueOf(row.getPhase()),
                named(row.getTeam(), teams),
                named(row.getHandler(), people),
                named(row.getLeftBy(), people),
                row.getEnteredAt(),
                row.getLeftAt(),
                Duration.between(row.getEnteredAt(), row.getLeftAt()).toSeconds(),
                row.getDueAt(),
                row.getDueAt() == null ? null : !row.getLeftAt().isAfter(row.getDueAt()),
                Leaving.valueOf(row.getLeaving()),
                row.getCause() == null ? null : ReworkCause.valueOf(row.getCause()),
                row.getReason(),
                row.getContent(),
                List.of(row.getNodes()));
    }

    private static @Nullable Named named(@Nullable UUID id, Map<UUID, String> names) {
        return id == null ? null : new Named(id, names.getOrDefault(id, "?"));
    }
}
