package io.chengnuo.channel.reach;

import io.chengnuo.channel.connector.Connector;
import io.chengnuo.channel.connector.ConnectorType;
import io.chengnuo.channel.connector.ConnectorTypes;
import io.chengnuo.channel.connector.Connectors;
import io.chengnuo.channel.connector.DeliveryLog;
import io.chengnuo.channel.connector.ReplyRoutes;
import io.chengnuo.channel.connector.ReplyRoutes.Route;
import io.chengnuo.customer.CustomerSummaries;
import io.chengnuo.customer.IdentityKind;
import io.chengnuo.policy.Channel;
import java.time.Clock;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Through what a customer can be reached, and which of it is taken. */
@Component
public class Ways {

    private final Connectors connectors;
    private final ConnectorTypes types;
    private final ReplyRoutes routes;
    private final CustomerSummaries customers;
    private final Preferences preferences;
    private final DeliveryLog deliveries;
    private final Clock clock;

    Ways(
            Connectors connectors,
            ConnectorTypes types,
            ReplyRoutes routes,
            CustomerSummaries customers,
            Preferences preferences,
            DeliveryLog deliveries,
            Clock clock) {
        this.deliveries = deliveries;
        this.clock = clock;
        this.connectors = connectors;
        this.types = types;
        this.routes = routes;
        this.customers = customers;
        this.preferences = preferences;
    }

    /** Under what each sending connector in use reaches the customer. */
    @Transactional(readOnly = true)
    public Map<UUID, String> peers(UUID customer) {
        var heard = routes.whereHeard(customer);
        var phone = customers.phone(customer);
        var peers = new LinkedHashMap<UUID, String>();
        for (var connector : connectors.inUse()) {
            var type = types.find(connector.kind()).filter(ConnectorType::sends).orElse(null);
            if (type == null) {
                continue;
            }
            heard.stream()
                    .filter(one -> one.connector().equals(connector.id()))
                    .findFirst()
                    .map(ReplyRoutes.Heard::peer)
                    .or(() -> type.identity().filter(IdentityKind.PHONE::equals).flatMap(kind -> phone))
                    .ifPresent(peer -> peers.put(connector.id(), peer));
        }
        return peers;
    }

    /** Through what an answer leaves: as somebody chose, else where the customer was heard, else as he or the rule for him prefers. */
    @Transactional(readOnly = true)
    public Optional<Route> ofAnswer(UUID ticket, UUID customer) {
        return routes.of(ticket).or(() -> preferred(customer));
    }

    /**
     * Through what a notice leaves: as he or the rule prefers; else by mail, where an address is known; else where he was heard about this;
     * else by SMS. Empty: by mail.
     */
    @Transactional(readOnly = true)
    public Optional<Route> ofNotice(@Nullable UUID ticket, UUID customer) {
        var preferred = preferred(customer);
        if (preferred.isPresent() || customers.mailAddress(customer).isPresent()) {
            return preferred.filter(route -> route.connector() != null);
        }
        return Optional.ofNullable(ticket)
                .flatMap(routes::of)
                .filter(route -> route.connector() != null && takesNotices(route.connector(), route.peer()))
                .or(() -> bySms(customer));
    }

    /** Through what a receipt leaves: as preferred; without a mail address by SMS. Empty: by mail. */
    @Transactional(readOnly = true)
    public Optional<Route> ofReceipt(UUID customer) {
        var preferred = preferred(customer);
        if (preferred.isPresent() || customers.mailAddress(customer).isPresent()) {
            return preferred.filter(route -> route.connector() != null);
        }
        return bySms(customer);
    }

    /** The connector of a route, for who writes in another form there. */
    @Transactional(readOnly = true)
    public boolean isSms(UUID connector) {
        return connectors
                .find(connector)
                .filter(one -> one.kind().channel() == Channel.SMS)
                .isPresent();
    }

    private Optional<Route> bySms(UUID customer) {
        return through(Channel.SMS, peers(customer));
    }

    private Optional<Route> through(Channel channel, Map<UUID, String> peers) {
        return connectors.inUse().stream()
                .filter(one -> one.kind().channel() == channel && peers.containsKey(one.id()))
                .filter(one -> takesNotices(one, peers.get(one.id())))
                .findFirst()
                .map(one -> new Route(one.id(), peers.get(one.id()), null));
    }

    private boolean takesNotices(UUID connector, @Nullable String peer) {
        return connectors.find(connector).filter(one -> takesNotices(one, peer)).isPresent();
    }

    private boolean takesNotices(Connector connector, @Nullable String peer) {
        return peer != null
                && types.find(connector.kind())
                        .filter(type -> type.takesNotices(connector.id(), peer))
                        .filter(type -> answerUntil(connector, peer)
                                .filter(clock.instant()::isAfter)
                                .isEmpty())
                        .isPresent();
    }

    /** Until when this person may be written to there; empty: always. */
    @Transactional(readOnly = true)
    public Optional<Instant> answerUntil(Connector connector, String peer) {
        return types.find(connector.kind())
                .flatMap(ConnectorType::window)
                .map(window -> deliveries
                        .heardAt(connector.id(), peer)
                        .orElse(Instant.EPOCH)
                        .plus(window));
    }

    /** The first channel of the order that reaches him; with connector null for mail. */
    private Optional<Route> preferred(UUID customer) {
        var order = preferences.order(customer);
        if (order.isEmpty()) {
            return Optional.empty();
        }
        var peers = peers(customer);
        for (var channel : order) {
            if (channel == Channel.MAIL && customers.mailAddress(customer).isPresent()) {
                return Optional.of(new Route(null, null, null));
            }
            var route = through(channel, peers);
            if (route.isPresent()) {
                return route;
            }
        }
        return Optional.empty();
    }
}
