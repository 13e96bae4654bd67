package io.chengnuo.procedure;

import io.chengnuo.policy.Text;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/** One answer a field offers; {@code value} is what is stored. */
public record Choice(@Size(max = 60) String value, Text label) {

    public Choice(@Nullable String value, @Nullable Text label) {
        this.value = Given.text(value);
        this.label = Given.words(label);
    }
}
