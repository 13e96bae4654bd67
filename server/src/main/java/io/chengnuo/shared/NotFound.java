package io.chengnuo.shared;

import java.util.List;

/** There is no such thing, or it is not yours to see: the answer is the same. */
public non-sealed class NotFound extends Refusal {

    public NotFound(String code) {
        super(code, List.of());
    }

    @Override
    public int status() {
        return 404;
    }
}
