package io.chengnuo.people;

import java.time.Clock;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Ends sessions of browsers: this one, another of the same person, or all of them. */
@Service
class SignOut {

    private final Sessions sessions;
    private final RightChanges changes;
    private final Clock clock;

    SignOut(Sessions sessions, RightChanges changes, Clock clock) {
        this.sessions = sessions;
        this.changes = changes;
        this.clock = clock;
    }

    @Transactional
    void here(Session session) {
        one(session.person(), session.id());
    }

    @Transactional
    void one(UUID person, UUID session) {
        if (sessions.end(person, session)) {
            changes.record(new SessionsEnded(person, false, clock.instant()));
        }
    }

    @Transactional
    void everywhere(UUID person) {
        sessions.endAll(person);
        changes.record(new SessionsEnded(person, true, clock.instant()));
    }
}
