package io.chengnuo.people;

import io.chengnuo.shared.NotFound;
import java.time.Clock;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Whom a right that is about colleagues reaches: those who work in the teams or units of its scope; with OWN oneself. */
@Component
public class StaffReach {

    private final Access access;
    private final People people;
    private final Organisation organisation;
    private final Clock clock;

    StaffReach(Access access, People people, Organisation organisation, Clock clock) {
        this.access = access;
        this.people = people;
        this.organisation = organisation;
        this.clock = clock;
    }

    /** Refuses, as if there were no such person, somebody out of reach. */
    @Transactional(readOnly = true)
    public void require(UUID person, Right right) {
        var scope = access.scope(right);
        if (people.find(person).isEmpty() || !reaches(scope, person)) {
            throw new NotFound("no_such_person");
        }
    }

    private boolean reaches(DataScope scope, UUID person) {
        return scope.everything()
                || person.equals(scope.person())
                || organisation.teamsOf(person).stream()
                        .anyMatch(team -> scope.teams().contains(team.id()))
                || people.unitsOf(person, clock.instant()).stream().anyMatch(scope.units()::contains);
    }
}
