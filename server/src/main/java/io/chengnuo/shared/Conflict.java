package io.chengnuo.shared;

import java.util.List;

/** The state does not allow it now. */
public non-sealed class Conflict extends Refusal {

    public Conflict(String code, FieldError... errors) {
        super(code, List.of(errors));
    }

    @Override
    public int status() {
        return 409;
    }
}
