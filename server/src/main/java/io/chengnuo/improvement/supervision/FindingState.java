package io.chengnuo.improvement.supervision;

/** Where a finding stands. */
public enum FindingState {
    /** Nothing follows: the clause is followed, or does not apply. */
    NOTED,
    /** Its owner has to put it right. */
    OPEN,
    /** Its owner says it is put right; somebody else has to look. */
    FIXED,
    VERIFIED,
    /** It was passed on to those who write the policy. */
    PROPOSED
}
