package io.chengnuo.knowledge.search;

/**
 * An article found for somebody's words.
 *
 * @param question its title or one of its questions, the one that is nearest
 * @param confidence 0 to 1: how much of what was said, counted by how rare it is, the article speaks of
 */
public record Found(Published article, String question, double confidence) {

    /** From here on it may be told as the answer; measured, see the evaluation in the tests. */
    public static final double ANSWERS = 0.60;

    /** From here on even somebody who wants something done is told it first. */
    public static final double SURELY = 0.85;

    /** From here on it may be offered as one that was perhaps meant. */
    public static final double MAYBE = 0.34;
}
