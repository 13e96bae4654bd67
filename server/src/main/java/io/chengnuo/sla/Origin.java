package io.chengnuo.sla;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * How a clock came to be. {@code round} is the how-manieth clock of its promise on the ticket, from 1; {@code occasion} the transfer
 * it belongs to, null for promises on the whole request. {@code category} is what the
 * ticket was about at that time.
 */
record Origin(int round, @Nullable UUID occasion, Cause cause, String category, Instant at) {}
