package io.chengnuo.people;

import static io.chengnuo.people.db.Tables.CRITICAL_POSTS;

import io.chengnuo.people.NotifyPeople.Notice;
import io.chengnuo.shared.facts.FactListener;
import io.chengnuo.shared.facts.Facts;
import io.chengnuo.shared.facts.Subscriptions;
import java.time.Clock;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Compares the backups of each critical post with their minimum and tells, once, when they fall short. */
@Component
class WatchPools implements FactListener {

    private final DSLContext sql;
    private final Backups backups;
    private final Posts posts;
    private final WhoHolds holds;
    private final Teams teams;
    private final NotifyPeople notify;
    private final Facts facts;
    private final Clock clock;

    WatchPools(
            DSLContext sql,
            Backups backups,
            Posts posts,
            WhoHolds holds,
            Teams teams,
            NotifyPeople notify,
            Facts facts,
            Clock clock) {
        this.sql = sql;
        this.backups = backups;
        this.posts = posts;
        this.holds = holds;
        this.teams = teams;
        this.notify = notify;
        this.facts = facts;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "backup pools";
    }

    @Override
    public void subscribe(Subscriptions subscriptions) {
        subscriptions
                .onNews(BackupsKept.class, kept -> look())
                .onNews(PostGiven.class, given -> look())
                .onNews(PostTaken.class, taken -> look())
                .onNews(PersonDeactivated.class, left -> look());
    }

    @Transactional
    public void look() {
        var at = clock.instant();
        var told = sql.select(CRITICAL_POSTS.POST)
                .from(CRITICAL_POSTS)
                .where(CRITICAL_POSTS.SHORT_SINCE.isNotNull())
                .forUpdate()
                .fetchSet(CRITICAL_POSTS.POST);
        for (var pool : backups.pools()) {
            if (pool.isShort() != told.contains(pool.post())) {
                mark(pool.post(), pool.isShort() ? at : null);
                if (pool.isShort()) {
                    tell(pool, at);
                }
            }
        }
    }

    private void mark(UUID post, @org.jspecify.annotations.Nullable Instant since) {
        sql.update(CRITICAL_POSTS)
                .set(CRITICAL_POSTS.SHORT_SINCE, since)
                .where(CRITICAL_POSTS.POST.eq(post))
                .execute();
    }

    /** Those who keep posts, and the leads of the teams in which the post is held. */
    private void tell(Backups.Pool pool, Instant at) {
        var people = new HashSet<>(holds.right(Right.PEOPLE_EDIT));
        var where = backups.teamsWith(pool.post());
        teams.all().stream().filter(team -> where.contains(team.id())).forEach(team -> {
            if (team.lead() != null) {
                people.add(team.lead());
            }
        });
        var words = List.of(
                posts.require(pool.post()).name(), String.valueOf(pool.backups()), String.valueOf(pool.needed()));
        notify.tell(people.stream()
                .sorted()
                .map(person -> new Notice(person, "backups_short", words, "/people/backups", false))
                .toList());
        facts.record(new BackupsShort(pool.post(), pool.backups(), pool.needed(), at));
    }
}
