package io.chengnuo.calendar;

/** A calendar, an amount or a question to a calendar that makes no sense; {@code code} is stable, for programs. */
public final class BadCalendar extends IllegalArgumentException {

    private final String code;

    BadCalendar(String code, String message) {
        super(message);
        this.code = code;
    }

    public String code() {
        return code;
    }
}
