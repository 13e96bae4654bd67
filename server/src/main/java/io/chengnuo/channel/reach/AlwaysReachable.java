package io.chengnuo.channel.reach;

import io.chengnuo.channel.connector.Connector;
import io.chengnuo.channel.connector.ConnectorType;
import io.chengnuo.channel.connector.ConnectorTypes;
import io.chengnuo.channel.connector.DeliveryLog;
import io.chengnuo.channel.connector.ReplyRoutes;
import io.chengnuo.channel.mail.DueTime;
import io.chengnuo.channel.mail.PublicAddress;
import io.chengnuo.customer.CustomerLanguage;
import io.chengnuo.ticket.TicketBriefs;
import io.chengnuo.ticket.TicketId;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * A request is taken at any hour; who writes while nobody is there hears when a person answers and where help stands meanwhile, once in each
 * closed period; who waits long in open hours hears that all are busy, once (REQ-CHN-17).
 */
@Component
public class AlwaysReachable {

    private static final Duration STILL_OF_USE = Duration.ofHours(2);
    private static final int AT_ONCE = 100;

    private final ChannelRules rules;
    private final ChannelWaits waits;
    private final DeliveryLog deliveries;
    private final ConnectorTypes types;
    private final ReplyRoutes routes;
    private final TicketBriefs tickets;
    private final CustomerLanguage languages;
    private final DueTime time;
    private final PublicAddress address;
    private final MessageSource texts;
    private final Clock clock;

    AlwaysReachable(
            ChannelRules rules,
            ChannelWaits waits,
            DeliveryLog deliveries,
            ConnectorTypes types,
            ReplyRoutes routes,
            TicketBriefs tickets,
            CustomerLanguage languages,
            DueTime time,
            PublicAddress address,
            MessageSource texts,
            Clock clock) {
        this.rules = rules;
        this.waits = waits;
        this.deliveries = deliveries;
        this.types = types;
        this.routes = routes;
        this.tickets = tickets;
        this.languages = languages;
        this.time = time;
        this.address = address;
        this.texts = texts;
        this.clock = clock;
    }

    /** Words were taken for a person. In the transaction that takes them. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void taken(Connector connector, String peer, UUID customer, UUID ticket) {
        if (types.find(connector.kind()).filter(ConnectorType::sends).isEmpty()) {
            return;
        }
        rules.closedUntil(connector.kind().channel(), clock.instant()).ifPresent(opens -> {
            var locale = languages.of(customer);
            var words = texts.getMessage(
                    "reach.closed", new Object[] {time.of(opens, locale), address.of("/portal/help")}, locale);
            put(
                    connector.id(),
                    "closed:" + peer + ":" + opens.getEpochSecond(),
                    "closed",
                    peer,
                    customer,
                    ticket,
                    words);
        });
    }

    /** Whoever waits longer than the limit of his channel for a first answer, while it is staffed, hears so. Who speaks with somebody knows. */
    @Transactional
    public void tellBusy() {
        var now = clock.instant();
        for (var rule : rules.all()) {
            if (rule.busyAfter() == null
                    || rules.closedUntil(rule.channel(), now).isPresent()) {
                continue;
            }
            waits.waiting(rule.channel(), now.minus(STILL_OF_USE), now.minusSeconds(rule.busyAfter()), AT_ONCE)
                    .forEach(wait -> busy(wait.ticket()));
        }
    }

    private void busy(UUID ticket) {
        routes.of(ticket).ifPresent(route -> {
            var connector = route.connector();
            var peer = route.peer();
            if (connector != null && peer != null) {
                var customer = tickets.require(new TicketId(ticket)).customer();
                var locale = languages.of(customer);
                var words = texts.getMessage("reach.busy", new Object[] {address.of("/portal/help")}, locale);
                put(connector, "busy:" + ticket, "busy", peer, customer, ticket, words);
            }
        });
    }

    private void put(
            UUID connector, String reason, String kind, String peer, UUID customer, UUID ticket, String words) {
        deliveries.put(new DeliveryLog.Words(connector, reason, kind, peer, customer, ticket, null, words, List.of()));
    }
}
