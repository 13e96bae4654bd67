package io.chengnuo.channel.connector;

import io.chengnuo.shared.Conflict;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A connection to the outside with its settings, the secret ones opened. Never shown to anybody as it is. */
public record Connector(
        UUID id,
        ConnectorKind kind,
        String name,
        Map<String, String> settings,
        UUID inCharge,
        boolean enabled,
        int version) {

    public @Nullable String setting(String name) {
        return settings.get(name);
    }

    public String setting(String name, String otherwise) {
        var value = settings.get(name);
        return value == null || value.isBlank() ? otherwise : value;
    }

    /** Refuses with {@code connector_incomplete} when it is missing. */
    public String require(String name) {
        var value = settings.get(name);
        if (value == null || value.isBlank()) {
            throw new Conflict("connector_incomplete");
        }
        return value;
    }

    public int number(String name, int otherwise) {
        var value = settings.get(name);
        return value == null || value.isBlank() ? otherwise : Integer.parseInt(value);
    }

    public boolean yes(String name) {
        return "true".equals(settings.get(name));
    }

    /** As if this were not set. */
    Connector without(String name) {
        var others = new HashMap<>(settings);
        others.remove(name);
        return new Connector(id, kind, this.name, Map.copyOf(others), inCharge, enabled, version);
    }

    /** Without its settings: they may be secret. */
    @Override
    public String toString() {
        return kind + " " + name + " (" + id + ")";
    }
}
