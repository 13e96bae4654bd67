package io.chengnuo.people;

import io.chengnuo.shared.Acting;
import java.time.Clock;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Sets the first password, or a new one for a forgotten one, by the secret of an invitation. Whatever was open before is closed. */
@Service
class AcceptInvitation {

    private final Invitations invitations;
    private final People people;
    private final Passwords passwords;
    private final TotpSecrets totp;
    private final Passkeys passkeys;
    private final Sessions sessions;
    private final RightChanges changes;
    private final Clock clock;

    AcceptInvitation(
            Invitations invitations,
            People people,
            Passwords passwords,
            TotpSecrets totp,
            Passkeys passkeys,
            Sessions sessions,
            RightChanges changes,
            Clock clock) {
        this.invitations = invitations;
        this.people = people;
        this.passwords = passwords;
        this.totp = totp;
        this.passkeys = passkeys;
        this.sessions = sessions;
        this.changes = changes;
        this.clock = clock;
    }

    /** Whom the secret invites. */
    record Invited(String name, String email) {}

    @Transactional
    Invited whom(String secret) {
        var person = people.require(invitations.require(secret).person());
        return new Invited(person.name(), person.email());
    }

    /** Codes and passkeys of before are struck out: who invites again vouches for the person, and a lost phone is the usual reason. */
    @Transactional
    UUID accept(String secret, String password) {
        var invitation = invitations.require(secret);
        var person = people.require(invitation.person());
        var at = clock.instant();
        people.changePassword(person.id(), passwords.hashStrong(password, person.name(), person.email()), at);
        people.change(person.in(PersonState.ACTIVE));
        totp.remove(person.id());
        passkeys.removeAll(person.id());
        sessions.endAll(person.id());
        invitations.accepted(invitation.id(), at);
        Acting.person(person.id(), "invitation")
                .run(() -> changes.record(new InvitationAccepted(person.id(), invitation.id(), at)));
        return person.id();
    }
}
