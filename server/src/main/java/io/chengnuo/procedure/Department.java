package io.chengnuo.procedure;

import io.chengnuo.policy.Text;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/** Whose work a stage is: service, warehouse, finance. A lane of the flow chart. */
public record Department(@Size(max = 60) String key, Text name) {

    public Department(@Nullable String key, @Nullable Text name) {
        this.key = Given.text(key);
        this.name = Given.words(name);
    }
}
