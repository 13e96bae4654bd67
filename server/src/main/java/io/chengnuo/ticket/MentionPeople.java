package io.chengnuo.ticket;

import io.chengnuo.people.NotifyPeople;
import io.chengnuo.people.NotifyPeople.Notice;
import io.chengnuo.people.Organisation;
import io.chengnuo.shared.facts.Facts;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** A note calls colleagues: they are told at once, and follow the ticket. */
@Service
class MentionPeople {

    private final Followers followers;
    private final Receivers receivers;
    private final NotifyPeople notify;
    private final TicketTitles titles;
    private final Organisation organisation;
    private final Facts facts;
    private final Clock clock;

    MentionPeople(
            Followers followers,
            Receivers receivers,
            NotifyPeople notify,
            TicketTitles titles,
            Organisation organisation,
            Facts facts,
            Clock clock) {
        this.followers = followers;
        this.receivers = receivers;
        this.notify = notify;
        this.titles = titles;
        this.organisation = organisation;
        this.facts = facts;
        this.clock = clock;
    }

    @Transactional(propagation = Propagation.MANDATORY)
    void mention(TicketId ticket, UUID message, List<UUID> named, UUID by) {
        var people =
                named.stream().distinct().filter(person -> !person.equals(by)).toList();
        if (people.isEmpty()) {
            return;
        }
        people.forEach(person -> receivers.requireWorker(person, "mentions"));
        followers.add(ticket, people);
        var title = titles.of(List.of(ticket.value())).get(ticket.value());
        var words = List.of(
                organisation.personNames(List.of(by)).getOrDefault(by, "?"), title == null ? "" : title.number());
        notify.tell(people.stream()
                .map(person -> new Notice(person, "mentioned", words, "/tickets/" + ticket, false))
                .toList());
        facts.record(new PeopleMentioned(ticket, message, people, by, clock.instant()));
    }
}
