package io.chengnuo.channel.connector;

import io.chengnuo.channel.db.tables.records.DeliveriesRecord;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Sends what is due of one company. Words are claimed in one transaction, sent outside of any, and settled in another, so that a crash
 * leaves claimed words and never doubled ones.
 */
@Component
class SendDeliveries {

    private static final Logger LOG = LoggerFactory.getLogger(SendDeliveries.class);
    private static final int BATCH = 50;
    private static final String GONE = "connector_gone";

    private final DeliveryQueue queue;
    private final Connectors connectors;
    private final ConnectorTypes types;
    private final FilesOut files;
    private final DeliveryLog log;
    private final Clock clock;

    SendDeliveries(
            DeliveryQueue queue,
            Connectors connectors,
            ConnectorTypes types,
            FilesOut files,
            DeliveryLog log,
            Clock clock) {
        this.log = log;
        this.clock = clock;
        this.queue = queue;
        this.connectors = connectors;
        this.types = types;
        this.files = files;
    }

    void sendDue() {
        queue.markAbandoned();
        List<DeliveriesRecord> words;
        do {
            words = queue.claim(BATCH, types.lines());
            words.forEach(one -> queue.settle(one, send(one)));
        } while (!words.isEmpty());
    }

    /** Those of one connector, while they may; few at a time, so that the question is asked often. */
    void sendDueOf(UUID connector, BooleanSupplier may) {
        List<DeliveriesRecord> words;
        do {
            words = may.getAsBoolean() ? queue.claimOf(connector, 1) : List.of();
            words.forEach(one -> queue.settle(one, send(one)));
        } while (!words.isEmpty());
    }

    private Sent send(DeliveriesRecord words) {
        var connector = connectors.find(words.getConnector()).orElse(null);
        if (connector == null || !connector.enabled()) {
            return new Sent.Refused(GONE);
        }
        var type = types.find(connector.kind()).filter(ConnectorType::sends).orElse(null);
        if (type == null) {
            return new Sent.Refused(GONE);
        }
        var sent = sent(type, connector, words);
        health(connector, sent);
        return sent;
    }

    private Sent sent(ConnectorType type, Connector connector, DeliveriesRecord words) {
        try {
            var heardAt = log.heardAt(connector.id(), words.getPeer()).orElse(null);
            if (type.window().isPresent() && !isOpen(type.window().get(), heardAt)) {
                return new Sent.Refused("window_closed");
            }
            return files.ready(type, words)
                    .map(ready -> type.send(
                            connector,
                            new Outgoing(
                                    words.getId(),
                                    words.getKind(),
                                    words.getPeer(),
                                    ready.words(),
                                    ready.files(),
                                    words.getTicket(),
                                    heardAt,
                                    words.getTries())))
                    .orElseGet(() -> new Sent.Refused(FilesOut.NOT_TAKEN));
        } catch (RuntimeException e) {
            LOG.warn("{} threw while it sent {}", connector, words.getId(), e);
            return new Sent.Unclear("broke");
        }
    }

    private boolean isOpen(Duration window, @Nullable Instant heardAt) {
        return heardAt != null && !heardAt.plus(window).isBefore(clock.instant());
    }

    private void health(Connector connector, Sent sent) {
        switch (sent) {
            case Sent.Taken taken -> connectors.works(connector.id());
            case Sent.Later later -> connectors.fails(connector.id(), later.problem());
            case Sent.Unclear unclear -> connectors.fails(connector.id(), unclear.problem());
            case Sent.Refused refused -> {} // says something of the words, not of the connection
        }
    }
}
