package io.chengnuo.channel.connector;

import java.util.UUID;
import java.util.function.BooleanSupplier;
import org.springframework.stereotype.Component;

/** Sends what waits for one connector; for whoever holds its line, see {@link ConnectorType#line()}. */
@Component
public class SendOverLine {

    private final SendDeliveries deliveries;

    SendOverLine(SendDeliveries deliveries) {
        this.deliveries = deliveries;
    }

    /** {@code open}: whether the line still stands; asked before each word. */
    public void of(UUID connector, BooleanSupplier open) {
        deliveries.sendDueOf(connector, open);
    }
}
