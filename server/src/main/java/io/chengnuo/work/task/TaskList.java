package io.chengnuo.work.task;

import static io.chengnuo.work.db.Tables.TASKS;
import static org.jooq.impl.DSL.row;

import io.chengnuo.people.DataScope;
import io.chengnuo.people.Organisation;
import io.chengnuo.shared.Cursor;
import io.chengnuo.shared.NotFound;
import io.chengnuo.shared.Page;
import io.chengnuo.ticket.TicketId;
import io.chengnuo.work.db.tables.records.TasksRecord;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
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
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/** Tasks as screens show them: of a ticket, and of the one who asks. */
@Repository
class TaskList {

    private final DSLContext sql;
    private final Organisation organisation;
    private final JsonMapper json;

    TaskList(DSLContext sql, Organisation organisation, JsonMapper json) {
        this.sql = sql;
        this.organisation = organisation;
        this.json = json;
    }

    record Named(UUID id, String name) {}

    /** {@code workable}: the reader may accept, decline or finish it while it is open. */
    record Shown(
            UUID id,
            UUID ticket,
            String number,
            String subject,
            String title,
            String request,
            Map<String, String> handed,
            boolean blocking,
            TaskState state,
            @Nullable Named team,
            @Nullable Named owner,
            @Nullable Named askedBy,
            Instant askedAt,
            Instant warnAt,
            Instant dueAt,
            boolean late,
            @Nullable Instant acceptedAt,
            @Nullable Instant endedAt,
            @Nullable Named endedBy,
            @Nullable String reason,
            @Nullable String result,
            boolean workable,
            boolean askedByReader,
            long version) {}

    /** Whose tasks. */
    enum View {
        /** Given to the one who asks, or waiting for anybody of his teams. */
        MINE,
        /** Of the teams he works in. */
        TEAM,
        /** Asked by him. */
        ASKED,
        /** All that his right reaches. */
        ALL
    }

    enum Ending {
        OPEN,
        ENDED
    }

    /** {@code late}: broken its limit, or kept it. Null asks nothing. */
    record Question(
            View view,
            Ending ending,
            @Nullable UUID team,
            @Nullable Boolean late,
            @Nullable Instant askedFrom,
            @Nullable Instant askedTo) {}

    @Transactional(readOnly = true)
    public Page<Shown> page(Question question, Reader reader, int limit, @Nullable String cursor) {
        var after = Cursor.parse(cursor, 2);
        var open = question.ending() == Ending.OPEN;
        var at = open ? TASKS.DUE_AT : TASKS.ENDED_AT;
        var rows = sql.selectFrom(TASKS)
                .where(open ? TASKS.ENDED_AT.isNull() : TASKS.ENDED_AT.isNotNull())
                .and(of(question.view(), reader))
                .and(filter(question, reader.now()))
                .and(
                        after == null
                                ? DSL.noCondition()
                                : open
                                        ? row(at, TASKS.ID).gt(after.instant(0), after.uuid(1))
                                        : row(at, TASKS.ID).lt(after.instant(0), after.uuid(1)))
                .orderBy(open ? at.asc() : at.desc(), open ? TASKS.ID.asc() : TASKS.ID.desc())
                .limit(limit + 1)
                .fetch();
        var page = Page.of(List.copyOf(rows), limit, last -> Cursor.of(last.get(at), last.getId()));
        return new Page<>(shown(page.items(), reader), page.next());
    }

    @Transactional(readOnly = true)
    public List<Shown> ofTicket(TicketId ticket, Reader reader) {
        return shown(
                sql.selectFrom(TASKS)
                        .where(TASKS.TICKET.eq(ticket.value()))
                        .orderBy(TASKS.ENDED_AT.isNotNull(), TASKS.ASKED_AT, TASKS.ID)
                        .fetch(),
                reader);
    }

    /** One that hangs on a ticket in reach, or is the reader's by its team, owner or asker. */
    @Transactional(readOnly = true)
    public Shown require(UUID id, Reader reader, Condition throughTicket) {
        var rows = sql.selectFrom(TASKS)
                .where(TASKS.ID.eq(id))
                .and(of(View.ALL, reader).or(throughTicket))
                .fetch();
        return shown(rows, reader).stream().findFirst().orElseThrow(() -> new NotFound("no_such_task"));
    }

    /** How much waits, counted to a thousand. */
    @Transactional(readOnly = true)
    public Map<String, Integer> counts(Reader reader) {
        var counts = new LinkedHashMap<String, Integer>();
        for (var view : List.of(View.MINE, View.TEAM, View.ASKED)) {
            counts.put(view.name().toLowerCase(java.util.Locale.ROOT), count(of(view, reader)));
        }
        counts.put("late", count(of(View.MINE, reader).and(TASKS.DUE_AT.lt(reader.now()))));
        return counts;
    }

    private int count(Condition which) {
        return sql.fetchCount(sql.selectOne()
                .from(TASKS)
                .where(TASKS.ENDED_AT.isNull())
                .and(which)
                .limit(1000));
    }

    /** Who reads, when; {@code scope} is how far his right to work on tasks reaches. */
    record Reader(DataScope scope, Collection<UUID> teams, Instant now) {

        UUID person() {
            return scope.person();
        }
    }

    private static Condition of(View view, Reader reader) {
        var asked = TASKS.ASKED_BY.eq(reader.person());
        return switch (view) {
            case MINE -> TASKS.OWNER.eq(reader.person()).or(TASKS.OWNER.isNull().and(TASKS.TEAM.in(reader.teams())));
            case TEAM -> TASKS.TEAM.in(reader.teams());
            case ASKED -> asked;
            case ALL -> Tasks.worked(reader.scope()).or(asked);
        };
    }

    private static Condition filter(Question question, Instant now) {
        var late = TASKS.DUE_AT.lt(DSL.coalesce(TASKS.ENDED_AT, DSL.val(now)));
        return DSL.and(
                question.team() == null ? DSL.noCondition() : TASKS.TEAM.eq(question.team()),
                question.late() == null ? DSL.noCondition() : question.late() ? late : DSL.not(late),
                question.askedFrom() == null ? DSL.noCondition() : TASKS.ASKED_AT.ge(question.askedFrom()),
                question.askedTo() == null ? DSL.noCondition() : TASKS.ASKED_AT.lt(question.askedTo()));
    }

    private List<Shown> shown(List<TasksRecord> rows, Reader reader) {
        var teams = organisation.teamNames(
                rows.stream().map(TasksRecord::getTeam).filter(Objects::nonNull).collect(Collectors.toSet()));
        var people = organisation.personNames(rows.stream()
                .flatMap(one -> Stream.of(one.getOwner(), one.getAskedBy(), one.getEndedBy()))
                .filter(Objects::nonNull)
                .collect(Collectors.toSet()));
        return rows.stream().map(one -> shown(one, reader, teams, people)).toList();
    }

    @SuppressWarnings("unchecked") // what we wrote ourselves
    private Shown shown(TasksRecord one, Reader reader, Map<UUID, String> teams, Map<UUID, String> people) {
        var state = TaskState.valueOf(one.getState());
        var end = one.getEndedAt() == null ? reader.now() : one.getEndedAt();
        return new Shown(
                one.getId(),
                one.getTicket(),
                one.getNumber(),
                one.getSubject(),
                one.getTitle(),
                one.getRequest(),
                (Map<String, String>) json.readValue(one.getHanded().data(), Map.class),
                one.getBlocking(),
                state,
                named(one.getTeam(), teams),
                named(one.getOwner(), people),
                named(one.getAskedBy(), people),
                one.getAskedAt(),
                one.getWarnAt(),
                one.getDueAt(),
                end.isAfter(one.getDueAt()),
                one.getAcceptedAt(),
                one.getEndedAt(),
                named(one.getEndedBy(), people),
                one.getReason(),
                one.getResult(),
                state.isOpen() && workable(one, reader.scope()),
                reader.person().equals(one.getAskedBy()),
                one.getVersion());
    }

    /** The same as {@link Tasks#worked}, for a row that was read already. */
    private static boolean workable(TasksRecord one, DataScope scope) {
        return switch (scope.reach()) {
            case ALL -> true;
            case OWN -> scope.person().equals(one.getOwner());
            case TEAM ->
                scope.person().equals(one.getOwner())
                        || (one.getTeam() != null && scope.teams().contains(one.getTeam()));
            case UNIT ->
                scope.person().equals(one.getOwner())
                        || (one.getTeam() != null && scope.teams().contains(one.getTeam()))
                        || (one.getUnit() != null && scope.units().contains(one.getUnit()));
        };
    }

    private static @Nullable Named named(@Nullable UUID id, Map<UUID, String> names) {
        return id == null ? null : new Named(id, names.getOrDefault(id, "?"));
    }
}
