package io.chengnuo.knowledge.bot;

import io.chengnuo.knowledge.search.Found;
import org.jspecify.annotations.Nullable;

/** What is said, how the talk stands then, and what was done; {@code state} null when a person goes on. */
record Step(
        String says,
        @Nullable TalkState state,
        @Nullable String about,
        Turn turn,
        @Nullable Found found) {

    static Step of(String says, TalkState state, Turn turn) {
        return new Step(says, state, state.category(), turn, null);
    }

    static Step toPerson(String says, @Nullable String about) {
        return new Step(says, null, about, Turn.HANDED_OVER, null);
    }
}
