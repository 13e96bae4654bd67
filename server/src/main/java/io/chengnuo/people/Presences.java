package io.chengnuo.people;

import static io.chengnuo.people.db.Tables.PRESENCES;

import io.chengnuo.shared.facts.Facts;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jooq.DSLContext;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Who is at the desk now (在线状态): what they say, as long as their browser is heard. */
@Service
public class Presences {

    /** Whoever was not heard for so long is offline, whatever was said. */
    public static final Duration SILENT_AT_MOST = Duration.ofSeconds(90);

    private final DSLContext sql;
    private final Facts facts;
    private final Clock clock;

    Presences(DSLContext sql, Facts facts, Clock clock) {
        this.sql = sql;
        this.facts = facts;
        this.clock = clock;
    }

    public record Presence(PresenceState state, Instant since) {}

    @Transactional
    public void say(UUID person, PresenceState state) {
        var now = clock.instant();
        var before = of(Set.of(person)).get(person);
        sql.insertInto(PRESENCES)
                .set(PRESENCES.PERSON, person)
                .set(PRESENCES.STATE, state.name())
                .set(PRESENCES.SINCE, now)
                .set(PRESENCES.SEEN_AT, now)
                .onConflict(PRESENCES.TENANT_ID, PRESENCES.PERSON)
                .doUpdate()
                .set(PRESENCES.STATE, state.name())
                .set(PRESENCES.SINCE, now)
                .set(PRESENCES.SEEN_AT, now)
                .execute();
        var earlier = before == null ? PresenceState.OFFLINE : before.state();
        if (earlier != state) {
            facts.record(new PresenceChanged(person, earlier, state, now));
        }
    }

    /** The browser is still there. Says nothing new, so there is no fact of it. */
    @Transactional
    public void heard(UUID person) {
        sql.update(PRESENCES)
                .set(PRESENCES.SEEN_AT, clock.instant())
                .where(PRESENCES.PERSON.eq(person))
                .execute();
    }

    /** Those who ever said something; all others are offline. */
    @Transactional(readOnly = true)
    public Map<UUID, Presence> of(Collection<UUID> people) {
        var silentSince = clock.instant().minus(SILENT_AT_MOST);
        return sql.selectFrom(PRESENCES).where(PRESENCES.PERSON.in(people)).fetch().stream()
                .collect(Collectors.toMap(
                        row -> row.getPerson(),
                        row -> row.getSeenAt().isBefore(silentSince)
                                ? new Presence(PresenceState.OFFLINE, row.getSeenAt())
                                : new Presence(PresenceState.valueOf(row.getState()), row.getSince())));
    }
}
