package io.chengnuo.channel.meeting;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A meeting about a ticket. {@code sequence} counts its changes, as calendars want it. */
record Meeting(
        UUID id,
        UUID ticket,
        UUID customer,
        String subject,
        Instant startsAt,
        Instant endsAt,
        String link,
        boolean invitesCustomer,
        List<UUID> staff,
        List<String> guests,
        MeetingState state,
        @Nullable String minutes,
        @Nullable UUID minutesBy,
        int sequence,
        UUID bookedBy,
        long version) {}
