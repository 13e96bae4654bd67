package io.chengnuo.channel.outlet;

import io.chengnuo.shared.facts.Fact;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What stands in the register about an outlet changed; {@code closesOn} is the first day on which it is closed for good. */
public record OutletChanged(
        UUID outlet,
        String name,
        List<String> covers,
        @Nullable LocalDate closesOn,
        Instant at) implements Fact {
    @Override
    public UUID subject() {
        return outlet;
    }
}
