package io.chengnuo.channel.connector;

import static java.util.stream.Collectors.toSet;

import io.chengnuo.shared.NotFound;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** The kinds of connectors this installation knows. */
@Component
public class ConnectorTypes {

    /** Asked for late: types take words, and taking words may have to send some. */
    private final ObjectProvider<ConnectorType> types;

    ConnectorTypes(ObjectProvider<ConnectorType> types) {
        this.types = types;
    }

    List<ConnectorType> all() {
        return types.stream().sorted(Comparator.comparing(ConnectorType::kind)).toList();
    }

    public Optional<ConnectorType> find(ConnectorKind kind) {
        return types.stream().filter(type -> type.kind() == kind).findFirst();
    }

    Set<ConnectorKind> lines() {
        return types.stream()
                .filter(ConnectorType::line)
                .map(ConnectorType::kind)
                .collect(toSet());
    }

    ConnectorType require(ConnectorKind kind) {
        return find(kind).orElseThrow(() -> new NotFound("no_such_connector_kind"));
    }

    /** Its own, and for one that sends and hears whether the bot is asked first. */
    List<SettingField> settings(ConnectorType type) {
        if (!type.sends() || !type.hears()) {
            return type.settings();
        }
        var all = new ArrayList<>(type.settings());
        all.add(SettingField.optional(ConnectorType.BOT, SettingField.Type.YES_NO));
        return all;
    }
}
