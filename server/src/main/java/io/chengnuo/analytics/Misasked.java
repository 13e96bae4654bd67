package io.chengnuo.analytics;

import io.chengnuo.shared.Invalid;

/** A question to the board that cannot be read: the caller's address is wrong, not a value in it. */
final class Misasked extends Invalid {

    Misasked(String field, String rule) {
        super("board_question", new FieldError(field, rule));
    }

    @Override
    public int status() {
        return 400;
    }
}
