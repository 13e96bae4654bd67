package io.chengnuo.shared;

import java.util.List;

/** Well-formed, but a value breaks a rule. */
public non-sealed class Invalid extends Refusal {

    public Invalid(String code, FieldError... errors) {
        super(code, List.of(errors));
    }

    @Override
    public int status() {
        return 422;
    }
}
