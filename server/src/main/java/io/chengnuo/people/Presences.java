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
                .set(PRESENCES.SILENT, false)
                .execute();
        var earlier = before == null ? PresenceState.OFFLINE : before.state();
        if (earlier != state) {
            facts.record(new PresenceChanged(person, earlier, state, now));
        }
    }

    /** The browser is still there. A fact only when others were told that it is not. */
    @Transactional
    public void heard(UUID person) {
        var now = clock.instant();
        var before = sql.selectFrom(PRESENCES)
                .where(PRESENCES.PERSON.eq(person))
                .forUpdate()
                .fetchOptional();
        if (before.isEmpty()) {
            return;
        }
        sql.update(PRESENCES)
                .set(PRESENCES.SEEN_AT, now)
                .set(PRESENCES.SILENT, false)
                .where(PRESENCES.PERSON.eq(person))
                .execute();
        if (before.get().getSilent()) {
            facts.record(new PresenceChanged(
                    person,
                    PresenceState.OFFLINE,
                    PresenceState.valueOf(before.get().getState()),
                    now));
        }
    }

    /** Announces those who fell silent, because silence is no fact by itself and desks are told of facts only. */
    @Transactional
    public void announceSilent() {
        var now = clock.instant();
        sql.update(PRESENCES)
                .set(PRESENCES.SILENT, true)
                .where(PRESENCES.SILENT.isFalse())
                .and(PRESENCES.STATE.ne(PresenceState.OFFLINE.name()))
                .and(PRESENCES.SEEN_AT.lt(now.minus(SILENT_AT_MOST)))
                .returning(PRESENCES.PERSON, PRESENCES.STATE)
                .fetch()
                .forEach(row -> facts.record(new PresenceChanged(
                        row.getPerson(), PresenceState.valueOf(row.getState()), PresenceState.OFFLINE, now)));
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
