/**
 * Requests for service (服务请求): how one is opened, who answers for it, what is said, how it is handed over, delivered, signed
 * off, verified and closed, and the story of all that. Which state allows which verb stands in {@link io.chengnuo.ticket.Ticket}.
 *
 * <p>Announces the facts of {@link io.chengnuo.ticket.TicketFact}; hears nobody. Asks {@code customer} who the requester is and
 * {@code policy} for categories, priority and risk. Knows nothing of clocks: whoever keeps them implements
 * {@link io.chengnuo.ticket.TicketClocks} and calls {@link io.chengnuo.ticket.NextDue}.
 */
@NullMarked
package io.chengnuo.ticket;

import org.jspecify.annotations.NullMarked;
