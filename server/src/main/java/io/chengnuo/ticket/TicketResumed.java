package io.chengnuo.ticket;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** It can go on. {@code waitingSince} is when it had stopped. */
public record TicketResumed(TicketId ticket, @Nullable Instant waitingSince, Instant at) implements TicketFact {}
