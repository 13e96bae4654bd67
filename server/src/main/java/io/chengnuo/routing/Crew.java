package io.chengnuo.routing;

import static io.chengnuo.routing.db.Tables.ALLOCATIONS;

import io.chengnuo.people.Duty;
import io.chengnuo.people.Organisation;
import io.chengnuo.people.PresenceState;
import io.chengnuo.people.Presences;
import io.chengnuo.ticket.InHand;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;

/** Who works off a queue, as things stand: the team's people, those moved there for a while, and what each has in hand. */
@Component
class Crew {

    private final DSLContext sql;
    private final Organisation organisation;
    private final Presences presences;
    private final Duty duty;
    private final InHand inHand;
    private final Settings settings;
    private final Offers offers;

    Crew(
            DSLContext sql,
            Organisation organisation,
            Presences presences,
            Duty duty,
            InHand inHand,
            Settings settings,
            Offers offers) {
        this.sql = sql;
        this.organisation = organisation;
        this.presences = presences;
        this.duty = duty;
        this.inHand = inHand;
        this.settings = settings;
        this.offers = offers;
    }

    List<Member> of(Queue queue, Instant now) {
        var names = new LinkedHashMap<UUID, String>();
        organisation.membersOf(queue.team()).forEach(one -> names.put(one.id(), one.name()));
        var guests = guests(queue.id(), now);
        names.putAll(organisation.personNames(guests));
        return members(names, now);
    }

    Map<UUID, Member> of(Collection<UUID> people, Instant now) {
        return members(organisation.personNames(people), now).stream()
                .collect(Collectors.toMap(Member::person, member -> member));
    }

    private Set<UUID> guests(UUID queue, Instant now) {
        return sql.select(ALLOCATIONS.PERSON)
                .from(ALLOCATIONS)
                .where(ALLOCATIONS.QUEUE.eq(queue))
                .and(ALLOCATIONS.STATE.eq(AllocationState.ACCEPTED.name()))
                .and(ALLOCATIONS.PERSON.isNotNull())
                .and(ALLOCATIONS.UNTIL.gt(now))
                .fetchSet(ALLOCATIONS.PERSON);
    }

    private List<Member> members(Map<UUID, String> names, Instant now) {
        var people = names.keySet();
        if (people.isEmpty()) {
            return List.of();
        }
        var present = presences.of(people);
        var onDuty = duty.onDuty(people, now);
        var absent = duty.absent(people, now);
        var capacities = settings.capacities(people);
        var considering = offers.runningTo(people).stream().map(Offer::person).collect(Collectors.toSet());
        var loads = loads(people);
        return names.entrySet().stream()
                .map(one -> new Member(
                        one.getKey(),
                        one.getValue(),
                        present.containsKey(one.getKey())
                                ? present.get(one.getKey()).state()
                                : PresenceState.OFFLINE,
                        onDuty.contains(one.getKey()),
                        absent.contains(one.getKey()),
                        considering.contains(one.getKey()),
                        loads.getOrDefault(one.getKey(), 0),
                        capacities.getOrDefault(one.getKey(), Weights.USUAL_CAPACITY)))
                .toList();
    }

    private Map<UUID, Integer> loads(Collection<UUID> people) {
        var weights = settings.weights();
        var loads = new HashMap<UUID, Integer>();
        inHand.of(people)
                .forEach(portion -> loads.merge(
                        portion.person(),
                        portion.tickets() * weights.of(portion.channel(), portion.priority()),
                        Integer::sum));
        return loads;
    }
}
