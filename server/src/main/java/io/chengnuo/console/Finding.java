package io.chengnuo.console;

/** One line of the doctor: what was looked at, how it stands, and what to do about it. */
record Finding(String subject, State state, String detail) {

    enum State {
        FINE,
        NOTE,
        UNSAFE
    }

    static Finding fine(String subject, String detail) {
        return new Finding(subject, State.FINE, detail);
    }

    static Finding note(String subject, String detail) {
        return new Finding(subject, State.NOTE, detail);
    }

    static Finding unsafe(String subject, String detail) {
        return new Finding(subject, State.UNSAFE, detail);
    }
}
