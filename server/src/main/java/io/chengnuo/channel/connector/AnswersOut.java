package io.chengnuo.channel.connector;

import io.chengnuo.channel.reach.Ways;
import io.chengnuo.people.NotifyPeople;
import io.chengnuo.people.NotifyPeople.Notice;
import io.chengnuo.shared.facts.FactListener;
import io.chengnuo.shared.facts.Subscriptions;
import io.chengnuo.ticket.PublicStory;
import io.chengnuo.ticket.TicketAnswered;
import io.chengnuo.ticket.TicketBriefs;
import io.chengnuo.ticket.TicketId;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.springframework.stereotype.Component;

/** Answers leave through the connector where the customer is; one that did not reach him comes back to whoever handles the ticket. */
@Component
class AnswersOut implements FactListener {

    private static final Duration NEWS = Duration.ofDays(1);

    private final Ways ways;
    private final DeliveryLog deliveries;
    private final PublicStory story;
    private final TicketBriefs tickets;
    private final NotifyPeople notify;
    private final Clock clock;

    AnswersOut(
            Ways ways,
            DeliveryLog deliveries,
            PublicStory story,
            TicketBriefs tickets,
            NotifyPeople notify,
            Clock clock) {
        this.ways = ways;
        this.deliveries = deliveries;
        this.story = story;
        this.tickets = tickets;
        this.notify = notify;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "answers through connectors";
    }

    @Override
    public void subscribe(Subscriptions subscriptions) {
        subscriptions.onNews(TicketAnswered.class, this::answered).onNews(AnswerNotDelivered.class, this::notDelivered);
    }

    private void answered(TicketAnswered answered) {
        if (answered.at().plus(NEWS).isBefore(clock.instant())) {
            return;
        }
        var ticket = answered.ticket().value();
        var customer = tickets.require(answered.ticket()).customer();
        ways.ofAnswer(ticket, customer).ifPresent(route -> {
            var connector = route.connector();
            var peer = route.peer();
            if (connector != null && peer != null) {
                story.message(answered.ticket(), answered.message())
                        .ifPresent(message -> deliveries.put(new DeliveryLog.Words(
                                connector,
                                answered.message().toString(),
                                "answer",
                                peer,
                                customer,
                                ticket,
                                answered.message(),
                                message.body(),
                                message.files().stream()
                                        .map(PublicStory.Document::id)
                                        .toList())));
            }
        });
    }

    private void notDelivered(AnswerNotDelivered failed) {
        var ticket = tickets.require(new TicketId(failed.ticket()));
        var handler = ticket.handler() != null ? ticket.handler() : ticket.firstResponder();
        if (handler != null) {
            notify.tell(List.of(new Notice(
                    handler,
                    "answer_not_delivered",
                    List.of(ticket.number(), ticket.subject()),
                    "/tickets/" + failed.ticket(),
                    true)));
        }
    }
}
