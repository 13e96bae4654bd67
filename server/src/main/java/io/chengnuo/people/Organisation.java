package io.chengnuo.people;

import static io.chengnuo.people.db.Tables.PERSONS;
import static io.chengnuo.people.db.Tables.POSTS;
import static io.chengnuo.people.db.Tables.POST_HOLDINGS;
import static io.chengnuo.people.db.Tables.TEAMS;
import static org.jooq.impl.DSL.countDistinct;

import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Answers who belongs where: for other modules. */
@Service
public class Organisation {

    private final DSLContext sql;
    private final Units units;
    private final Teams teams;
    private final Clock clock;

    Organisation(DSLContext sql, Units units, Teams teams, Clock clock) {
        this.sql = sql;
        this.units = units;
        this.teams = teams;
        this.clock = clock;
    }

    /** A person as others name them. */
    public record Named(UUID id, String name) {}

    /** Refuses a team that is not there. */
    @Transactional(readOnly = true)
    public Team team(UUID id) {
        return teams.require(id);
    }

    @Transactional(readOnly = true)
    public List<Team> teams() {
        return teams.all();
    }

    /** Refuses a unit that is not there. */
    @Transactional(readOnly = true)
    public Unit unit(UUID id) {
        return units.require(id);
    }

    @Transactional(readOnly = true)
    public List<Unit> units() {
        return units.all();
    }

    /** The names of people, whatever became of them; ids that are nobody's are left out. */
    @Transactional(readOnly = true)
    public Map<UUID, String> personNames(Collection<UUID> people) {
        return people.isEmpty()
                ? Map.of()
                : sql.select(PERSONS.ID, PERSONS.NAME)
                        .from(PERSONS)
                        .where(PERSONS.ID.in(Set.copyOf(people)))
                        .fetchMap(PERSONS.ID, PERSONS.NAME);
    }

    /** Where active people read mail. */
    @Transactional(readOnly = true)
    public Map<UUID, String> mailAddresses(Collection<UUID> people) {
        return people.isEmpty()
                ? Map.of()
                : sql.select(PERSONS.ID, PERSONS.EMAIL)
                        .from(PERSONS)
                        .where(PERSONS.ID.in(Set.copyOf(people)))
                        .and(PERSONS.STATE.eq(PersonState.ACTIVE.name()))
                        .fetchMap(PERSONS.ID, PERSONS.EMAIL);
    }

    /** Whose address it is, if somebody's who works here now. */
    @Transactional(readOnly = true)
    public Optional<UUID> personOf(String mailAddress) {
        return sql.select(PERSONS.ID)
                .from(PERSONS)
                .where(DSL.lower(PERSONS.EMAIL).eq(mailAddress.strip().toLowerCase(Locale.ROOT)))
                .and(PERSONS.STATE.eq(PersonState.ACTIVE.name()))
                .fetchOptional(PERSONS.ID);
    }

    @Transactional(readOnly = true)
    public Map<UUID, String> teamNames(Collection<UUID> ids) {
        return ids.isEmpty()
                ? Map.of()
                : sql.select(TEAMS.ID, TEAMS.NAME)
                        .from(TEAMS)
                        .where(TEAMS.ID.in(Set.copyOf(ids)))
                        .fetchMap(TEAMS.ID, TEAMS.NAME);
    }

    /** The names of every post. */
    @Transactional(readOnly = true)
    public Map<UUID, String> postNames() {
        return sql.select(POSTS.ID, POSTS.NAME).from(POSTS).fetchMap(POSTS.ID, POSTS.NAME);
    }

    /** The teams a person works in now. */
    @Transactional(readOnly = true)
    public List<Team> teamsOf(UUID person) {
        return sql.selectFrom(TEAMS)
                .where(TEAMS.ID.in(sql.select(POST_HOLDINGS.TEAM_ID)
                        .from(POST_HOLDINGS)
                        .where(POST_HOLDINGS.PERSON_ID.eq(person))
                        .and(heldNow())))
                .orderBy(TEAMS.NAME, TEAMS.ID)
                .fetch(Teams::team);
    }

    /** The active people who work in a team now. */
    @Transactional(readOnly = true)
    public List<Named> membersOf(UUID team) {
        return sql.select(PERSONS.ID, PERSONS.NAME)
                .from(PERSONS)
                .where(PERSONS.STATE.eq(PersonState.ACTIVE.name()))
                .and(PERSONS.ID.in(sql.select(POST_HOLDINGS.PERSON_ID)
                        .from(POST_HOLDINGS)
                        .where(POST_HOLDINGS.TEAM_ID.eq(team))
                        .and(heldNow())))
                .orderBy(PERSONS.NAME, PERSONS.ID)
                .fetch(row -> new Named(row.value1(), row.value2()));
    }

    /** A post with how many active people hold it now. */
    public record StaffedPost(UUID id, String name, int holders) {}

    @Transactional(readOnly = true)
    public List<StaffedPost> posts() {
        var holders = countDistinct(POST_HOLDINGS.PERSON_ID)
                .filterWhere(PERSONS.STATE.eq(PersonState.ACTIVE.name()).and(heldNow()));
        return sql.select(POSTS.ID, POSTS.NAME, holders)
                .from(POSTS)
                .leftJoin(POST_HOLDINGS)
                .on(POST_HOLDINGS.POST_ID.eq(POSTS.ID))
                .leftJoin(PERSONS)
                .on(PERSONS.ID.eq(POST_HOLDINGS.PERSON_ID))
                .groupBy(POSTS.ID, POSTS.NAME)
                .orderBy(POSTS.NAME, POSTS.ID)
                .fetch(row -> new StaffedPost(row.value1(), row.value2(), row.value3()));
    }

    /** The active people who hold a post now, wherever. */
    @Transactional(readOnly = true)
    public List<Named> holdersOf(UUID post) {
        return sql.select(PERSONS.ID, PERSONS.NAME)
                .from(PERSONS)
                .where(PERSONS.STATE.eq(PersonState.ACTIVE.name()))
                .and(PERSONS.ID.in(sql.select(POST_HOLDINGS.PERSON_ID)
                        .from(POST_HOLDINGS)
                        .where(POST_HOLDINGS.POST_ID.eq(post))
                        .and(heldNow())))
                .orderBy(PERSONS.NAME, PERSONS.ID)
                .fetch(row -> new Named(row.value1(), row.value2()));
    }

    /** Whether this is somebody active who may be given work. */
    @Transactional(readOnly = true)
    public boolean works(UUID person) {
        return sql.fetchExists(PERSONS, PERSONS.ID.eq(person).and(PERSONS.STATE.eq(PersonState.ACTIVE.name())));
    }

    private Condition heldNow() {
        var now = clock.instant();
        return POST_HOLDINGS.FROM_AT.le(now).and(POST_HOLDINGS.TO_AT.isNull().or(POST_HOLDINGS.TO_AT.gt(now)));
    }
}
