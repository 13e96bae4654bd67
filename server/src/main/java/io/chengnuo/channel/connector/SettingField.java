package io.chengnuo.channel.connector;

import java.util.List;

/**
 * One setting of a kind of connector. Its label stands in the texts of the screen under {@code connectors.fields.<name>}.
 *
 * @param choices for {@code CHOICE}; the first is what is meant when it is left out
 */
public record SettingField(String name, Type type, boolean required, List<String> choices) {

    /** How it is typed and kept. */
    public enum Type {
        TEXT,
        /** Kept encrypted and never shown again. */
        SECRET,
        NUMBER,
        YES_NO,
        CHOICE,
        URL,
        /** {@code wss://}, or {@code ws://} on this machine; stands in the content security policy of pages. */
        WEB_SOCKET
    }

    public static SettingField needed(String name, Type type) {
        return new SettingField(name, type, true, List.of());
    }

    public static SettingField optional(String name, Type type) {
        return new SettingField(name, type, false, List.of());
    }

    public static SettingField choice(String name, String... choices) {
        return new SettingField(name, Type.CHOICE, false, List.of(choices));
    }
}
