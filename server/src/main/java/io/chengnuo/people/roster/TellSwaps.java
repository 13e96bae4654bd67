package io.chengnuo.people.roster;

import io.chengnuo.people.NotifyPeople;
import io.chengnuo.people.NotifyPeople.Notice;
import io.chengnuo.people.Organisation;
import io.chengnuo.people.Right;
import io.chengnuo.people.WhoDecides;
import io.chengnuo.people.WhoHolds;
import io.chengnuo.shared.facts.FactListener;
import io.chengnuo.shared.facts.Subscriptions;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Tells whose word a swap of shifts waits for, and both sides what came of it. */
@Component
class TellSwaps implements FactListener {

    private final NotifyPeople notify;
    private final Rosters rosters;
    private final Organisation organisation;
    private final WhoDecides decides;
    private final WhoHolds holds;

    TellSwaps(NotifyPeople notify, Rosters rosters, Organisation organisation, WhoDecides decides, WhoHolds holds) {
        this.notify = notify;
        this.rosters = rosters;
        this.organisation = organisation;
        this.decides = decides;
        this.holds = holds;
    }

    @Override
    public String name() {
        return "swap notices";
    }

    @Override
    public void subscribe(Subscriptions subscriptions) {
        subscriptions.onNews(ShiftSwapChanged.class, this::changed);
    }

    private void changed(ShiftSwapChanged swap) {
        rosters.shift(swap.shift()).ifPresent(shift -> {
            var names = organisation.personNames(Set.of(swap.fromPerson(), swap.toPerson()));
            var words = List.of(names.getOrDefault(swap.fromPerson(), "?"), names.getOrDefault(swap.toPerson(), "?"));
            var link = "/roster?team=" + shift.team() + "&week=" + shift.week();
            var state = SwapState.valueOf(swap.state());
            notify.tell(concerned(swap, state, shift.team()).stream()
                    .filter(person -> !person.equals(swap.by()))
                    .sorted()
                    .map(person -> new Notice(
                            person, "swap_" + state.name().toLowerCase(java.util.Locale.ROOT), words, link, false))
                    .toList());
        });
    }

    private Set<UUID> concerned(ShiftSwapChanged swap, SwapState state, UUID team) {
        return switch (state) {
            case ASKED -> Set.of(swap.toPerson());
            case AGREED -> leads(team, Set.of(swap.fromPerson(), swap.toPerson()));
            case APPROVED, REFUSED ->
                Stream.of(swap.fromPerson(), swap.toPerson()).collect(Collectors.toSet());
        };
    }

    /** Those of the team who may change its roster; without any, whoever is above. */
    private Set<UUID> leads(UUID team, Set<UUID> except) {
        var planners = holds.right(Right.ROSTER_EDIT);
        var own = organisation.membersOf(team).stream()
                .map(Organisation.Named::id)
                .filter(planners::contains)
                .collect(Collectors.toSet());
        return Stream.concat(Stream.of(own), decides.above(team).stream().map(WhoDecides.Circle::people))
                .map(people -> people.stream()
                        .filter(person -> !except.contains(person))
                        .collect(Collectors.toSet()))
                .filter(people -> !people.isEmpty())
                .findFirst()
                .orElse(Set.of());
    }
}
