package io.chengnuo.channel.outlet;

import io.chengnuo.shared.facts.Fact;
import java.time.Instant;
import java.util.UUID;

/** A customer will come to an outlet at another time than was booked. */
public record AppointmentMoved(UUID appointment, UUID outlet, UUID customer, Instant from, Instant startsAt, Instant at)
        implements Fact {
    @Override
    public UUID subject() {
        return customer;
    }
}
