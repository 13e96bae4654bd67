package io.chengnuo.channel.outlet;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A customer comes to an outlet at a time that is kept free for him. */
record Appointment(
        UUID id,
        UUID outlet,
        String service,
        UUID customer,
        Instant startsAt,
        @Nullable String note,
        AppointmentState state,
        long version) {}
