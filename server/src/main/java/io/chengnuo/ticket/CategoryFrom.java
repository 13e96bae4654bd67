package io.chengnuo.ticket;

/** Where the category came from that a request was opened with. */
public enum CategoryFrom {
    /** Somebody named it: the customer, an agent, another program. */
    CHOSEN,
    /** Its words were recognised. */
    WORDS,
    /** Neither: it is the policy's first until somebody looks. */
    NONE
}
