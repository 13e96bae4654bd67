package io.chengnuo.ticket;

import io.chengnuo.policy.Channel;
import io.chengnuo.policy.Complexity;
import io.chengnuo.policy.Impact;
import io.chengnuo.policy.ProblemClass;
import io.chengnuo.policy.Urgency;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What is known of a request when it arrives. Left out: the category is recognised by the words, or the policy's first; urgency medium, impact low,
 * complexity general, no team.
 *
 * @param receivedBy the person who received it face to face or by phone, and so its first responder and handler
 * @param files ids of files the present actor uploaded
 */
public record NewTicket(
        Requester requester,
        Channel channel,
        String subject,
        String body,
        @Nullable String category,
        @Nullable ProblemClass problemClass,
        @Nullable Complexity complexity,
        boolean major,
        @Nullable Urgency urgency,
        @Nullable Impact impact,
        @Nullable UUID team,
        @Nullable UUID receivedBy,
        List<UUID> files) {

    /** What a customer says through a door of his own. */
    public static NewTicket of(
            Requester requester, Channel channel, String subject, String body, @Nullable String category) {
        return new NewTicket(
                requester, channel, subject, body, category, null, null, false, null, null, null, null, List.of());
    }

    public NewTicket with(List<UUID> itsFiles) {
        return new NewTicket(
                requester,
                channel,
                subject,
                body,
                category,
                problemClass,
                complexity,
                major,
                urgency,
                impact,
                team,
                receivedBy,
                itsFiles);
    }
}
