package io.chengnuo.people;

import static io.chengnuo.people.db.Tables.BACKUPS;
import static io.chengnuo.people.db.Tables.CRITICAL_POSTS;
import static io.chengnuo.people.db.Tables.PERSONS;
import static io.chengnuo.people.db.Tables.POST_HOLDINGS;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Answers who is trained to take a post over (备岗), and whether there are enough of them. */
@Component
public class Backups {

    /** What IND-21 asks when a company has not said otherwise. */
    static final int USUAL_PERCENT = 20;

    private final DSLContext sql;
    private final Clock clock;

    Backups(DSLContext sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    /** A critical post: its holders, those of its backups whose training lasts, and how many there should be at least. */
    public record Pool(UUID post, int holders, int backups, int minimumPercent) {

        public int needed() {
            return Math.ceilDiv(holders * minimumPercent, 100);
        }

        public boolean isShort() {
            return backups < needed();
        }

        /** Backups for each hundred holders. */
        public int percent() {
            return holders == 0 ? 100 : 100 * backups / holders;
        }
    }

    /** Active, present people trained for one of the posts this person holds; without the person himself. */
    @Transactional(readOnly = true)
    public Set<UUID> forPostsOf(UUID person) {
        var now = clock.instant();
        return sql.selectDistinct(BACKUPS.PERSON)
                .from(BACKUPS)
                .join(PERSONS)
                .on(PERSONS.ID.eq(BACKUPS.PERSON))
                .where(BACKUPS.POST.in(DSL.select(POST_HOLDINGS.POST_ID)
                        .from(POST_HOLDINGS)
                        .where(POST_HOLDINGS.PERSON_ID.eq(person), heldAt(now))))
                .and(BACKUPS.PERSON.ne(person))
                .and(PERSONS.STATE.eq(PersonState.ACTIVE.name()))
                .and(trainedAt(now))
                .fetchSet(BACKUPS.PERSON);
    }

    /** Every critical post. A backup who holds the post himself is no backup. */
    @Transactional(readOnly = true)
    public List<Pool> pools() {
        var now = clock.instant();
        var minimum = sql.selectFrom(CRITICAL_POSTS).fetchMap(CRITICAL_POSTS.POST, CRITICAL_POSTS.MINIMUM_PERCENT);
        return minimum.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .map(post -> pool(post.getKey(), post.getValue(), now))
                .toList();
    }

    private Pool pool(UUID post, int minimumPercent, Instant now) {
        var holders = sql.selectDistinct(POST_HOLDINGS.PERSON_ID)
                .from(POST_HOLDINGS)
                .join(PERSONS)
                .on(PERSONS.ID.eq(POST_HOLDINGS.PERSON_ID))
                .where(POST_HOLDINGS.POST_ID.eq(post), heldAt(now))
                .and(PERSONS.STATE.eq(PersonState.ACTIVE.name()))
                .fetchSet(POST_HOLDINGS.PERSON_ID);
        var backups = new HashSet<>(sql.select(BACKUPS.PERSON)
                .from(BACKUPS)
                .join(PERSONS)
                .on(PERSONS.ID.eq(BACKUPS.PERSON))
                .where(BACKUPS.POST.eq(post), trainedAt(now))
                .and(PERSONS.STATE.eq(PersonState.ACTIVE.name()))
                .fetchSet(BACKUPS.PERSON));
        backups.removeAll(holders);
        return new Pool(post, holders.size(), backups.size(), minimumPercent);
    }

    /** The teams in which somebody holds this post now. */
    Set<UUID> teamsWith(UUID post) {
        return sql.selectDistinct(POST_HOLDINGS.TEAM_ID)
                .from(POST_HOLDINGS)
                .where(POST_HOLDINGS.POST_ID.eq(post), POST_HOLDINGS.TEAM_ID.isNotNull(), heldAt(clock.instant()))
                .fetchSet(POST_HOLDINGS.TEAM_ID);
    }

    private static Condition heldAt(Instant now) {
        return POST_HOLDINGS.FROM_AT.le(now).and(POST_HOLDINGS.TO_AT.isNull().or(POST_HOLDINGS.TO_AT.gt(now)));
    }

    private static Condition trainedAt(Instant now) {
        return BACKUPS.TRAINED_UNTIL.isNull().or(BACKUPS.TRAINED_UNTIL.ge(day(now)));
    }

    static LocalDate day(Instant now) {
        return LocalDate.ofInstant(now, ZoneOffset.UTC);
    }
}
