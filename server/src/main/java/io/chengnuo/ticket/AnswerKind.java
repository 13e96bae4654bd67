package io.chengnuo.ticket;

/** What a public answer of a person amounts to. */
public enum AnswerKind {
    ANSWER,
    /** A solution, or a way round the problem. */
    SOLUTION,
    /** Analysis and plan. */
    PRELIMINARY,
    /** Where the matter stands. */
    FEEDBACK
}
