package io.chengnuo.channel.connector;

import io.chengnuo.shared.facts.Fact;
import java.time.Instant;
import java.util.UUID;

/** An answer did not reach the customer through the connector it left by. {@code problem} is a code. */
public record AnswerNotDelivered(UUID ticket, UUID message, UUID connector, String problem, Instant at)
        implements Fact {

    @Override
    public UUID subject() {
        return ticket;
    }
}
