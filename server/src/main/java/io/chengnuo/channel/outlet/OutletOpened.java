package io.chengnuo.channel.outlet;

import io.chengnuo.shared.facts.Fact;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/** An outlet came onto the register. */
public record OutletOpened(UUID outlet, String code, String name, LocalDate opensOn, Instant at) implements Fact {
    @Override
    public UUID subject() {
        return outlet;
    }
}
