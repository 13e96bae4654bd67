package io.chengnuo.work.defect;

import static io.chengnuo.work.db.Tables.DEFECTS;
import static io.chengnuo.work.db.Tables.DEFECT_TICKETS;
import static org.jooq.impl.DSL.countDistinct;
import static org.jooq.impl.DSL.row;
import static org.jooq.impl.DSL.select;

import io.chengnuo.people.DataScope;
import io.chengnuo.people.Organisation;
import io.chengnuo.shared.Cursor;
import io.chengnuo.shared.NotFound;
import io.chengnuo.shared.Page;
import io.chengnuo.work.db.tables.records.DefectsRecord;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Faults of products as screens show them. What is wrong with a product is no secret among colleagues; requests are. */
@Repository
class DefectList {

    private final DSLContext sql;
    private final Organisation organisation;

    DefectList(DSLContext sql, Organisation organisation) {
        this.sql = sql;
        this.organisation = organisation;
    }

    record Named(UUID id, String name) {}

    /** {@code tickets} and {@code customers} count all that hang on it; {@code next} is where the reader may move it. */
    record Shown(
            UUID id,
            String title,
            String product,
            String symptom,
            DefectFrequency frequency,
            DefectState state,
            @Nullable Named team,
            @Nullable Named owner,
            @Nullable Named reportedBy,
            @Nullable String fixedIn,
            @Nullable String note,
            int tickets,
            int customers,
            Instant reportedAt,
            Instant changedAt,
            Set<DefectState> next,
            long version) {}

    record Linked(UUID ticket, String number, String subject) {}

    record Whole(Shown defect, List<Linked> tickets) {}

    @Transactional(readOnly = true)
    public Page<Shown> page(
            boolean open, @Nullable String words, @Nullable DataScope worker, int limit, @Nullable String cursor) {
        var after = Cursor.parse(cursor, 2);
        var rows = sql.selectFrom(DEFECTS)
                .where(open ? DEFECTS.ENDED_AT.isNull() : DEFECTS.ENDED_AT.isNotNull())
                .and(
                        words == null || words.isBlank()
                                ? DSL.noCondition()
                                : DEFECTS.TITLE
                                        .containsIgnoreCase(words.strip())
                                        .or(DEFECTS.PRODUCT.containsIgnoreCase(words.strip())))
                .and(
                        after == null
                                ? DSL.noCondition()
                                : row(DEFECTS.CHANGED_AT, DEFECTS.ID).lt(after.instant(0), after.uuid(1)))
                .orderBy(DEFECTS.CHANGED_AT.desc(), DEFECTS.ID.desc())
                .limit(limit + 1)
                .fetch();
        var page = Page.of(List.copyOf(rows), limit, last -> Cursor.of(last.getChangedAt(), last.getId()));
        return new Page<>(shown(page.items(), worker), page.next());
    }

    @Transactional(readOnly = true)
    public List<Shown> ofTicket(UUID ticket, @Nullable DataScope worker) {
        return shown(
                sql.selectFrom(DEFECTS)
                        .where(DEFECTS.ID.in(select(DEFECT_TICKETS.DEFECT)
                                .from(DEFECT_TICKETS)
                                .where(DEFECT_TICKETS.TICKET.eq(ticket))))
                        .orderBy(DEFECTS.REPORTED_AT)
                        .limit(100)
                        .fetch(),
                worker);
    }

    /** {@code readable} keeps the requests that the reader may open. */
    @Transactional(readOnly = true)
    public Whole require(UUID id, @Nullable DataScope worker, Condition readable) {
        var shown = shown(sql.selectFrom(DEFECTS).where(DEFECTS.ID.eq(id)).fetch(), worker);
        if (shown.isEmpty()) {
            throw new NotFound("no_such_defect");
        }
        var tickets = sql.selectFrom(DEFECT_TICKETS)
                .where(DEFECT_TICKETS.DEFECT.eq(id))
                .and(readable)
                .orderBy(DEFECT_TICKETS.LINKED_AT.desc())
                .limit(100)
                .fetch(one -> new Linked(one.getTicket(), one.getNumber(), one.getSubject()));
        return new Whole(shown.getFirst(), tickets);
    }

    private record Count(int tickets, int customers) {}

    private List<Shown> shown(List<DefectsRecord> rows, @Nullable DataScope worker) {
        var counts = sql.select(
                        DEFECT_TICKETS.DEFECT,
                        countDistinct(DEFECT_TICKETS.TICKET),
                        countDistinct(DEFECT_TICKETS.CUSTOMER))
                .from(DEFECT_TICKETS)
                .where(DEFECT_TICKETS.DEFECT.in(
                        rows.stream().map(DefectsRecord::getId).toList()))
                .groupBy(DEFECT_TICKETS.DEFECT)
                .fetchMap(DEFECT_TICKETS.DEFECT, found -> new Count(found.value2(), found.value3()));
        var teams =
                organisation.teamNames(rows.stream().map(DefectsRecord::getTeam).collect(Collectors.toSet()));
        var people = organisation.personNames(rows.stream()
                .flatMap(one -> Stream.of(one.getOwner(), one.getReportedBy()))
                .filter(Objects::nonNull)
                .collect(Collectors.toSet()));
        return rows.stream()
                .map(one -> shown(one, counts.getOrDefault(one.getId(), new Count(0, 0)), worker, teams, people))
                .toList();
    }

    private static Shown shown(
            DefectsRecord one,
            Count count,
            @Nullable DataScope worker,
            Map<UUID, String> teams,
            Map<UUID, String> people) {
        var state = DefectState.valueOf(one.getState());
        return new Shown(
                one.getId(),
                one.getTitle(),
                one.getProduct(),
                one.getSymptom(),
                DefectFrequency.valueOf(one.getFrequency()),
                state,
                named(one.getTeam(), teams),
                named(one.getOwner(), people),
                named(one.getReportedBy(), people),
                one.getFixedIn(),
                one.getNote(),
                count.tickets(),
                count.customers(),
                one.getReportedAt(),
                one.getChangedAt(),
                worker != null && reaches(worker, one) ? state.next() : Set.of(),
                one.getVersion());
    }

    /** The same as {@link Defects#worked}, for a row that was read already. */
    private static boolean reaches(DataScope scope, DefectsRecord one) {
        return switch (scope.reach()) {
            case ALL -> true;
            case OWN -> scope.person().equals(one.getOwner());
            case TEAM -> scope.teams().contains(one.getTeam());
            case UNIT ->
                scope.teams().contains(one.getTeam())
                        || (one.getUnit() != null && scope.units().contains(one.getUnit()));
        };
    }

    private static @Nullable Named named(@Nullable UUID id, Map<UUID, String> names) {
        return id == null ? null : new Named(id, names.getOrDefault(id, "?"));
    }
}
