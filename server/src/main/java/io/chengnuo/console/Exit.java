package io.chengnuo.console;

/** What the process tells the script that called it. The same list stands in {@code ./chengnuo --help}. */
enum Exit {
    DONE(0),
    FAILED(1),
    USAGE(2),
    NOT_FOUND(3),
    DATA_REFUSED(4),
    TRY_LATER(75);

    private final int code;

    Exit(int code) {
        this.code = code;
    }

    int code() {
        return code;
    }
}
