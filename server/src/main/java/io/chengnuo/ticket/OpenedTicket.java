package io.chengnuo.ticket;

import io.chengnuo.policy.Priority;

/** The ticket that was just opened. {@code number} is what people call it. */
public record OpenedTicket(TicketId id, String number, TicketStatus status, Priority priority) {}
