package io.chengnuo.policy;

/** The one exact fact that stops a clock. An automatic receipt stops none. */
public enum StopEvent {
    /** The first public answer written by a person. */
    FIRST_ANSWER,
    /** A solution, or a way round the problem, was offered to the customer. */
    SOLUTION_OFFERED,
    /** Analysis and plan were told to the customer. */
    PRELIMINARY_TOLD,
    /** The customer was told where the matter stands. */
    FEEDBACK_GIVEN,
    /** The result or the decision was communicated to the customer. */
    HANDLED,
    /** The other team took the request over. */
    TRANSFER_ACCEPTED
}
