/**
 * Working time: when people are at work, when a promise falls due, how much working time has passed. Calendars have
 * several periods a day, exceptions by date, and the Chinese public holidays with their make-up working days.
 *
 * <p>The core ({@link io.chengnuo.calendar.WorkingCalendar}) is a pure value; the rest keeps the calendars of a company
 * and announces {@code CalendarChanged}. Knows nothing of tickets or promises.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"shared", "people"})
package io.chengnuo.calendar;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
