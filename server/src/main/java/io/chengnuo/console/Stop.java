package io.chengnuo.console;

/** A command cannot go on for a reason the caller can mend; the message is one line for a person. */
final class Stop extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final Exit exit;

    Stop(Exit exit, String message) {
        super(message, null, false, false);
        this.exit = exit;
    }

    Exit exit() {
        return exit;
    }
}
