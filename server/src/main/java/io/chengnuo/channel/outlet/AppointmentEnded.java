package io.chengnuo.channel.outlet;

import io.chengnuo.shared.facts.Fact;
import java.time.Instant;
import java.util.UUID;

/** An appointment at an outlet is over: cancelled, kept or missed. */
public record AppointmentEnded(
        UUID appointment, UUID outlet, UUID customer, AppointmentState state, Instant startsAt, Instant at)
        implements Fact {
    @Override
    public UUID subject() {
        return customer;
    }
}
