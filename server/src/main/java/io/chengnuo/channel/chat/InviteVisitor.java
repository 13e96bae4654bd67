package io.chengnuo.channel.chat;

import io.chengnuo.channel.connector.Connectors;
import io.chengnuo.channel.reach.ChannelRules;
import io.chengnuo.people.Duty;
import io.chengnuo.policy.Channel;
import io.chengnuo.shared.Conflict;
import io.chengnuo.shared.NotFound;
import io.chengnuo.shared.facts.Facts;
import io.chengnuo.shared.live.LiveNudges;
import java.time.Clock;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** An agent who could serve one more invites somebody on a web site into a chat. Two at once, and one of them hears that he is invited already. */
@Service
class InviteVisitor {

    private final SiteVisitors here;
    private final ChatInvitations invitations;
    private final Connectors connectors;
    private final Chats chats;
    private final ChannelRules rules;
    private final Duty duty;
    private final LiveNudges live;
    private final Facts facts;
    private final Clock clock;

    InviteVisitor(
            SiteVisitors here,
            ChatInvitations invitations,
            Connectors connectors,
            Chats chats,
            ChannelRules rules,
            Duty duty,
            LiveNudges live,
            Facts facts,
            Clock clock) {
        this.here = here;
        this.invitations = invitations;
        this.connectors = connectors;
        this.chats = chats;
        this.rules = rules;
        this.duty = duty;
        this.live = live;
        this.facts = facts;
        this.clock = clock;
    }

    /** Answers the invitation. */
    @Transactional
    UUID invite(UUID id, UUID person, String words) {
        var now = clock.instant();
        var invited = here.lock(id);
        requireInvitable(invited);
        if (rules.closedUntil(Channel.CHAT, now).isPresent()) {
            throw new Conflict("chat_closed");
        }
        if (!duty.onDuty(person, now) || duty.absent(person, now)) {
            throw new Conflict("not_on_duty");
        }
        var site = new ChatSite(connectors.require(invited.connector()));
        if (chats.talkingWith(person) >= site.perAgent()) {
            throw new Conflict("chat_limit");
        }
        var invitation = invitations.add(invited, person, words.strip());
        facts.record(new VisitorInvited(invitation.id(), invited.connector(), person, invited.visitor(), now));
        if (invited.visitor() != null) { // whoever chatted before has a stream open: he need not wait for his next beat
            live.tell(invited.visitor(), ChatNudges.INVITED, invitation.id());
        }
        return invitation.id();
    }

    private void requireInvitable(SiteVisitor invited) {
        var now = clock.instant();
        if (connectors
                .find(invited.connector())
                .filter(site -> site.enabled() && new ChatSite(site).watchVisitors())
                .isEmpty()) {
            throw new NotFound("no_such_visitor");
        }
        if (!invited.isHere(now)) {
            throw new Conflict("visitor_gone");
        }
        if (invited.visitor() != null
                && chats.latest(invited.visitor())
                        .filter(chat -> chat.state().open())
                        .isPresent()) {
            throw new Conflict("visitor_in_chat");
        }
        if (invited.declined()) {
            throw new Conflict("visitor_declined");
        }
        invitations.latest(invited.id()).ifPresent(before -> before.requireAnother(now));
    }
}
