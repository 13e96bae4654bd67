package io.chengnuo.shared;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The product says no, with a stable code that callers and screens may rely on. The text shown is found under the message
 * key {@code problem.<code>}.
 */
public abstract sealed class Refusal extends RuntimeException
        permits NotFound, Conflict, Forbidden, Invalid, Gone, TooMany, Unauthorized, VersionConflict {

    private final String code;
    private final List<FieldError> errors;

    /** One field the caller has to mend. {@code field} is the JSON path, {@code code} the rule it broke. */
    public record FieldError(
            String field, String code, @Nullable String message) {
        public FieldError(String field, String code) {
            this(field, code, null);
        }
    }

    protected Refusal(String code, List<FieldError> errors) {
        super(code, null, false, false);
        this.code = code;
        this.errors = List.copyOf(errors);
    }

    public String code() {
        return code;
    }

    public List<FieldError> errors() {
        return errors;
    }

    /** The HTTP status that says this. */
    public abstract int status();
}
