package io.chengnuo.routing;

import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Who takes each piece of somebody's work: a trained backup of the team it belongs to, else a colleague there, else anybody trained
 * for the post, else the team's lead; among equals whoever has least, counting what was just given. Pure.
 */
final class TakeOverChoice {

    /** {@code members} and {@code lead} of a team, only those who are here; somebody away is in none of these. */
    record Team(Set<UUID> members, @Nullable UUID lead) {}

    record Chosen(@Nullable UUID person, TakeOverRule rule) {}

    private final Set<UUID> backups;
    private final Map<UUID, Team> teams;
    private final Map<UUID, Integer> load;

    /** {@code load}: how much each already holds. {@code home}, the team of work that belongs to none, is the absent person's own. */
    TakeOverChoice(Set<UUID> backups, Map<UUID, Team> teams, Map<UUID, Integer> load) {
        this.backups = backups;
        this.teams = teams;
        this.load = new HashMap<>(load);
    }

    Chosen next(@Nullable UUID teamOfWork, @Nullable UUID home) {
        var key = teamOfWork != null && teams.containsKey(teamOfWork) ? teamOfWork : home;
        var team = Objects.requireNonNullElse(key == null ? null : teams.get(key), new Team(Set.of(), null));
        var chosen = least(team.members().stream().filter(backups::contains).toList(), TakeOverRule.TEAM_BACKUP);
        if (chosen == null) {
            chosen = least(team.members(), TakeOverRule.TEAM);
        }
        if (chosen == null) {
            chosen = least(backups, TakeOverRule.POOL);
        }
        if (chosen == null && team.lead() != null) {
            chosen = new Chosen(team.lead(), TakeOverRule.LEAD);
        }
        if (chosen == null) {
            return new Chosen(null, TakeOverRule.NOBODY);
        }
        load.merge(Objects.requireNonNull(chosen.person()), 1, Integer::sum);
        return chosen;
    }

    private @Nullable Chosen least(Iterable<UUID> people, TakeOverRule rule) {
        UUID best = null;
        var order = Comparator.<UUID>comparingInt(person -> load.getOrDefault(person, 0))
                .thenComparing(Comparator.naturalOrder());
        for (var person : people) {
            if (best == null || order.compare(person, best) < 0) {
                best = person;
            }
        }
        return best == null ? null : new Chosen(best, rule);
    }
}
