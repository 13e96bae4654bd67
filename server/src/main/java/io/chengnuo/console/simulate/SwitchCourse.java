package io.chengnuo.console.simulate;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A pretended call: the customer's line, and a telephone of ours while one takes part. */
final class SwitchCourse {

    final String key;
    final boolean outbound;

    @Nullable
    SwitchLeg line;

    @Nullable
    SwitchLeg phone;

    @Nullable
    String queue;

    @Nullable
    String bridge;

    @Nullable
    String recording;

    SwitchCourse(String key, boolean outbound) {
        this.key = key;
        this.outbound = outbound;
    }

    SwitchLeg line() {
        return Objects.requireNonNull(line);
    }

    SwitchLeg phone() {
        return Objects.requireNonNull(phone, "no telephone takes part");
    }
}
