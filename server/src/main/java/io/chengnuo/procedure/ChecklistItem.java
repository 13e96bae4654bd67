package io.chengnuo.procedure;

import io.chengnuo.policy.Text;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/** One thing to tick. {@code role} is the post or department that ticks it; empty for whoever handles the request. */
public record ChecklistItem(
        @Size(max = 60) String key,
        Text name,
        Kind kind,
        Boolean optional,
        @Size(max = 60) String role) {

    /** What is to be at hand: a document, a tool, a right in a system; or simply something to do. */
    public enum Kind {
        DOCUMENT,
        TOOL,
        RIGHT,
        STEP
    }

    public ChecklistItem(
            @Nullable String key,
            @Nullable Text name,
            @Nullable Kind kind,
            @Nullable Boolean optional,
            @Nullable String role) {
        this.key = Given.text(key);
        this.name = Given.words(name);
        this.kind = kind == null ? Kind.STEP : kind;
        this.optional = Given.yes(optional);
        this.role = Given.text(role);
    }
}
