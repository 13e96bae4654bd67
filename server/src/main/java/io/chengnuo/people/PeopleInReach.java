package io.chengnuo.people;

import io.chengnuo.shared.Acting;
import io.chengnuo.shared.Forbidden;
import io.chengnuo.shared.NotFound;
import java.time.Clock;
import java.util.UUID;
import org.springframework.stereotype.Component;

/**
 * Whom the one who acts may change: people who work in units they look after, and nobody with more rights than their own,
 * so that a new password is no way to the rights of somebody above.
 */
@Component
class PeopleInReach {

    private final People people;
    private final Access access;
    private final Rights rights;
    private final Clock clock;

    PeopleInReach(People people, Access access, Rights rights, Clock clock) {
        this.people = people;
        this.access = access;
        this.rights = rights;
        this.clock = clock;
    }

    /** Locked until the transaction ends. Out of reach is as good as not there. */
    Person require(UUID id) {
        var person = people.require(id);
        if (Acting.current().kind() == Acting.Kind.SYSTEM) {
            return person;
        }
        var scope = access.scope(Right.PEOPLE_EDIT);
        var units = people.unitsOf(id, clock.instant());
        if (!scope.everything() && units.stream().noneMatch(scope.units()::contains)) {
            throw new NotFound("no_such_person");
        }
        return person;
    }

    /** Also refuses people who may do what the one who acts may not. */
    Person requireNotAbove(UUID id) {
        var person = require(id);
        if (Acting.current().kind() != Acting.Kind.SYSTEM && !covers(id)) {
            throw new Forbidden("person_above");
        }
        return person;
    }

    /** Whether the one who acts has every right of this person, reaching as far. */
    boolean covers(UUID id) {
        var mine = access.all();
        return rights.of(id).entrySet().stream().allMatch(theirs -> {
            var have = mine.get(theirs.getKey());
            return have != null && have.reach().compareTo(theirs.getValue().reach()) >= 0;
        });
    }
}
