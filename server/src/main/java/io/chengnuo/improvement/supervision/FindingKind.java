package io.chengnuo.improvement.supervision;

/** Whether a clause was followed, as far as one looked. */
public enum FindingKind {
    FOLLOWED,
    NOT_FOLLOWED,
    NOT_APPLICABLE
}
