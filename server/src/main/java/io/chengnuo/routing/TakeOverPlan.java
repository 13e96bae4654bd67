package io.chengnuo.routing;

import io.chengnuo.people.Backups;
import io.chengnuo.people.Duty;
import io.chengnuo.people.HeldWork;
import io.chengnuo.people.Organisation;
import io.chengnuo.people.Team;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What a person holds and who would take each piece. Shown before it is done, and carried out as shown. */
@Component
class TakeOverPlan {

    /** More than this nobody holds; a takeover is one transaction. */
    static final int MOST = 2000;

    private final ObjectProvider<HeldWork> held;
    private final Organisation organisation;
    private final Backups backups;
    private final Duty duty;
    private final Clock clock;

    TakeOverPlan(ObjectProvider<HeldWork> held, Organisation organisation, Backups backups, Duty duty, Clock clock) {
        this.held = held;
        this.organisation = organisation;
        this.backups = backups;
        this.duty = duty;
        this.clock = clock;
    }

    record Line(String kind, HeldWork.Item item, @Nullable UUID to, TakeOverRule rule) {}

    /** {@code named} takes everything when somebody is named. */
    @Transactional(readOnly = true)
    List<Line> of(UUID person, @Nullable UUID named) {
        var choice = choice(person);
        var home =
                organisation.teamsOf(person).stream().findFirst().map(Team::id).orElse(null);
        var lines = new ArrayList<Line>();
        held.orderedStream()
                .forEach(work -> work.held(person, MOST).forEach(item -> {
                    if (named != null) {
                        lines.add(new Line(work.kind(), item, named, TakeOverRule.NAMED));
                    } else {
                        var chosen = choice.next(item.team(), home);
                        lines.add(new Line(work.kind(), item, chosen.person(), chosen.rule()));
                    }
                }));
        return lines;
    }

    private TakeOverChoice choice(UUID person) {
        var teams = organisation.teams();
        var members = new HashMap<UUID, Set<UUID>>();
        teams.forEach(team -> members.put(
                team.id(),
                organisation.membersOf(team.id()).stream()
                        .map(Organisation.Named::id)
                        .collect(Collectors.toSet())));
        var pool = backups.forPostsOf(person);
        var everybody = new HashSet<>(pool);
        members.values().forEach(everybody::addAll);
        teams.forEach(team -> {
            if (team.lead() != null) {
                everybody.add(team.lead());
            }
        });
        var here = here(everybody, person);
        Map<UUID, TakeOverChoice.Team> known = new HashMap<>();
        teams.forEach(team -> known.put(
                team.id(),
                new TakeOverChoice.Team(
                        among(members.getOrDefault(team.id(), Set.of()), here),
                        team.lead() != null && here.contains(team.lead()) ? team.lead() : null)));
        return new TakeOverChoice(among(pool, here), known, load(here));
    }

    private Set<UUID> here(Set<UUID> people, UUID person) {
        var here = new HashSet<>(people);
        here.removeAll(duty.absent(people, clock.instant()));
        here.remove(person);
        here.removeIf(one -> !organisation.works(one));
        return here;
    }

    private Map<UUID, Integer> load(Set<UUID> people) {
        var load = new HashMap<UUID, Integer>();
        people.forEach(one ->
                load.put(one, held.stream().mapToInt(work -> work.count(one)).sum()));
        return load;
    }

    private static Set<UUID> among(Set<UUID> people, Set<UUID> here) {
        return people.stream().filter(here::contains).collect(Collectors.toSet());
    }
}
