package io.chengnuo.channel.meeting;

import io.chengnuo.shared.facts.Fact;
import java.time.Instant;
import java.util.UUID;

/** A meeting took place and its minutes are written, or written anew. */
public record MeetingMinuted(UUID about, UUID meeting, String title, UUID by, Instant at) implements Fact {
    @Override
    public UUID subject() {
        return about;
    }
}
