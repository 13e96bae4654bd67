package io.chengnuo.shared;

import java.util.List;

/** Too often; wait and try again. */
public non-sealed class TooMany extends Refusal {

    public TooMany(String code) {
        super(code, List.of());
    }

    @Override
    public int status() {
        return 429;
    }
}
