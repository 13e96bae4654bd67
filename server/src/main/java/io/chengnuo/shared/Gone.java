package io.chengnuo.shared;

import java.util.List;

/** It was here once and works no more. */
public non-sealed class Gone extends Refusal {

    public Gone(String code) {
        super(code, List.of());
    }

    @Override
    public int status() {
        return 410;
    }
}
