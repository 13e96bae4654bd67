package io.chengnuo.people;

import io.chengnuo.shared.NotFound;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Which teams a right of the one who acts reaches. With reach OWN these are the teams one works in. */
@Component
public class TeamsInReach {

    private final Organisation organisation;
    private final Access access;

    TeamsInReach(Organisation organisation, Access access) {
        this.organisation = organisation;
        this.access = access;
    }

    @Transactional(readOnly = true)
    public List<Team> of(Right right) {
        var scope = access.scope(right);
        return organisation.teams().stream()
                .filter(team -> scope.everything()
                        || scope.teams().contains(team.id())
                        || scope.reach() == Reach.UNIT && scope.units().contains(team.unit()))
                .toList();
    }

    /** Out of reach is as good as not there. */
    @Transactional(readOnly = true)
    public Team require(UUID team, Right right) {
        return of(right).stream()
                .filter(one -> one.id().equals(team))
                .findFirst()
                .orElseThrow(() -> new NotFound("no_such_team"));
    }
}
