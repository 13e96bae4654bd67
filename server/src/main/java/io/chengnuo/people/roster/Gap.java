package io.chengnuo.people.roster;

import java.time.Instant;

/** A stretch of promised hours with too few people (缺口): {@code calendar} names the hours. */
public record Gap(String calendar, Instant from, Instant to, int present, int needed) {}
