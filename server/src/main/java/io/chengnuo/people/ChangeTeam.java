package io.chengnuo.people;

import io.chengnuo.shared.Conflict;
import io.chengnuo.shared.Invalid;
import io.chengnuo.shared.Refusal.FieldError;
import io.chengnuo.shared.web.Version;
import java.time.Clock;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Renames a team, says who leads it, or dissolves one that nobody works in. */
@Service
public class ChangeTeam {

    private final Teams teams;
    private final Organisation organisation;
    private final MayGrant may;
    private final RightChanges changes;
    private final Clock clock;

    ChangeTeam(Teams teams, Organisation organisation, MayGrant may, RightChanges changes, Clock clock) {
        this.teams = teams;
        this.organisation = organisation;
        this.may = may;
        this.changes = changes;
        this.clock = clock;
    }

    /** {@code lead} must be somebody who works here. */
    @Transactional
    public Team change(UUID id, String name, TeamKind kind, @Nullable UUID lead, @Nullable String ifMatch) {
        var before = teams.require(id);
        may.within(before.unit());
        Version.check(ifMatch, before.version());
        if (lead != null && !organisation.works(lead)) {
            throw new Invalid("no_such_person", new FieldError("lead", "unknown"));
        }
        var after = new Team(id, before.unit(), name, kind, lead, before.version() + 1);
        teams.change(after);
        changes.record(new TeamChanged(id, before, after, clock.instant()));
        return after;
    }

    @Transactional
    void remove(UUID id) {
        var team = teams.require(id);
        may.within(team.unit());
        if (teams.isUsed(id)) {
            throw new Conflict("team_in_use");
        }
        teams.remove(id);
        changes.record(new TeamRemoved(id, team.name(), clock.instant()));
    }
}
