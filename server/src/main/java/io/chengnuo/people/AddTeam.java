package io.chengnuo.people;

import io.chengnuo.shared.Ids;
import java.time.Clock;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Forms a team inside a unit. */
@Service
public class AddTeam {

    private final Units units;
    private final Teams teams;
    private final MayGrant may;
    private final RightChanges changes;
    private final Clock clock;

    AddTeam(Units units, Teams teams, MayGrant may, RightChanges changes, Clock clock) {
        this.units = units;
        this.teams = teams;
        this.may = may;
        this.changes = changes;
        this.clock = clock;
    }

    @Transactional
    public Team add(UUID unit, String name, TeamKind kind) {
        may.within(unit);
        var at = clock.instant();
        var team = new Team(Ids.next(at), units.require(unit).id(), name, kind, null, 0);
        teams.add(team, at);
        changes.record(new TeamAdded(team.id(), unit, name, kind, at));
        return team;
    }
}
