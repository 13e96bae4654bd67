package io.chengnuo.procedure;

import io.chengnuo.policy.Text;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * From one department to another: the fields that {@code must} be filled before it, those that {@code may} be passed on, and how soon
 * it is taken. A field in neither list stays behind.
 */
public record Handover(
        @Size(max = 60) String key,
        Text name,
        @Size(max = 60) String from,
        @Size(max = 60) String to,
        @Size(max = 60) List<String> must,
        @Size(max = 60) List<String> may,
        @Valid @Nullable TimeLimit limit) {

    public Handover(
            @Nullable String key,
            @Nullable Text name,
            @Nullable String from,
            @Nullable String to,
            @Nullable List<String> must,
            @Nullable List<String> may,
            @Nullable TimeLimit limit) {
        this.key = Given.text(key);
        this.name = Given.words(name);
        this.from = Given.text(from);
        this.to = Given.text(to);
        this.must = Given.list(must);
        this.may = Given.list(may);
        this.limit = limit;
    }
}
