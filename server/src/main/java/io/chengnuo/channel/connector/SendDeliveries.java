package io.chengnuo.channel.connector;

import io.chengnuo.channel.db.tables.records.DeliveriesRecord;
import io.chengnuo.shared.files.FileStore;
import io.chengnuo.shared.files.StoredFile;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Sends what is due of one company. Words are claimed in one transaction, sent outside of any, and settled in another, so that a crash
 * leaves claimed words and never doubled ones.
 */
@Component
class SendDeliveries {

    private static final Logger log = LoggerFactory.getLogger(SendDeliveries.class);
    private static final int BATCH = 50;
    private static final String GONE = "connector_gone";

    private final DeliveryQueue queue;
    private final Connectors connectors;
    private final ConnectorTypes types;
    private final FileStore files;

    SendDeliveries(DeliveryQueue queue, Connectors connectors, ConnectorTypes types, FileStore files) {
        this.queue = queue;
        this.connectors = connectors;
        this.types = types;
        this.files = files;
    }

    void sendDue() {
        queue.markAbandoned();
        List<DeliveriesRecord> words;
        do {
            words = queue.claim(BATCH);
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
            return type.send(
                    connector,
                    new Outgoing(
                            words.getId(),
                            words.getKind(),
                            words.getPeer(),
                            words.getBody(),
                            filesOf(words),
                            words.getTicket(),
                            queue.heardAt(words),
                            words.getTries()));
        } catch (RuntimeException e) {
            log.warn("{} threw while it sent {}", connector, words.getId(), e);
            return new Sent.Unclear("broke");
        }
    }

    private List<StoredFile> filesOf(DeliveriesRecord words) {
        if (words.getFiles().length == 0 || words.getTicket() == null) {
            return List.of();
        }
        var wanted = Set.copyOf(Arrays.asList(words.getFiles()));
        return files.of("ticket", words.getTicket()).stream()
                .filter(file -> wanted.contains(file.id()))
                .toList();
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
