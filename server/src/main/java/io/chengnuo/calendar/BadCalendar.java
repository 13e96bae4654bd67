package io.chengnuo.calendar;

import io.chengnuo.shared.Invalid;

/**
 * A calendar, an amount, or a question to a calendar that makes no sense. {@code rule} is the rule it breaks, stable, for programs;
 * the door that read the value says in which field it stood.
 */
public final class BadCalendar extends Invalid {

    private final String rule;

    BadCalendar(String rule) {
        super("calendar_refused", new FieldError("calendar", rule));
        this.rule = rule;
    }

    public String rule() {
        return rule;
    }

    /** The same refusal, naming the field of the caller's request. */
    public Invalid in(String field) {
        return new Invalid(code(), new FieldError(field, rule));
    }
}
