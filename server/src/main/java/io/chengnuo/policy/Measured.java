package io.chengnuo.policy;

/** How an indicator's value comes about. */
public enum Measured {
    /** Time, every single case against the limit. */
    EACH,
    /** Time, the mean of a period; the limit also warns on a single case. */
    AVERAGE,
    /** A part of a whole, in per cent. */
    RATIO,
    /** Occurrences in a period. */
    COUNT,
    /** A scale of points: a definition, not a result. */
    SCALE,
    /** The share of a group; steered around, not up or down. */
    SHARE,
    /** Change against a stored baseline, in per cent. */
    CHANGE,
    /** A date by which something is so. */
    DATE;

    /** True for indicators made of clocks on cases. */
    public boolean isTime() {
        return this == EACH || this == AVERAGE;
    }
}
