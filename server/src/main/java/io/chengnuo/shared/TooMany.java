package io.chengnuo.shared;

import java.time.Duration;
import java.util.List;

/** Too often; wait and try again. */
public non-sealed class TooMany extends Refusal {

    private final Duration retryAfter;

    public TooMany(String code) {
        this(code, Duration.ofMinutes(1));
    }

    public TooMany(String code, Duration retryAfter) {
        super(code, List.of());
        this.retryAfter = retryAfter;
    }

    /** When it is worth trying again; told in the header of that name. */
    public Duration retryAfter() {
        return retryAfter;
    }

    @Override
    public int status() {
        return 429;
    }
}
