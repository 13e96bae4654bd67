package io.chengnuo.work.aftersales;

/** What a follow-up brought to light. */
public enum VisitOutcome {
    SATISFIED,
    /** Something is left to do; the result says what. */
    PROBLEM,
    /** Several tries, nobody answered. */
    NOT_REACHED
}
