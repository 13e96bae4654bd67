package io.chengnuo.procedure;

import io.chengnuo.calendar.Amount;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/** So much time, counted on a calendar of the company. */
public record TimeLimit(Amount amount, @Size(max = 60) String calendar) {

    public TimeLimit(@Nullable Amount amount, @Nullable String calendar) {
        this.amount = amount == null ? Amount.minutes(0) : amount;
        this.calendar = Given.text(calendar);
    }
}
