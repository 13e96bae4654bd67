package io.chengnuo.blueprint;

import org.jspecify.annotations.Nullable;

/** What keeps a table from being published: of a node, or of the whole. {@code detail} is the part, role or code it is about. */
public record Finding(
        Code code, @Nullable String node, @Nullable Column column, String detail) {

    public enum Code {
        /** No node in a part of the customer's life. */
        PART_MISSING,
        CELL_EMPTY,
        /** The standard is longer than somebody reads while working. */
        STANDARD_TOO_LONG,
        LIMIT_UNREADABLE,
        CALENDAR_UNKNOWN,
        ROLE_UNKNOWN,
        /** Nobody said which post answers for the role. */
        POST_MISSING,
        /** The post is there, and nobody holds it. */
        POST_VACANT,
        /** No indicator, or only such as nothing can compute. */
        UNMEASURABLE
    }

    static Finding whole(Code code, String detail) {
        return new Finding(code, null, null, detail);
    }
}
