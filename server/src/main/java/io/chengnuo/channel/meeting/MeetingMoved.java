package io.chengnuo.channel.meeting;

import io.chengnuo.shared.facts.Fact;
import java.time.Instant;
import java.util.UUID;

/** A meeting will be at another time or with others. */
public record MeetingMoved(
        UUID about, UUID meeting, String title, Instant startsAt, Instant endsAt, UUID by, Instant at) implements Fact {
    @Override
    public UUID subject() {
        return about;
    }
}
