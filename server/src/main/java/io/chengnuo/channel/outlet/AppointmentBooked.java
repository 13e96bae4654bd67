package io.chengnuo.channel.outlet;

import io.chengnuo.shared.facts.Fact;
import java.time.Instant;
import java.util.UUID;

/** A customer will come to an outlet at that time. */
public record AppointmentBooked(
        UUID appointment, UUID outlet, UUID customer, String service, Instant startsAt, Instant at) implements Fact {
    @Override
    public UUID subject() {
        return customer;
    }
}
