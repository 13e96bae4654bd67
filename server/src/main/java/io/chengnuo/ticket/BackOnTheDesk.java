package io.chengnuo.ticket;

import io.chengnuo.people.NotifyPeople;
import io.chengnuo.people.NotifyPeople.Notice;
import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Component;

/** Tells the person who put a ticket off that it is back. */
@Component
class BackOnTheDesk {

    private final NotifyPeople notify;
    private final TicketTitles titles;

    BackOnTheDesk(NotifyPeople notify, TicketTitles titles) {
        this.notify = notify;
        this.titles = titles;
    }

    void tell(TicketWoken woken) {
        var title =
                titles.of(List.of(woken.ticket().value())).get(woken.ticket().value());
        var name = title == null ? "" : title.number() + " " + title.subject();
        notify.tell(List.of(new Notice(
                woken.person(),
                "woken_by_" + woken.cause().name().toLowerCase(Locale.ROOT),
                List.of(name),
                "/tickets/" + woken.ticket(),
                false)));
    }
}
