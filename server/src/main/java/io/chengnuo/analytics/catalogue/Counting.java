package io.chengnuo.analytics.catalogue;

/** How entries of the register, or the policy itself, become a number. */
public enum Counting {
    /** Mean length of what began in the period; what is not over counts with its length so far. */
    MEAN_LENGTH,
    /** Of all that were touched, how many in a hundred were harmed. */
    HARMED_SHARE,
    /** Of all that happened, how many in a hundred are dealt with. */
    HANDLED_SHARE,
    /** So many of so many in per cent, as last counted. */
    LATEST_SHARE,
    /** One number to another, as last counted. */
    LATEST_RATIO,
    /** So many of so many in per cent, added up over the period. */
    ADDED_SHARE,
    LATEST_NUMBER,
    /** Each entry is a case of its own: their mean, and which keep the target. */
    MEAN_NUMBER,
    /** How often it took place in each calendar period. */
    OCCURRENCES,
    /** By how much the first answer is faster than the baseline. */
    GAIN,
    /** The day on which the last of the tasks was finished. */
    LAST_END,
    /** Days since it last took place. */
    DAYS_SINCE,
    /** The day from which the policy applies. */
    FIRST_DAY,
    /** Counted case by case elsewhere. */
    CASES
}
