package io.chengnuo.ticket;

import io.chengnuo.people.NotifyPeople;
import io.chengnuo.people.NotifyPeople.Notice;
import io.chengnuo.shared.facts.FactListener;
import io.chengnuo.shared.facts.Subscriptions;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Tells those who follow a ticket, and its handler, what others did with it. Whoever did it is not told; nobody is told
 * more than the number, because a follower may have lost sight of the ticket since.
 */
@Component
class TellFollowers implements FactListener {

    private final Followers followers;
    private final NotifyPeople notify;
    private final TicketTitles titles;

    TellFollowers(Followers followers, NotifyPeople notify, TicketTitles titles) {
        this.followers = followers;
        this.notify = notify;
        this.titles = titles;
    }

    @Override
    public String name() {
        return "ticket followers";
    }

    @Override
    public void subscribe(Subscriptions subscriptions) {
        subscriptions
                .onNews(CustomerWrote.class, wrote -> tell(wrote.ticket(), "customer_wrote", null))
                .onNews(TicketAnswered.class, answered -> tell(answered.ticket(), "ticket_answered", answered.person()))
                .onNews(NoteAdded.class, noted -> tell(noted.ticket(), "note_added", noted.person()))
                .onNews(DeliveryDisputed.class, disputed -> tell(disputed.ticket(), "delivery_disputed", null))
                .onNews(TicketClosed.class, closed -> tell(closed.ticket(), "ticket_closed", closed.person()));
    }

    private void tell(TicketId ticket, String kind, @Nullable UUID by) {
        var title = titles.of(List.of(ticket.value())).get(ticket.value());
        if (title == null) {
            return;
        }
        notify.tellHere(followers.interestedIn(ticket).stream()
                .filter(person -> !person.equals(by))
                .map(person -> new Notice(person, kind, List.of(title.number()), "/tickets/" + ticket, false))
                .toList());
    }
}
