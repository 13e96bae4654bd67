package io.chengnuo.ticket.search;

/** How a person filed a request whose words are like others. {@code score}: the larger, the more alike; it compares within one answer only. */
public record Alike(String category, float score) {}
