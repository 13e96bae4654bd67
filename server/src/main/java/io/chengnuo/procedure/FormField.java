package io.chengnuo.procedure;

import io.chengnuo.policy.Text;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A field of a stage's form. Keys are unique in the procedure: a later stage or a hand-over names a field by its key. {@code role} is
 * the post or department that fills it; empty for whoever handles the request.
 */
public record FormField(
        @Size(max = 60) String key,
        Text label,
        FieldType type,
        @Valid @Size(max = 40) List<Choice> choices,
        Set<RequiredAt> requiredAt,
        @Size(max = 60) String role,
        Text hint) {

    public FormField(
            @Nullable String key,
            @Nullable Text label,
            @Nullable FieldType type,
            @Nullable List<Choice> choices,
            @Nullable Set<RequiredAt> requiredAt,
            @Nullable String role,
            @Nullable Text hint) {
        this.key = Given.text(key);
        this.label = Given.words(label);
        this.type = type == null ? FieldType.TEXT : type;
        this.choices = Given.list(choices);
        this.requiredAt = Given.set(requiredAt);
        this.role = Given.text(role);
        this.hint = Given.words(hint);
    }

    public boolean isRequiredAt(RequiredAt moment) {
        return requiredAt.contains(moment);
    }

    public Optional<Choice> choice(String value) {
        return choices.stream().filter(choice -> choice.value().equals(value)).findFirst();
    }
}
