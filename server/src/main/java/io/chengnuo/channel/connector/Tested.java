package io.chengnuo.channel.connector;

import org.jspecify.annotations.Nullable;

/**
 * What a try of a connection showed. {@code problem} is a code with a text under {@code connectors.problems.<code>}; null when all is well.
 * {@code reached}: the other side answered, so that the connection is proved; false without a problem where only the settings could be judged.
 */
public record Tested(@Nullable String problem, boolean reached) {

    public static final Tested OK = new Tested(null, true);

    /** The settings are right as far as they can be read; it is the other side that connects, and nothing of it was seen. */
    public static final Tested SPELLED = new Tested(null, false);

    public static Tested failed(String problem) {
        return new Tested(problem, false);
    }
}
