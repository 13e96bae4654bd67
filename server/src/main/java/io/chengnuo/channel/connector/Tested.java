package io.chengnuo.channel.connector;

import org.jspecify.annotations.Nullable;

/** What a try of a connection showed. {@code problem} is a code with a text under {@code connectors.problems.<code>}; null when all is well. */
public record Tested(@Nullable String problem) {

    public static final Tested OK = new Tested(null);

    public static Tested failed(String problem) {
        return new Tested(problem);
    }

    public boolean ok() {
        return problem == null;
    }
}
