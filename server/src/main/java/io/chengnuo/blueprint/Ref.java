package io.chengnuo.blueprint;

/** What a cell came from: {@code procedure/stage}, the number of a clause, a promise, the code of an indicator. */
public record Ref(Kind kind, String key) {

    public enum Kind {
        STEP,
        CLAUSE,
        TARGET,
        INDICATOR
    }
}
