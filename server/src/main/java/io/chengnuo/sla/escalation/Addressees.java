package io.chengnuo.sla.escalation;

import io.chengnuo.people.Organisation;
import io.chengnuo.people.Right;
import io.chengnuo.people.WhoHolds;
import io.chengnuo.ticket.TicketBrief;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The people behind a level. A level whom nobody fills goes to the next one above; at the end to those who keep the chains: it never goes to nobody. */
@Component
class Addressees {

    private final WhoHolds holders;
    private final Organisation organisation;

    Addressees(WhoHolds holders, Organisation organisation) {
        this.holders = holders;
        this.organisation = organisation;
    }

    Set<UUID> of(Level level, TicketBrief ticket) {
        var people = new LinkedHashSet<UUID>();
        level.to().stream().sorted().forEach(who -> people.addAll(of(who, ticket)));
        level.chosenPeople().stream().filter(organisation::works).forEach(people::add);
        level.chosenTeams().forEach(team -> people.addAll(members(team)));
        var highest = level.to().stream().mapToInt(Recipient::ordinal).max().orElse(0);
        for (var above = highest + 1; people.isEmpty() && above < Recipient.values().length; above++) {
            people.addAll(of(Recipient.values()[above], ticket));
        }
        return people.isEmpty() ? holders.right(Right.ESCALATION_EDIT) : people;
    }

    /** Those who answer for the ticket already. */
    static Set<UUID> near(TicketBrief ticket) {
        var people = new LinkedHashSet<UUID>();
        add(people, ticket.handler());
        add(people, ticket.firstResponder());
        return people;
    }

    private Set<UUID> of(Recipient who, TicketBrief ticket) {
        var people = new LinkedHashSet<UUID>();
        switch (who) {
            case HANDLER -> add(people, ticket.handler());
            case FIRST_RESPONDER -> add(people, ticket.firstResponder());
            case TEAM -> {
                if (ticket.team() != null) {
                    people.addAll(members(ticket.team()));
                }
            }
            case TEAM_LEAD, EXPERT, MANAGER, DIRECTOR -> {
                var power = java.util.Objects.requireNonNull(who.power());
                people.addAll(holders.power(power, null, ticket.team()));
                if (people.isEmpty() && who != Recipient.TEAM_LEAD) {
                    people.addAll(holders.power(power, null, null));
                }
            }
        }
        return people;
    }

    private Set<UUID> members(UUID team) {
        return organisation.membersOf(team).stream().map(Organisation.Named::id).collect(Collectors.toSet());
    }

    private static void add(Set<UUID> people, @Nullable UUID person) {
        if (person != null) {
            people.add(person);
        }
    }
}
