package io.chengnuo.blueprint;

/**
 * What a node says of itself. Four columns hold codes, the same in both languages, that screens and papers put into words: PART a
 * {@link LifePart}, POST the key of a role, LIMIT an amount and a calendar ({@code PT4H business}), INDICATOR codes with blanks between.
 */
public enum Column {
    PART,
    STAGE,
    TASK,
    POST,
    STANDARD,
    LIMIT,
    INDICATOR,
    RECORD,
    REVIEW;

    public boolean isCoded() {
        return this == PART || this == POST || this == LIMIT || this == INDICATOR;
    }
}
