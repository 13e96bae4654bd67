package io.chengnuo.sla;

import static io.chengnuo.sla.db.Tables.BREACH_NOTES;
import static io.chengnuo.sla.db.Tables.CLOCKS;

import io.chengnuo.people.Organisation;
import io.chengnuo.people.Organisation.Named;
import io.chengnuo.people.Right;
import io.chengnuo.policy.Measured;
import io.chengnuo.shared.Cursor;
import io.chengnuo.shared.Page;
import io.chengnuo.ticket.TicketBrief;
import io.chengnuo.ticket.TicketBriefs;
import io.chengnuo.ticket.TicketId;
import io.chengnuo.ticket.TicketScope;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The promises that were broken, the latest first: how late, who answered for it, why, and what is done about it. */
@Repository
class BreachList {

    private final DSLContext sql;
    private final TicketScope scope;
    private final TicketBriefs tickets;
    private final Organisation organisation;
    private final RunningOver running;

    BreachList(
            DSLContext sql, TicketScope scope, TicketBriefs tickets, Organisation organisation, RunningOver running) {
        this.sql = sql;
        this.scope = scope;
        this.tickets = tickets;
        this.organisation = organisation;
        this.running = running;
    }

    record Wanted(
            @Nullable Boolean noted,
            @Nullable BreachKind kind,
            @Nullable String promise,
            @Nullable UUID team,
            @Nullable UUID person,
            int limit,
            @Nullable String cursor) {}

    record About(UUID id, String number, String subject) {}

    record Note(
            BreachKind kind,
            String cause,
            String action,
            @Nullable Named by,
            Instant at,
            long version) {}

    /** {@code delay} is working time of the promise's calendar; it grows while {@code stoppedAt} is null. */
    record View(
            UUID clock,
            About ticket,
            String promise,
            String clause,
            Instant dueAt,
            @Nullable Instant stoppedAt,
            Duration delay,
            @Nullable Named team,
            @Nullable Named person,
            @Nullable Note note) {}

    @Transactional(readOnly = true)
    Page<View> page(Wanted wanted, Right by) {
        var after = Cursor.parse(wanted.cursor(), 2);
        var rows = sql.select()
                .from(CLOCKS)
                .leftJoin(BREACH_NOTES)
                .on(BREACH_NOTES.CLOCK.eq(CLOCKS.ID))
                .where(CLOCKS.STATE.eq(ClockState.BREACHED.name()))
                .and(CLOCKS.MEASURED.eq(Measured.EACH.name()))
                .and(scope.covers(CLOCKS.TICKET, by))
                .and(
                        wanted.noted() == null
                                ? DSL.noCondition()
                                : wanted.noted() ? BREACH_NOTES.CLOCK.isNotNull() : BREACH_NOTES.CLOCK.isNull())
                .and(
                        wanted.kind() == null
                                ? DSL.noCondition()
                                : BREACH_NOTES.KIND.eq(wanted.kind().name()))
                .and(wanted.promise() == null ? DSL.noCondition() : CLOCKS.PROMISE.eq(wanted.promise()))
                .and(wanted.team() == null ? DSL.noCondition() : CLOCKS.TEAM.eq(wanted.team()))
                .and(wanted.person() == null ? DSL.noCondition() : CLOCKS.PERSON.eq(wanted.person()))
                .and(
                        after == null
                                ? DSL.noCondition()
                                : DSL.row(CLOCKS.DUE_AT, CLOCKS.ID).lt(after.instant(0), after.uuid(1)))
                .orderBy(CLOCKS.DUE_AT.desc(), CLOCKS.ID.desc())
                .limit(wanted.limit() + 1)
                .fetch();
        var page = Page.of(rows, wanted.limit(), last -> Cursor.of(last.get(CLOCKS.DUE_AT), last.get(CLOCKS.ID)));
        return new Page<>(views(page.items()), page.next());
    }

    private List<View> views(List<? extends Record> rows) {
        var briefs = tickets.of(rows.stream().map(row -> row.get(CLOCKS.TICKET)).toList());
        var people = new HashSet<UUID>();
        rows.forEach(row -> Stream.of(CLOCKS.PERSON, BREACH_NOTES.WRITTEN_BY)
                .flatMap(field -> Stream.ofNullable(row.get(field)))
                .forEach(people::add));
        var names = organisation.personNames(people);
        var teams = organisation.teamNames(rows.stream()
                .flatMap(row -> Stream.ofNullable(row.get(CLOCKS.TEAM)))
                .toList());
        var open = running.among(rows.stream()
                .filter(row -> row.get(CLOCKS.STOPPED_AT) == null)
                .map(row -> row.get(CLOCKS.ID))
                .toList());
        return rows.stream()
                .filter(row -> briefs.containsKey(new TicketId(row.get(CLOCKS.TICKET))))
                .map(row -> view(row, delay(row, open.get(row.get(CLOCKS.ID))), briefs, names, teams))
                .toList();
    }

    private View view(
            Record row,
            Duration delay,
            Map<TicketId, TicketBrief> briefs,
            Map<UUID, String> names,
            Map<UUID, String> teams) {
        var ticket = java.util.Objects.requireNonNull(briefs.get(new TicketId(row.get(CLOCKS.TICKET))));
        return new View(
                row.get(CLOCKS.ID),
                new About(ticket.id().value(), ticket.number(), ticket.subject()),
                row.get(CLOCKS.PROMISE),
                row.get(CLOCKS.CLAUSE),
                row.get(CLOCKS.DUE_AT),
                row.get(CLOCKS.STOPPED_AT),
                delay,
                named(row.get(CLOCKS.TEAM), teams),
                named(row.get(CLOCKS.PERSON), names),
                note(row, names));
    }

    private static Duration delay(Record row, RunningOver.@Nullable Counted open) {
        if (open != null) {
            return open.over();
        }
        var counted = row.get(CLOCKS.COUNTED);
        var over = counted == null ? 0 : Math.max(counted - row.get(CLOCKS.ALLOWED), 0);
        return Duration.of(over, ChronoUnit.MICROS);
    }

    private static @Nullable Note note(Record row, Map<UUID, String> names) {
        return row.get(BREACH_NOTES.CLOCK) == null
                ? null
                : new Note(
                        BreachKind.valueOf(row.get(BREACH_NOTES.KIND)),
                        row.get(BREACH_NOTES.CAUSE),
                        row.get(BREACH_NOTES.ACTION),
                        named(row.get(BREACH_NOTES.WRITTEN_BY), names),
                        row.get(BREACH_NOTES.WRITTEN_AT),
                        row.get(BREACH_NOTES.VERSION));
    }

    private static @Nullable Named named(@Nullable UUID id, Map<UUID, String> names) {
        return id == null ? null : new Named(id, names.getOrDefault(id, "?"));
    }
}
