package io.chengnuo.shared;

import java.util.List;

/** You lack the right for this function. */
public non-sealed class Forbidden extends Refusal {

    public Forbidden(String code) {
        super(code, List.of());
    }

    @Override
    public int status() {
        return 403;
    }
}
