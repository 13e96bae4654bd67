package io.chengnuo.procedure;

import io.chengnuo.policy.Text;
import jakarta.validation.Valid;
import org.jspecify.annotations.Nullable;

/**
 * How often the customer hears how it goes while work is going on. {@code message} may hold {@code {department}} and
 * {@code {next}}, the expected time of the next answer.
 */
public record ProgressRhythm(@Valid TimeLimit every, Text message) {

    public ProgressRhythm(@Nullable TimeLimit every, @Nullable Text message) {
        this.every = every == null ? new TimeLimit(null, null) : every;
        this.message = Given.words(message);
    }
}
