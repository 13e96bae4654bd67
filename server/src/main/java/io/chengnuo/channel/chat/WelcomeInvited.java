package io.chengnuo.channel.chat;

import io.chengnuo.channel.connector.Connectors;
import io.chengnuo.people.Duty;
import io.chengnuo.people.PresenceState;
import io.chengnuo.people.Presences;
import io.chengnuo.shared.Tenancy;
import io.chengnuo.shared.database.Tenants;
import io.chengnuo.ticket.AddNote;
import io.chengnuo.ticket.TicketId;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Who accepted an invitation writes his first words: they stand below those of the agent, who has the chat at once if he is still there. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class WelcomeInvited {

    /** A browser tells so often that it is there; whoever left it just before he invited is not there. */
    private static final Duration HEARD = Duration.ofMinutes(1);

    private final ChatInvitations invitations;
    private final ChatLines lines;
    private final Chats chats;
    private final TakeChat take;
    private final AddNote note;
    private final Connectors connectors;
    private final Duty duty;
    private final Presences presences;
    private final MessageSource texts;
    private final Tenants tenants;
    private final Clock clock;

    WelcomeInvited(
            ChatInvitations invitations,
            ChatLines lines,
            Chats chats,
            TakeChat take,
            AddNote note,
            Connectors connectors,
            Duty duty,
            Presences presences,
            MessageSource texts,
            Tenants tenants,
            Clock clock) {
        this.invitations = invitations;
        this.lines = lines;
        this.chats = chats;
        this.take = take;
        this.note = note;
        this.connectors = connectors;
        this.duty = duty;
        this.presences = presences;
        this.texts = texts;
        this.tenants = tenants;
        this.clock = clock;
    }

    /** {@code there}: the agent can have him now; until the transaction ends nobody gives him another chat. */
    record Welcomed(ChatInvitation invitation, boolean there) {}

    /** Empty for who was not invited, or has begun already. Before the words are taken: the lock of a person comes before that of a ticket. */
    Optional<Welcomed> begin(Chat chat) {
        if (chat.state() != ChatState.BOT || chat.ticket() != null) {
            return Optional.empty();
        }
        return invitations.awaited(chat.visitor()).map(invitation -> {
            invitations.ledTo(invitation.id(), chat.id());
            lines.add(
                    chat.visitor(),
                    chat.id(),
                    new ChatLines.New(
                            ChatAuthor.AGENT,
                            false,
                            invitation.person(),
                            invitation.words(),
                            List.of(),
                            "invitation:" + invitation.id()));
            return new Welcomed(invitation, isThere(invitation) && hasRoom(chat, invitation.person()));
        });
    }

    /** Whether his next words are for a person who invited him. */
    @Transactional(readOnly = true, propagation = Propagation.REQUIRED)
    public boolean awaits(Visitor visitor) {
        return invitations.awaited(visitor.id()).isPresent();
    }

    /** False when he has to wait in line. On the ticket stands by which words he came. */
    boolean given(Chat chat, Visitor visitor, Welcomed welcomed) {
        var invitation = welcomed.invitation();
        note.note(
                new TicketId(chat.requireTicket()),
                invitation.person(),
                texts.getMessage(
                        "chat.invited",
                        new Object[] {invitation.page(), invitation.words()},
                        tenants.require(Tenancy.require()).locale()),
                List.of());
        return welcomed.there() && take.straight(chat, visitor, invitation.person());
    }

    private boolean isThere(ChatInvitation invitation) {
        var now = clock.instant();
        var person = invitation.person();
        return duty.onDuty(person, now) && !duty.absent(person, now) && !leftSince(invitation);
    }

    /** Whoever never says whether he is there is believed to be. */
    private boolean leftSince(ChatInvitation invitation) {
        var presence = presences.of(Set.of(invitation.person())).get(invitation.person());
        return presence != null
                && (presence.state() == PresenceState.OFFLINE || presence.state() == PresenceState.AWAY)
                && presence.since().isAfter(invitation.sentAt().minus(HEARD));
    }

    private boolean hasRoom(Chat chat, UUID person) {
        return chats.talkingWith(person) < new ChatSite(connectors.require(chat.connector())).perAgent();
    }
}
