package io.chengnuo.sla;

import io.chengnuo.calendar.Calendars;
import io.chengnuo.calendar.WorkingCalendar;

/** The hours a promise counts by: of its calendar, the version it began with. */
@FunctionalInterface
interface Hours {

    WorkingCalendar of(String calendar, long version);

    static Hours of(Calendars calendars) {
        return calendars::version;
    }

    default WorkingCalendar of(Terms terms) {
        return of(terms.calendar(), terms.calendarVersion());
    }
}
