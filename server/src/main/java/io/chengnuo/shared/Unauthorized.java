package io.chengnuo.shared;

import java.util.List;

/** Nobody is signed in, or the proof was refused. */
public non-sealed class Unauthorized extends Refusal {

    public Unauthorized(String code) {
        super(code, List.of());
    }

    @Override
    public int status() {
        return 401;
    }
}
