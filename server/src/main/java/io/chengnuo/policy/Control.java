package io.chengnuo.policy;

import org.jspecify.annotations.Nullable;

/**
 * Something that works: a clock, a stage, a rule. {@code link} is where it is set, a path of the browser application; {@code owner}
 * who answers for it, null when it asks for nobody, empty when it should have somebody and has not.
 */
public record Control(
        ControlKind kind,
        String key,
        Text name,
        @Nullable String link,
        @Nullable String owner) {

    public Control(ControlKind kind, String key, Text name, @Nullable String link) {
        this(kind, key, name, link, null);
    }

    boolean answers(ControlRef wanted) {
        return kind == wanted.kind() && (key.equals(wanted.key()) || key.startsWith(wanted.key() + "/"));
    }
}
