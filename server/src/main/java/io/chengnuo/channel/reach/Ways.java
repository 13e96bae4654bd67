package io.chengnuo.channel.reach;

import io.chengnuo.channel.connector.ConnectorType;
import io.chengnuo.channel.connector.ConnectorTypes;
import io.chengnuo.channel.connector.Connectors;
import io.chengnuo.channel.connector.ReplyRoutes;
import io.chengnuo.channel.connector.ReplyRoutes.Route;
import io.chengnuo.customer.CustomerSummaries;
import io.chengnuo.customer.IdentityKind;
import io.chengnuo.policy.Channel;
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

    Ways(
            Connectors connectors,
            ConnectorTypes types,
            ReplyRoutes routes,
            CustomerSummaries customers,
            Preferences preferences) {
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
     * Through what a notice leaves: as he or the rule prefers; else by mail, where an address is known; else where he was heard about this.
     * Empty: by mail.
     */
    @Transactional(readOnly = true)
    public Optional<Route> ofNotice(@Nullable UUID ticket, UUID customer) {
        var preferred = preferred(customer);
        if (preferred.isPresent() || customers.mailAddress(customer).isPresent()) {
            return preferred.filter(route -> route.connector() != null);
        }
        return ticket == null ? Optional.empty() : routes.of(ticket).filter(route -> route.connector() != null);
    }

    /** The first channel of the order that reaches him; with connector null for mail. */
    private Optional<Route> preferred(UUID customer) {
        var order = preferences.order(customer);
        if (order.isEmpty()) {
            return Optional.empty();
        }
        var peers = peers(customer);
        var inUse = connectors.inUse();
        for (var channel : order) {
            if (channel == Channel.MAIL && customers.mailAddress(customer).isPresent()) {
                return Optional.of(new Route(null, null, null));
            }
            var connector = inUse.stream()
                    .filter(one -> one.kind().channel() == channel && peers.containsKey(one.id()))
                    .findFirst();
            if (connector.isPresent()) {
                return Optional.of(new Route(
                        connector.get().id(), peers.get(connector.get().id()), null));
            }
        }
        return Optional.empty();
    }
}
