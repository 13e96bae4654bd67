package io.chengnuo.shared;

import java.util.List;

/** Somebody changed it since you read it. */
public non-sealed class VersionConflict extends Refusal {

    public VersionConflict(String code) {
        super(code, List.of());
    }

    @Override
    public int status() {
        return 412;
    }
}
