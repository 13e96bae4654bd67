package io.chengnuo.channel.phone;

import static io.chengnuo.channel.db.Tables.CALLS;

import io.chengnuo.channel.connector.Connectors;
import io.chengnuo.channel.db.tables.records.CallsRecord;
import io.chengnuo.people.PresenceState;
import io.chengnuo.people.Presences;
import io.chengnuo.shared.Conflict;
import io.chengnuo.shared.facts.Facts;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jooq.Condition;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What there is to do after a call (话后处理), from hanging up until whoever spoke says that it is done. */
@Service
public class WorkAfterCall {

    private static final int AT_ONCE = 100;

    private final Calls calls;
    private final Connectors connectors;
    private final Presences presences;
    private final Facts facts;
    private final Clock clock;

    WorkAfterCall(Calls calls, Connectors connectors, Presences presences, Facts facts, Clock clock) {
        this.calls = calls;
        this.connectors = connectors;
        this.presences = presences;
        this.facts = facts;
        this.clock = clock;
    }

    @Transactional
    public void note(UUID id, UUID person, String notes, Condition within) {
        var row = calls.requireLocked(id, within);
        row.setNotes(notes);
        calls.save(row);
        facts.record(new CallNoted(id, person, clock.instant()));
    }

    /** Said twice it is done once. */
    @Transactional
    public void done(UUID id, UUID person) {
        var row = calls.requireLocked(id, CALLS.PERSON.eq(person));
        if (row.getEndedAt() == null || row.getAnsweredAt() == null) {
            throw new Conflict("call_not_over");
        }
        if (row.getWorkEndedAt() == null) {
            end(row, clock.instant());
        }
    }

    /** Whoever forgot to say it is available again after the longest time of the telephone system. */
    @Transactional
    public void endForgotten() {
        var now = clock.instant();
        PhoneSettings.KINDS.forEach(kind -> connectors.inUse(kind).forEach(connector -> {
            var longest = PhoneSettings.workAfter(connector);
            calls.claimUnfinished(connector.id(), now.minus(longest), AT_ONCE)
                    .forEach(row -> end(row, row.getEndedAt().plus(longest)));
        }));
    }

    private void end(CallsRecord row, Instant at) {
        var person = Objects.requireNonNull(row.getPerson());
        var seconds = (int) Duration.between(row.getEndedAt(), at).toSeconds();
        row.setWorkEndedAt(at);
        row.setWorkSeconds(seconds);
        calls.save(row);
        if (row.getMadeBusy() && !calls.speaks(person)) {
            backOnline(person);
        }
        facts.record(new CallWorkEnded(row.getId(), person, seconds, clock.instant()));
    }

    /** Whoever said something else in the meantime meant it. */
    private void backOnline(UUID person) {
        var presence = presences.of(Set.of(person)).get(person);
        if (presence != null && presence.state() == PresenceState.BUSY) {
            presences.say(person, PresenceState.ONLINE);
        }
    }
}
