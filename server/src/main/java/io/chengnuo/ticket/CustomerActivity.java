package io.chengnuo.ticket;

import io.chengnuo.customer.classes.NoteActivity;
import io.chengnuo.shared.facts.FactListener;
import io.chengnuo.shared.facts.Subscriptions;
import org.springframework.stereotype.Component;

/** Each request is a sign of life of its customer. */
@Component
class CustomerActivity implements FactListener {

    private final NoteActivity activity;

    CustomerActivity(NoteActivity activity) {
        this.activity = activity;
    }

    @Override
    public String name() {
        return "customer activity";
    }

    @Override
    public void subscribe(Subscriptions subscriptions) {
        subscriptions.on(TicketOpened.class, opened -> activity.request(opened.customer(), opened.at()));
    }
}
