package io.chengnuo.channel.connector;

import static java.util.stream.Collectors.toSet;

import io.chengnuo.people.Organisation;
import io.chengnuo.shared.Invalid;
import io.chengnuo.shared.Refusal.FieldError;
import io.chengnuo.shared.facts.Facts;
import java.net.URI;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** An administrator sets up a connection, or changes it. A secret left out stays as it is. */
@Service
public class SaveConnector {

    private static final int LONGEST_VALUE = 4_000;

    /** Nothing that would end or widen a content security policy: no wildcard, quote, space, semicolon, comma or query. */
    private static final Pattern WEB_SOCKET = Pattern.compile(
            "(wss://[A-Za-z0-9-]{1,63}(\\.[A-Za-z0-9-]{1,63}){0,20}|ws://(127\\.0\\.0\\.1|localhost))(:\\d{1,5})?(/[A-Za-z0-9._~/-]{0,200})?");

    private final Connectors connectors;
    private final ConnectorTypes types;
    private final Organisation organisation;
    private final Facts facts;
    private final Clock clock;

    SaveConnector(Connectors connectors, ConnectorTypes types, Organisation organisation, Facts facts, Clock clock) {
        this.connectors = connectors;
        this.types = types;
        this.organisation = organisation;
        this.facts = facts;
        this.clock = clock;
    }

    @Transactional
    public UUID add(ConnectorKind kind, String name, Map<String, String> settings, UUID inCharge, boolean enabled) {
        var fields = types.settings(types.require(kind));
        requirePerson(inCharge);
        var checked = checked(fields, settings, Map.of());
        var id = connectors.add(kind, name, checked, secretNames(fields), inCharge, enabled);
        record(connectors.require(id), List.copyOf(checked.keySet()));
        return id;
    }

    @Transactional
    void change(
            UUID id,
            @Nullable String ifMatch,
            String name,
            Map<String, String> settings,
            UUID inCharge,
            boolean enabled) {
        var before = connectors.lock(id, ifMatch);
        var fields = types.settings(types.require(before.kind()));
        requirePerson(inCharge);
        var checked = checked(fields, settings, before.settings());
        connectors.change(id, name, checked, secretNames(fields), inCharge, enabled);
        record(
                connectors.require(id),
                Stream.concat(checked.keySet().stream(), before.settings().keySet().stream())
                        .distinct()
                        .filter(key -> !Objects.equals(
                                checked.get(key), before.settings().get(key)))
                        .sorted()
                        .toList());
    }

    /** The settings as they would be, for a test before they are saved. */
    Connector asIf(ConnectorKind kind, Map<String, String> settings, @Nullable Connector before) {
        var fields = types.settings(types.require(kind));
        var checked = checked(fields, settings, before == null ? Map.of() : before.settings());
        return new Connector(
                before == null ? new UUID(0, 0) : before.id(),
                kind,
                before == null ? kind.name() : before.name(),
                checked,
                before == null ? new UUID(0, 0) : before.inCharge(),
                true,
                before == null ? 0 : before.version());
    }

    private void record(Connector saved, List<String> changed) {
        facts.record(new ConnectorSaved(
                saved.id(), saved.kind(), saved.name(), saved.inCharge(), saved.enabled(), changed, clock.instant()));
    }

    private void requirePerson(UUID person) {
        if (!organisation.personNames(List.of(person)).containsKey(person)) {
            throw new Invalid("no_such_person", new FieldError("inCharge", "unknown"));
        }
    }

    private static Set<String> secretNames(List<SettingField> fields) {
        return fields.stream()
                .filter(field -> field.type() == SettingField.Type.SECRET)
                .map(SettingField::name)
                .collect(toSet());
    }

    private static Map<String, String> checked(
            List<SettingField> fields, Map<String, String> given, Map<String, String> before) {
        var wrong = new ArrayList<FieldError>();
        var known = fields.stream().map(SettingField::name).collect(toSet());
        given.keySet().stream()
                .filter(name -> !known.contains(name))
                .forEach(name -> wrong.add(new FieldError("settings", "unknown")));
        var checked = new HashMap<String, String>();
        for (var field : fields) {
            var value = given.getOrDefault(field.name(), "").strip();
            if (value.isEmpty() && field.type() == SettingField.Type.SECRET) {
                value = before.getOrDefault(field.name(), "");
            }
            if (value.isEmpty()) {
                if (field.required()) {
                    wrong.add(new FieldError("settings." + field.name(), "missing"));
                }
            } else if (value.length() > LONGEST_VALUE || !fits(field, value)) {
                wrong.add(new FieldError("settings." + field.name(), "invalid"));
            } else {
                checked.put(field.name(), value);
            }
        }
        if (!wrong.isEmpty()) {
            throw new Invalid("connector_settings", wrong.toArray(FieldError[]::new));
        }
        return checked;
    }

    private static boolean fits(SettingField field, String value) {
        return switch (field.type()) {
            case TEXT -> value.chars().noneMatch(Character::isISOControl);
            case SECRET -> true;
            case NUMBER -> value.matches("\\d{1,9}");
            case YES_NO -> value.equals("true") || value.equals("false");
            case CHOICE -> field.choices().contains(value);
            case URL -> isUrl(value);
            case WEB_SOCKET -> WEB_SOCKET.matcher(value).matches();
        };
    }

    private static boolean isUrl(String value) {
        try {
            var uri = URI.create(value);
            return uri.getHost() != null && ("https".equals(uri.getScheme()) || "http".equals(uri.getScheme()));
        } catch (IllegalArgumentException e) {
            return false;
        }
    }
}
