package io.chengnuo.ticket;

/**
 * Asked before something becomes true of a ticket, in the same transaction and with the ticket locked: whoever works on tickets elsewhere
 * says what the step still needs. Tickets do without. Openings and imported histories do not pass here.
 */
public interface TicketGate {

    /** Refuses, naming what is missing, when it may not happen yet. */
    void check(TicketFact about);
}
