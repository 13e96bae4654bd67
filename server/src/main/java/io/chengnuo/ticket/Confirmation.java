package io.chengnuo.ticket;

/** How a delivery came to be accepted. */
public enum Confirmation {
    CONFIRMED,
    /** With a name or a drawn signature; the proof is kept. */
    SIGNED,
    /** The customer was told and stayed silent for the set time. */
    LAPSED
}
