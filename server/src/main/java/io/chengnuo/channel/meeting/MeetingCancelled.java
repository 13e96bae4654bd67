package io.chengnuo.channel.meeting;

import io.chengnuo.shared.facts.Fact;
import java.time.Instant;
import java.util.UUID;

/** A meeting will not take place. */
public record MeetingCancelled(UUID about, UUID meeting, String title, String reason, UUID by, Instant at)
        implements Fact {
    @Override
    public UUID subject() {
        return about;
    }
}
