package io.chengnuo.people;

import static io.chengnuo.people.db.Tables.PERSONS;
import static io.chengnuo.people.db.Tables.POST_HOLDINGS;
import static io.chengnuo.people.db.Tables.POST_RIGHTS;
import static io.chengnuo.people.db.Tables.TEAMS;
import static io.chengnuo.people.db.Tables.UNITS;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.chengnuo.shared.Tenancy;
import java.time.Clock;
import java.time.Duration;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** The rights people have through the posts they hold now. Known for a few seconds: a change works everywhere within 5 s. */
@Component
class Rights {

    static final Duration KNOWN_FOR = Duration.ofSeconds(3);

    private final DSLContext sql;
    private final TransactionTemplate transaction;
    private final Clock clock;
    private final Cache<Key, Map<Right, DataScope>> known = Caffeine.newBuilder()
            .maximumSize(50_000)
            .expireAfterWrite(KNOWN_FOR)
            .build();

    private record Key(UUID tenant, UUID person) {}

    private record Held(
            Right right, Reach reach, UUID unit, @Nullable UUID team) {}

    Rights(DSLContext sql, TransactionTemplate transaction, Clock clock) {
        this.sql = sql;
        this.transaction = transaction;
        this.clock = clock;
    }

    Map<Right, DataScope> of(UUID person) {
        return known.get(new Key(Tenancy.require(), person), key -> transaction.execute(status -> read(person)));
    }

    /** After rights changed: this node forgets at once, the others within {@link #KNOWN_FOR}. */
    void forget() {
        known.invalidateAll();
    }

    private Map<Right, DataScope> read(UUID person) {
        var scopes = new EnumMap<Right, DataScope>(Right.class);
        var held = held(person);
        if (held.isEmpty()) {
            return scopes;
        }
        var units = unitsBelow(held.stream()
                .filter(one -> one.reach() == Reach.UNIT)
                .map(Held::unit)
                .distinct()
                .toList());
        held.forEach(one -> scopes.merge(one.right(), scopeOf(person, one, units), Rights::join));
        return scopes;
    }

    private List<Held> held(UUID person) {
        var now = clock.instant();
        return sql.select(POST_RIGHTS.RIGHT_NAME, POST_RIGHTS.REACH, POST_HOLDINGS.UNIT_ID, POST_HOLDINGS.TEAM_ID)
                .from(POST_HOLDINGS)
                .join(POST_RIGHTS)
                .on(POST_RIGHTS.POST_ID.eq(POST_HOLDINGS.POST_ID))
                .join(PERSONS)
                .on(PERSONS.ID.eq(POST_HOLDINGS.PERSON_ID))
                .where(POST_HOLDINGS.PERSON_ID.eq(person))
                .and(PERSONS.STATE.ne(PersonState.DEACTIVATED.name()))
                .and(POST_HOLDINGS.FROM_AT.le(now))
                .and(POST_HOLDINGS.TO_AT.isNull().or(POST_HOLDINGS.TO_AT.gt(now)))
                .fetch(row ->
                        new Held(Right.valueOf(row.value1()), Reach.valueOf(row.value2()), row.value3(), row.value4()));
    }

    /** Every unit below each given one, itself included, with the teams in it. */
    private List<Below> unitsBelow(List<UUID> units) {
        if (units.isEmpty()) {
            return List.of();
        }
        return sql.select(UNITS.ID, UNITS.LINEAGE, DSL.arrayAgg(TEAMS.ID).filterWhere(TEAMS.ID.isNotNull()))
                .from(UNITS)
                .leftJoin(TEAMS)
                .on(TEAMS.UNIT_ID.eq(UNITS.ID))
                .where(DSL.arrayOverlap(UNITS.LINEAGE, units.toArray(UUID[]::new)))
                .groupBy(UNITS.ID, UNITS.LINEAGE)
                .fetch(row -> new Below(
                        row.value1(), Set.of(row.value2()), row.value3() == null ? Set.of() : Set.of(row.value3())));
    }

    private record Below(UUID unit, Set<UUID> lineage, Set<UUID> teams) {}

    private static DataScope scopeOf(UUID person, Held held, List<Below> tree) {
        Set<UUID> teams = new HashSet<>();
        Set<UUID> units = new HashSet<>();
        if (held.team() != null && held.reach() != Reach.OWN) {
            teams.add(held.team());
        }
        if (held.reach() == Reach.UNIT) {
            tree.stream().filter(below -> below.lineage().contains(held.unit())).forEach(below -> {
                units.add(below.unit());
                teams.addAll(below.teams());
            });
        }
        return new DataScope(held.reach(), person, Set.copyOf(teams), Set.copyOf(units));
    }

    private static DataScope join(DataScope one, DataScope other) {
        return new DataScope(
                one.reach().wider(other.reach()),
                one.person(),
                union(one.teams(), other.teams()),
                union(one.units(), other.units()));
    }

    private static Set<UUID> union(Set<UUID> one, Set<UUID> other) {
        var both = new HashSet<>(one);
        both.addAll(other);
        return Set.copyOf(both);
    }
}
