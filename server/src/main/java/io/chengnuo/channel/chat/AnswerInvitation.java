package io.chengnuo.channel.chat;

import io.chengnuo.channel.portal.Token;
import io.chengnuo.shared.NotFound;
import io.chengnuo.shared.facts.Facts;
import io.chengnuo.shared.live.LiveNudges;
import java.time.Clock;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** A visitor sees an invitation, accepts it or not. His first answer counts, also one that comes late: whoever wants to talk is welcome. */
@Service
class AnswerInvitation {

    private final SiteVisitors here;
    private final ChatInvitations invitations;
    private final LiveNudges live;
    private final Facts facts;
    private final Clock clock;

    AnswerInvitation(SiteVisitors here, ChatInvitations invitations, LiveNudges live, Facts facts, Clock clock) {
        this.here = here;
        this.invitations = invitations;
        this.live = live;
        this.facts = facts;
        this.clock = clock;
    }

    enum Answer {
        SHOWN,
        ACCEPTED,
        DECLINED
    }

    @Transactional
    void answer(UUID connector, Token visit, UUID id, Answer answer) {
        var invited = here.lock(connector, visit).orElseThrow(() -> new NotFound("no_such_invitation"));
        var invitation = invitations
                .find(id)
                .filter(found -> found.visit().equals(invited.id()))
                .orElseThrow(() -> new NotFound("no_such_invitation"));
        if (invitation.accepted() != null) {
            return;
        }
        var news = invitations.shown(id);
        switch (answer) {
            case SHOWN -> {
                if (!news) {
                    return;
                }
            }
            case ACCEPTED -> {
                answered(invitation, true);
                if (invited.visitor() != null) {
                    invitations.acceptedBy(invited.id(), invited.visitor());
                }
            }
            case DECLINED -> {
                answered(invitation, false);
                here.declined(invited.id());
            }
        }
        live.tell(invitation.person(), ChatNudges.CHAT, id);
    }

    private void answered(ChatInvitation invitation, boolean accepted) {
        invitations.answered(invitation.id(), accepted);
        facts.record(new InvitationAnswered(
                invitation.id(),
                invitation.connector(),
                invitation.person(),
                invitation.visitor(),
                accepted,
                clock.instant()));
    }
}
