package io.chengnuo.channel.connector;

import static java.util.stream.Collectors.toMap;

import io.chengnuo.shared.NotFound;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.springframework.stereotype.Component;

/** The kinds of connectors this installation knows. */
@Component
class ConnectorTypes {

    private final Map<ConnectorKind, ConnectorType> types;

    ConnectorTypes(List<ConnectorType> types) {
        this.types = types.stream().collect(toMap(ConnectorType::kind, Function.identity()));
    }

    List<ConnectorType> all() {
        return types.values().stream()
                .sorted(Comparator.comparing(ConnectorType::kind))
                .toList();
    }

    Optional<ConnectorType> find(ConnectorKind kind) {
        return Optional.ofNullable(types.get(kind));
    }

    ConnectorType require(ConnectorKind kind) {
        return find(kind).orElseThrow(() -> new NotFound("no_such_connector_kind"));
    }

    /** Its own, and for one that sends whether the bot is asked first. */
    List<SettingField> settings(ConnectorType type) {
        if (!type.sends()) {
            return type.settings();
        }
        var all = new ArrayList<>(type.settings());
        all.add(SettingField.optional(ConnectorType.BOT, SettingField.Type.YES_NO));
        return all;
    }
}
