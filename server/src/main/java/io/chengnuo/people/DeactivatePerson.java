package io.chengnuo.people;

import io.chengnuo.shared.Acting;
import io.chengnuo.shared.Conflict;
import io.chengnuo.shared.Refusal.FieldError;
import java.time.Clock;
import java.util.UUID;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Somebody leaves: sessions and tokens end within seconds; posts and everything they did stay in the records. Or comes back. */
@Service
class DeactivatePerson {

    private final People people;
    private final PeopleInReach reach;
    private final Sessions sessions;
    private final Tokens tokens;
    private final RightChanges changes;
    private final ObjectProvider<HeldWork> held;
    private final Clock clock;

    DeactivatePerson(
            People people,
            PeopleInReach reach,
            Sessions sessions,
            Tokens tokens,
            RightChanges changes,
            ObjectProvider<HeldWork> held,
            Clock clock) {
        this.people = people;
        this.reach = reach;
        this.sessions = sessions;
        this.tokens = tokens;
        this.changes = changes;
        this.held = held;
        this.clock = clock;
    }

    @Transactional
    void deactivate(UUID id, String reason) {
        if (id.equals(Acting.current().actor())) {
            throw new Conflict("not_oneself");
        }
        var person = reach.requireNotAbove(id);
        if (person.state() == PersonState.DEACTIVATED) {
            return;
        }
        requireNothingHeld(id);
        people.change(person.in(PersonState.DEACTIVATED));
        sessions.endAll(id);
        tokens.revokeAll(id);
        changes.record(new PersonDeactivated(id, person.name(), reason, clock.instant()));
    }

    /** Nobody leaves open work behind: it is taken over first. The refusal says how much of what there is. */
    private void requireNothingHeld(UUID id) {
        var left = held.orderedStream()
                .filter(work -> work.count(id) > 0)
                .map(work -> new FieldError(work.kind(), "held", String.valueOf(work.count(id))))
                .toArray(FieldError[]::new);
        if (left.length > 0) {
            throw new Conflict("holds_open_work", left);
        }
    }

    /** Whoever comes back needs an invitation to sign in again. */
    @Transactional
    void reactivate(UUID id, String reason) {
        var person = reach.require(id);
        if (person.state() != PersonState.DEACTIVATED) {
            return;
        }
        people.change(person.in(PersonState.INVITED));
        changes.record(new PersonReactivated(id, person.name(), reason, clock.instant()));
    }
}
