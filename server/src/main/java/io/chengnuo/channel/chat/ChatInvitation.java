package io.chengnuo.channel.chat;

import io.chengnuo.shared.Conflict;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A person invites somebody on a web site into a chat. Time alone ends it: nothing is written for that.
 *
 * @param visit the row of the one who is on the site
 * @param chat what became of it
 */
record ChatInvitation(
        UUID id,
        UUID connector,
        UUID visit,
        @Nullable UUID visitor,
        UUID person,
        String words,
        String page,
        Instant sentAt,
        @Nullable Instant shownAt,
        @Nullable Instant answeredAt,
        @Nullable Boolean accepted,
        @Nullable UUID chat) {

    /** So long until it is shown; a page in front asks six times meanwhile. */
    static final Duration ON_ITS_WAY = Duration.ofMinutes(2);

    static final Duration SHOWN = Duration.ofMinutes(5);

    InvitationState state(Instant now) {
        if (accepted != null) {
            return accepted ? InvitationState.ACCEPTED : InvitationState.DECLINED;
        }
        if (shownAt != null) {
            return now.isBefore(shownAt.plus(SHOWN)) ? InvitationState.SHOWN : InvitationState.UNANSWERED;
        }
        return now.isBefore(sentAt.plus(ON_ITS_WAY)) ? InvitationState.SENT : InvitationState.NOT_SEEN;
    }

    /** Whether it stands on his page, or is to. */
    boolean stands(Instant now) {
        return switch (state(now)) {
            case SENT, SHOWN -> true;
            case ACCEPTED, DECLINED, UNANSWERED, NOT_SEEN -> false;
        };
    }

    /** Once in a visit, unless he never saw it, or it led to a chat: whoever said no or did not care is left alone. */
    void requireAnother(Instant now) {
        switch (state(now)) {
            case SENT, SHOWN -> throw new Conflict("visitor_invited");
            case ACCEPTED -> {
                if (chat == null) {
                    throw new Conflict("visitor_invited");
                }
            }
            case DECLINED, UNANSWERED -> throw new Conflict("visitor_declined");
            case NOT_SEEN -> {}
        }
    }
}
