package io.chengnuo.sla.replay;

import io.chengnuo.calendar.WorkingCalendar;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * A rule somebody thinks of.
 *
 * @param promise whose clocks it is tried on
 * @param otherHours whether the hours are others than the clocks were counted by
 * @param before the limit in force; null when there is none
 */
record Draft(
        String promise,
        WorkingCalendar calendar,
        boolean otherHours,
        Duration allowed,
        @Nullable Duration before) {}
