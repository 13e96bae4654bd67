package io.chengnuo.procedure;

import java.util.List;

/** What is delivered, and the steps that its delivery always has. */
public enum DeliveryKind {
    SOFTWARE("deployment", "function-test", "user-training"),
    HARDWARE("installation", "commissioning", "acceptance", "operator-training"),
    DOCUMENT("hand-over", "explanation"),
    SERVICE;

    private final List<String> steps;

    DeliveryKind(String... steps) {
        this.steps = List.of(steps);
    }

    /** Keys of the steps a template of this kind must hold, in their order. */
    public List<String> steps() {
        return steps;
    }
}
