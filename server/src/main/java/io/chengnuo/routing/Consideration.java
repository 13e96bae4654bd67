package io.chengnuo.routing;

import io.chengnuo.customer.AccountManagers;
import io.chengnuo.people.Skills;
import io.chengnuo.ticket.InHand;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Gathers what {@link ChoosePerson} looks at for one ticket, and lets it choose. */
@Component
class Consideration {

    /** Whoever said no is asked again after this time: the day has changed, and the ticket must not wait for ever. */
    private static final Duration NO_HOLDS = Duration.ofHours(1);

    private final Settings settings;
    private final Skills skills;
    private final InHand inHand;
    private final AccountManagers managers;
    private final Placements placements;
    private final Offers offers;
    private final Crew crew;

    Consideration(
            Settings settings,
            Skills skills,
            InHand inHand,
            AccountManagers managers,
            Placements placements,
            Offers offers,
            Crew crew) {
        this.settings = settings;
        this.skills = skills;
        this.inHand = inHand;
        this.managers = managers;
        this.placements = placements;
        this.offers = offers;
        this.crew = crew;
    }

    int weight(Placement placement) {
        return settings.weights()
                .of(placement.traits().channel(), placement.traits().priority());
    }

    Choice choose(Queue queue, Placement placement, List<Member> members, Instant now) {
        var category = placement.traits().category();
        var demand = settings.demandOf(category);
        var skill = demand.map(Demand::skill).orElse(queue.skill());
        var chooser = new ChoosePerson(
                queue.strategy(),
                weight(placement),
                skill,
                demand.isPresent(),
                demand.map(Demand::level).orElse(0));
        var manager = managerOf(placement);
        var all = withManager(members, manager, now);
        var people = all.stream().map(Member::person).collect(Collectors.toSet());
        Map<UUID, Skills.Held> held = skill == null ? Map.of() : skills.of(people, skill);
        var cases = placements.experience(people, category);
        var last = inHand.lastServing(placement.customer(), people).orElse(null);
        var refusing = offers.refusing(placement.ticket(), queue.id(), now.minus(NO_HOLDS));
        var today = skills.today(now);
        var turns = turns(all, queue);
        return chooser.among(
                all.stream()
                        .map(member -> {
                            var person = member.person();
                            var skillOf = held.get(person);
                            return new Candidate(
                                    member,
                                    turns.indexOf(person),
                                    skillOf,
                                    skillOf != null && skillOf.holdsOn(today),
                                    cases.getOrDefault(person, 0),
                                    person.equals(last),
                                    manager.contains(person),
                                    refusing.contains(person));
                        })
                        .toList(),
                now);
    }

    private Set<UUID> managerOf(Placement placement) {
        var privilege = settings.privileges().get(placement.traits().tier());
        return privilege != null && privilege.dedicated()
                ? managers.of(placement.customer()).map(Set::of).orElse(Set.of())
                : Set.of();
    }

    /** The customer's own manager may be asked although he works in another team. */
    private List<Member> withManager(List<Member> members, Set<UUID> manager, Instant now) {
        var outside = manager.stream()
                .filter(person -> members.stream().noneMatch(one -> one.person().equals(person)))
                .collect(Collectors.toSet());
        if (outside.isEmpty()) {
            return members;
        }
        var all = new ArrayList<>(members);
        all.addAll(crew.of(outside, now).values());
        return all;
    }

    /** Everybody once, beginning behind whom the turn reached last. */
    private static List<UUID> turns(List<Member> members, Queue queue) {
        var inOrder = members.stream().map(Member::person).sorted().toList();
        var last = queue.lastPerson();
        if (last == null) {
            return inOrder;
        }
        var turns = new ArrayList<>(
                inOrder.stream().filter(one -> one.compareTo(last) > 0).toList());
        inOrder.stream().filter(one -> one.compareTo(last) <= 0).forEach(turns::add);
        return turns;
    }
}
