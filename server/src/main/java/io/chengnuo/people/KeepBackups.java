package io.chengnuo.people;

import static io.chengnuo.people.db.Tables.BACKUPS;
import static io.chengnuo.people.db.Tables.CRITICAL_POSTS;

import io.chengnuo.shared.Invalid;
import io.chengnuo.shared.Refusal.FieldError;
import io.chengnuo.shared.facts.Facts;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Says which posts must never stand empty, and who is trained to take them over. */
@Service
public class KeepBackups {

    private final DSLContext sql;
    private final Posts posts;
    private final Organisation organisation;
    private final Facts facts;
    private final Clock clock;

    KeepBackups(DSLContext sql, Posts posts, Organisation organisation, Facts facts, Clock clock) {
        this.sql = sql;
        this.posts = posts;
        this.organisation = organisation;
        this.facts = facts;
        this.clock = clock;
    }

    public record Trained(
            UUID person, LocalDate on, @Nullable LocalDate until) {}

    /** {@code minimumPercent} null: not critical. The people given replace those named before. */
    @Transactional
    public void keep(UUID post, @Nullable Integer minimumPercent, List<Trained> people, @Nullable UUID by) {
        var at = clock.instant();
        posts.require(post);
        people.forEach(this::requireSensible);
        if (minimumPercent == null) {
            sql.deleteFrom(CRITICAL_POSTS).where(CRITICAL_POSTS.POST.eq(post)).execute();
        } else {
            sql.insertInto(CRITICAL_POSTS)
                    .set(CRITICAL_POSTS.POST, post)
                    .set(CRITICAL_POSTS.MINIMUM_PERCENT, minimumPercent)
                    .onConflict(CRITICAL_POSTS.TENANT_ID, CRITICAL_POSTS.POST)
                    .doUpdate()
                    .set(CRITICAL_POSTS.MINIMUM_PERCENT, minimumPercent)
                    .execute();
        }
        sql.deleteFrom(BACKUPS).where(BACKUPS.POST.eq(post)).execute();
        people.forEach(one -> sql.insertInto(BACKUPS)
                .set(BACKUPS.POST, post)
                .set(BACKUPS.PERSON, one.person())
                .set(BACKUPS.TRAINED_ON, one.on())
                .set(BACKUPS.TRAINED_UNTIL, one.until())
                .set(BACKUPS.NAMED_BY, by)
                .set(BACKUPS.NAMED_AT, at)
                .onConflictDoNothing()
                .execute());
        facts.record(new BackupsKept(
                post, minimumPercent, people.stream().map(Trained::person).toList(), at));
    }

    private void requireSensible(Trained trained) {
        if (!organisation.works(trained.person())) {
            throw new Invalid("no_such_person", new FieldError("people", "unknown"));
        }
        var until = trained.until();
        if (until != null && until.isBefore(trained.on())) {
            throw new Invalid("no_such_period", new FieldError("people", "invalid"));
        }
    }
}
