package io.chengnuo.calendar;

import java.time.LocalDate;

/** A date that a holiday notice names: a day {@code off}, or a weekend day that is worked to make up for one. */
public record Holiday(LocalDate date, String name, boolean off) {}
