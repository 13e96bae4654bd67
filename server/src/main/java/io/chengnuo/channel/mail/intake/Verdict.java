package io.chengnuo.channel.mail.intake;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What is to become of a mail, or has. */
record Verdict(
        MailOutcome outcome,
        @Nullable String reason,
        @Nullable UUID ticket,
        @Nullable UUID message) {

    static Verdict quarantined(String reason) {
        return new Verdict(MailOutcome.QUARANTINED, reason, null, null);
    }

    static Verdict quarantined(String reason, UUID ticket) {
        return new Verdict(MailOutcome.QUARANTINED, reason, ticket, null);
    }

    static Verdict ignored(String reason, @Nullable UUID ticket) {
        return new Verdict(MailOutcome.IGNORED, reason, ticket, null);
    }
}
