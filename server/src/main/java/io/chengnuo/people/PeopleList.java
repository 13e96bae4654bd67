package io.chengnuo.people;

import static io.chengnuo.people.db.Tables.PERSONS;
import static io.chengnuo.people.db.Tables.POSTS;
import static io.chengnuo.people.db.Tables.POST_HOLDINGS;
import static io.chengnuo.people.db.Tables.TEAMS;

import io.chengnuo.shared.Cursor;
import io.chengnuo.shared.NotFound;
import io.chengnuo.shared.Page;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/**
 * The people of the company, by name. Everybody signed in may know who works here and in which team; how to reach them, their
 * posts and their state is for those whose right reaches them.
 */
@Repository
class PeopleList {

    private static final String IN_REACH = "in_reach";

    private final DSLContext sql;
    private final Clock clock;

    PeopleList(DSLContext sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    record Holding(
            UUID id,
            UUID post,
            String name,
            UUID unit,
            @Nullable UUID team,
            @Nullable String teamName,
            Instant from,
            @Nullable Instant to) {}

    /** What is beyond the reach of the one who asks is null. */
    record View(
            UUID id,
            String name,
            List<UUID> teams,
            @Nullable String email,
            @Nullable String phone,
            @Nullable String locale,
            @Nullable PersonState state,
            @Nullable List<Holding> posts,
            @Nullable Long version) {}

    /** Absent filters are null. */
    record Wanted(
            @Nullable String q,
            @Nullable UUID team,
            @Nullable UUID unit,
            @Nullable UUID post,
            @Nullable PersonState state,
            @Nullable String cursor,
            int limit) {}

    /** {@code reach}: null for those without the right to read about people. */
    @Transactional(readOnly = true)
    Page<View> page(Wanted wanted, @Nullable DataScope reach) {
        var inReach = inReach(reach);
        var cursor = Cursor.parse(wanted.cursor(), 2);
        var rows = sql.select(PERSONS.fields())
                .select(DSL.field(inReach).as(IN_REACH))
                .from(PERSONS)
                .where(conditions(wanted))
                .and(PERSONS.STATE.eq(PersonState.ACTIVE.name()).or(inReach))
                .and(
                        cursor == null
                                ? DSL.noCondition()
                                : DSL.row(PERSONS.NAME, PERSONS.ID).gt(cursor.text(0), cursor.uuid(1)))
                .orderBy(PERSONS.NAME, PERSONS.ID)
                .limit(wanted.limit() + 1)
                .fetch();
        var holdings = holdings(rows.getValues(PERSONS.ID));
        var views = rows.map(row -> view(row, holdings));
        return Page.of(views, wanted.limit(), last -> Cursor.of(last.name(), last.id()));
    }

    @Transactional(readOnly = true)
    View require(UUID id, DataScope reach) {
        var inReach = inReach(reach);
        return sql.select(PERSONS.fields())
                .select(DSL.field(inReach).as(IN_REACH))
                .from(PERSONS)
                .where(PERSONS.ID.eq(id))
                .and(inReach)
                .fetchOptional(row -> view(row, holdings(List.of(id))))
                .orElseThrow(() -> new NotFound("no_such_person"));
    }

    private Condition conditions(Wanted wanted) {
        var all = DSL.noCondition();
        if (wanted.q() != null && !wanted.q().isBlank()) {
            var text = wanted.q().strip();
            all = all.and(PERSONS.NAME.containsIgnoreCase(text).or(PERSONS.EMAIL.containsIgnoreCase(text)));
        }
        if (wanted.team() != null) {
            all = all.and(holds(POST_HOLDINGS.TEAM_ID.eq(wanted.team())));
        }
        if (wanted.unit() != null) {
            all = all.and(holds(POST_HOLDINGS.UNIT_ID.eq(wanted.unit())));
        }
        if (wanted.post() != null) {
            all = all.and(holds(POST_HOLDINGS.POST_ID.eq(wanted.post())));
        }
        return wanted.state() == null
                ? all
                : all.and(PERSONS.STATE.eq(wanted.state().name()));
    }

    private Condition inReach(@Nullable DataScope reach) {
        if (reach == null) {
            return DSL.falseCondition();
        }
        return switch (reach.reach()) {
            case ALL -> DSL.trueCondition();
            case UNIT ->
                PERSONS.ID
                        .eq(reach.person())
                        .or(holds(POST_HOLDINGS.UNIT_ID.in(reach.units()).or(POST_HOLDINGS.TEAM_ID.in(reach.teams()))));
            case TEAM -> PERSONS.ID.eq(reach.person()).or(holds(POST_HOLDINGS.TEAM_ID.in(reach.teams())));
            case OWN -> PERSONS.ID.eq(reach.person());
        };
    }

    private Condition holds(Condition which) {
        return DSL.exists(sql.selectOne()
                .from(POST_HOLDINGS)
                .where(POST_HOLDINGS.PERSON_ID.eq(PERSONS.ID))
                .and(POST_HOLDINGS.TO_AT.isNull().or(POST_HOLDINGS.TO_AT.gt(clock.instant())))
                .and(which));
    }

    private Map<UUID, List<Holding>> holdings(List<UUID> people) {
        return sql.select(POST_HOLDINGS.fields())
                .select(POSTS.NAME, TEAMS.NAME)
                .from(POST_HOLDINGS)
                .join(POSTS)
                .on(POSTS.ID.eq(POST_HOLDINGS.POST_ID))
                .leftJoin(TEAMS)
                .on(TEAMS.ID.eq(POST_HOLDINGS.TEAM_ID))
                .where(POST_HOLDINGS.PERSON_ID.in(people))
                .and(POST_HOLDINGS.TO_AT.isNull().or(POST_HOLDINGS.TO_AT.gt(clock.instant())))
                .orderBy(POST_HOLDINGS.FROM_AT, POST_HOLDINGS.ID)
                .fetchGroups(POST_HOLDINGS.PERSON_ID, PeopleList::holding);
    }

    private static Holding holding(Record row) {
        return new Holding(
                row.get(POST_HOLDINGS.ID),
                row.get(POST_HOLDINGS.POST_ID),
                row.get(POSTS.NAME),
                row.get(POST_HOLDINGS.UNIT_ID),
                row.get(POST_HOLDINGS.TEAM_ID),
                row.get(TEAMS.NAME),
                row.get(POST_HOLDINGS.FROM_AT),
                row.get(POST_HOLDINGS.TO_AT));
    }

    private static View view(Record row, Map<UUID, List<Holding>> holdings) {
        var id = row.get(PERSONS.ID);
        var held = holdings.getOrDefault(id, List.of());
        var teams = held.stream()
                .map(Holding::team)
                .filter(Objects::nonNull)
                .distinct()
                .toList();
        if (!row.get(IN_REACH, Boolean.class)) {
            return new View(id, row.get(PERSONS.NAME), teams, null, null, null, null, null, null);
        }
        return new View(
                id,
                row.get(PERSONS.NAME),
                teams,
                row.get(PERSONS.EMAIL),
                row.get(PERSONS.PHONE),
                row.get(PERSONS.LOCALE),
                PersonState.valueOf(row.get(PERSONS.STATE)),
                held,
                row.get(PERSONS.VERSION));
    }
}
