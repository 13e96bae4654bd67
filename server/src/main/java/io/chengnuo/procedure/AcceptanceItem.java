package io.chengnuo.procedure;

import io.chengnuo.policy.Text;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/** One thing that gets a result when the customer accepts. */
public record AcceptanceItem(@Size(max = 60) String key, Text name, Part part, Text standard) {

    public enum Part {
        FUNCTION,
        PERFORMANCE,
        FEEDBACK,
        SATISFACTION
    }

    public AcceptanceItem(@Nullable String key, @Nullable Text name, @Nullable Part part, @Nullable Text standard) {
        this.key = Given.text(key);
        this.name = Given.words(name);
        this.part = part == null ? Part.FUNCTION : part;
        this.standard = Given.words(standard);
    }
}
