package io.chengnuo.channel.connector;

import io.chengnuo.shared.facts.Fact;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** A connection was set up or changed. {@code changed} names the settings that have another value now, never a value. */
public record ConnectorSaved(
        UUID connector,
        ConnectorKind kind,
        String name,
        UUID inCharge,
        boolean enabled,
        List<String> changed,
        Instant at)
        implements Fact {

    @Override
    public UUID subject() {
        return connector;
    }
}
