package io.chengnuo.procedure;

import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A stage that is gone through only when a field of an earlier stage has one of these values: refund or replacement. */
public record StageCondition(
        @Size(max = 60) String field, @Size(max = 40) List<String> in) {

    public StageCondition(@Nullable String field, @Nullable List<String> in) {
        this.field = Given.text(field);
        this.in = Given.list(in);
    }

    public boolean fits(@Nullable String value) {
        return value != null && in.contains(value);
    }
}
