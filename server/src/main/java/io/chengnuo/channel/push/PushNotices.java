package io.chengnuo.channel.push;

import io.chengnuo.channel.connector.Connector;
import io.chengnuo.channel.connector.ConnectorKind;
import io.chengnuo.channel.connector.Connectors;
import io.chengnuo.channel.connector.DeliveryLog;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Tells the browsers of a customer that something happened (REQ-CHN-04), beside the way by which he is told in full. It says what kind of thing
 * it is and of which request, and none of its words: it lies on a screen that others may see.
 */
@Component
public class PushNotices {

    /** Whoever has just asked needs not be told that he did. */
    private static final Set<String> NOT_TOLD = Set.of("received");

    private final Connectors connectors;
    private final PushSubscriptions browsers;
    private final PushKeys keys;
    private final DeliveryLog deliveries;
    private final MessageSource texts;

    PushNotices(
            Connectors connectors,
            PushSubscriptions browsers,
            PushKeys keys,
            DeliveryLog deliveries,
            MessageSource texts) {
        this.connectors = connectors;
        this.browsers = browsers;
        this.keys = keys;
        this.deliveries = deliveries;
        this.texts = texts;
    }

    /** What browsers subscribe to, in base64url; empty while the company sends no notices. */
    @Transactional
    public Optional<String> publicKey() {
        return inUse().map(connector -> keys.pair().extractPublicKeyInUncompressedFormAsString());
    }

    @Transactional(readOnly = true)
    public boolean reaches(UUID customer, @Nullable UUID ticket) {
        return inUse().isPresent() && !browsers.whoHear(customer, ticket).isEmpty();
    }

    /** {@code values}: with the number of the request; {@code from}: not before. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void put(
            String kind,
            String reason,
            UUID customer,
            @Nullable UUID ticket,
            Map<String, String> values,
            Locale locale,
            Instant from) {
        if (NOT_TOLD.contains(kind)) {
            return;
        }
        inUse().ifPresent(connector -> browsers.whoHear(customer, ticket)
                .forEach(browser -> deliveries.put(
                        new DeliveryLog.Words(
                                connector.id(),
                                reason + ":" + browser,
                                kind,
                                browser.toString(),
                                customer,
                                ticket,
                                null,
                                words(kind, values.get("number"), locale),
                                List.of()),
                        from)));
    }

    private String words(String kind, @Nullable String number, Locale locale) {
        if (number == null) {
            return texts.getMessage("push.any", null, locale);
        }
        var about = new Object[] {number};
        var anyNews = texts.getMessage("push.news", about, locale);
        return Objects.requireNonNull(texts.getMessage("push." + kind, about, anyNews, locale));
    }

    private Optional<Connector> inUse() {
        return connectors.inUse(ConnectorKind.PUSH).stream().findFirst();
    }
}
