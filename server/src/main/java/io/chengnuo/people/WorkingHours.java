package io.chengnuo.people;

/** The hours a company says it works when it begins; calendars make of it what clocks count on. Everything may be changed later. */
public enum WorkingHours {
    /** Monday to Friday, 09:00-12:00 and 13:30-18:00. */
    USUAL,
    /** Monday to Friday, 08:30-12:00 and 13:00-17:30. */
    EARLY,
    /** Monday to Friday, 09:00-18:00 without a break. */
    CONTINUOUS,
    /** Monday to Saturday, 09:00-12:00 and 13:30-18:00. */
    SIX_DAYS
}
