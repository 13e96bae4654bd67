package io.chengnuo.people;

import io.chengnuo.shared.Conflict;
import io.chengnuo.shared.Refusal.FieldError;
import io.chengnuo.shared.facts.Facts;
import io.chengnuo.shared.web.Version;
import java.time.Clock;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Changes how somebody is called and reached. */
@Service
class ChangePerson {

    private final People people;
    private final PeopleInReach reach;
    private final Facts facts;
    private final Clock clock;

    ChangePerson(People people, PeopleInReach reach, Facts facts, Clock clock) {
        this.people = people;
        this.reach = reach;
        this.facts = facts;
        this.clock = clock;
    }

    /** What it shall be. */
    record Wanted(
            String name,
            String email,
            @Nullable String phone,
            @Nullable String locale) {}

    @Transactional
    void change(UUID id, Wanted wanted, @Nullable String ifMatch) {
        var before = reach.requireNotAbove(id);
        Version.check(ifMatch, before.version());
        people.findByEmail(wanted.email())
                .filter(other -> !other.id().equals(id))
                .ifPresent(other -> {
                    throw new Conflict("email_taken", new FieldError("email", "taken"));
                });
        people.change(new Person(
                id,
                wanted.name(),
                wanted.email().strip(),
                wanted.phone(),
                wanted.locale(),
                before.state(),
                before.passwordHash(),
                before.version() + 1));
        facts.record(new PersonChanged(
                id,
                before.name(),
                wanted.name(),
                !before.email().equals(wanted.email()),
                !Objects.equals(before.phone(), wanted.phone()),
                clock.instant()));
    }
}
