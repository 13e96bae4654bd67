package io.chengnuo.policy;

import io.chengnuo.calendar.Amount;

/**
 * What it means that a customer says nothing to a delivery: after {@code remindAfter} he is told until when, and after
 * {@code acceptAfter} it counts as taken. Both in the named calendar.
 */
public record Silence(String calendar, Amount remindAfter, Amount acceptAfter) {}
