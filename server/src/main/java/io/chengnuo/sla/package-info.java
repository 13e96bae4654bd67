/**
 * Promises of time on tickets: every applicable target of the policy becomes a clock that starts with the request, stands
 * still for a stated reason, warns, is met or broken, and explains itself interval by interval.
 *
 * <p>Hears the facts of {@code ticket}, asks {@code policy} for targets and {@code calendar} for working time. Announces
 * {@code ClockWarned}, {@code ClockBreached}, {@code ClocksStopped}, {@code ClocksSwitched} and, when open clocks follow a changed rule,
 * {@code ClocksRecounted}.
 */
@NullMarked
package io.chengnuo.sla;

import org.jspecify.annotations.NullMarked;
