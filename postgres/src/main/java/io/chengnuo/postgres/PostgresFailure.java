package io.chengnuo.postgres;

/** The server could not be unpacked, started, adopted or stopped; the message tells an operator what to do. */
public final class PostgresFailure extends RuntimeException {
    private static final long serialVersionUID = 1L;

    PostgresFailure(String message) {
        super(message);
    }

    PostgresFailure(String message, Throwable cause) {
        super(message, cause);
    }
}
