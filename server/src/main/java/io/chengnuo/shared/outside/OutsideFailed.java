package io.chengnuo.shared.outside;

import io.chengnuo.shared.Conflict;

/** The call was made, or tried, and there is no answer. */
public final class OutsideFailed extends Conflict {

    private final boolean mayHaveArrived;

    OutsideFailed(String code, boolean mayHaveArrived) {
        super(code);
        this.mayHaveArrived = mayHaveArrived;
    }

    /** Whether the other side may have acted on it: then repeating it may do it twice. */
    public boolean mayHaveArrived() {
        return mayHaveArrived;
    }
}
