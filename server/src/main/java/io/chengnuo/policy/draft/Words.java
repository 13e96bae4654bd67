package io.chengnuo.policy.draft;

import io.chengnuo.policy.Text;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/** Words in both languages as a door takes them. */
record Words(
        @NotBlank @Size(max = 4000) String zh,
        @NotBlank @Size(max = 4000) String en) {

    Text text() {
        return new Text(zh.strip(), en.strip());
    }

    static @Nullable Text orNull(@Nullable Words words) {
        return words == null ? null : words.text();
    }
}
