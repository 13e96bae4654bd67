package io.chengnuo.channel.mail.dkim;

import io.chengnuo.shared.facts.Fact;
import java.time.Instant;
import java.util.UUID;

/** A key for signing mail was made, began to sign, or was put away. */
public record DkimKeyChanged(UUID key, String domain, String selector, Step step, Instant at) implements Fact {

    public enum Step {
        MADE,
        ACTIVATED,
        RETIRED,
        REMOVED
    }

    @Override
    public UUID subject() {
        return key;
    }
}
