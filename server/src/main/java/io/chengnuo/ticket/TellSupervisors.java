package io.chengnuo.ticket;

import io.chengnuo.people.NotifyPeople;
import io.chengnuo.people.NotifyPeople.Notice;
import io.chengnuo.people.Organisation;
import io.chengnuo.people.Team;
import io.chengnuo.shared.facts.FactListener;
import io.chengnuo.shared.facts.Subscriptions;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Tells the leads that they have to decide an owner, and people what they were given or are asked to answer for. */
@Component
class TellSupervisors implements FactListener {

    private final NotifyPeople notify;
    private final TicketBriefs tickets;
    private final Organisation organisation;

    TellSupervisors(NotifyPeople notify, TicketBriefs tickets, Organisation organisation) {
        this.notify = notify;
        this.tickets = tickets;
        this.organisation = organisation;
    }

    @Override
    public String name() {
        return "responsibility notices";
    }

    @Override
    public void subscribe(Subscriptions subscriptions) {
        subscriptions
                .onNews(OwnerAsked.class, this::ownerAsked)
                .onNews(OwnerDecided.class, decided -> tell(decided.ticket(), "owner_decided", decided.person()))
                .onNews(
                        FirstResponsibilityOffered.class,
                        offered -> tell(offered.ticket(), "first_offered", offered.toPerson()))
                .onNews(TicketTakenOver.class, taken -> tell(taken.ticket(), "ticket_taken_over", taken.person()));
    }

    private void ownerAsked(OwnerAsked asked) {
        var present = tickets.require(asked.ticket()).team();
        Stream.of(present, asked.toTeam())
                .filter(Objects::nonNull)
                .map(organisation::team)
                .map(Team::lead)
                .filter(Objects::nonNull)
                .distinct()
                .forEach(lead -> tell(asked.ticket(), "owner_asked", lead));
    }

    private void tell(TicketId id, String kind, @Nullable UUID person) {
        if (person == null) {
            return;
        }
        var ticket = tickets.require(id);
        notify.tell(List.of(
                new Notice(person, kind, List.of(ticket.number(), ticket.subject()), "/tickets/" + id.value(), true)));
    }
}
