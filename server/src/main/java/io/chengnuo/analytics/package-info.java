/**
 * Are the promises kept? One result for each promise on each ticket, summed by day while facts arrive, shown as the promise board
 * (承诺看板): every clause that has an indicator, its target, its value, and behind each number the tickets.
 *
 * <p>Hears {@code sla}, {@code survey} and {@code customer}; asks {@code policy} what was promised. Everything here can be computed again
 * from the facts and must come to the same; {@link io.chengnuo.analytics.CheckMeasurements} proves it.
 */
@NullMarked
package io.chengnuo.analytics;

import org.jspecify.annotations.NullMarked;
