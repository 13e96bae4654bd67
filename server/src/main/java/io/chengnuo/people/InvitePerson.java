package io.chengnuo.people;

import io.chengnuo.shared.Conflict;
import io.chengnuo.shared.Ids;
import io.chengnuo.shared.Tenancy;
import io.chengnuo.shared.database.Tenants;
import io.chengnuo.shared.facts.Facts;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Lets somebody set a password by a link that works once, for three days at most. The same serves for a forgotten password. The
 * secret stands behind # in the link, where no server and no log sees it.
 */
@Service
class InvitePerson {

    private static final Duration VALID = Duration.ofHours(72);

    private final PeopleInReach reach;
    private final Invitations invitations;
    private final ObjectProvider<InvitationMail> mail;
    private final PeopleSettings settings;
    private final Tenants tenants;
    private final Facts facts;
    private final Clock clock;

    InvitePerson(
            PeopleInReach reach,
            Invitations invitations,
            ObjectProvider<InvitationMail> mail,
            PeopleSettings settings,
            Tenants tenants,
            Facts facts,
            Clock clock) {
        this.reach = reach;
        this.invitations = invitations;
        this.mail = mail;
        this.settings = settings;
        this.tenants = tenants;
        this.facts = facts;
        this.clock = clock;
    }

    /** {@code link} is null when a mail carries it. */
    record Sent(boolean mailed, @Nullable String link, Instant expiresAt) {}

    @Transactional
    Sent invite(UUID id) {
        var person = reach.requireNotAbove(id);
        if (person.state() == PersonState.DEACTIVATED) {
            throw new Conflict("person_deactivated");
        }
        var at = clock.instant();
        var expiresAt = at.plus(VALID);
        var invitation = Ids.next(at);
        var secret = Secret.make("");
        invitations.add(invitation, id, secret, at, expiresAt);
        facts.record(new PersonInvited(id, invitation, expiresAt, at));
        var link = settings.publicUrl() + "/invitation#" + secret.text();
        var locale = Objects.requireNonNullElseGet(
                person.locale(),
                () -> tenants.require(Tenancy.require()).locale().toLanguageTag());
        var sender = mail.getIfAvailable();
        var mailed = sender != null && sender.send(person.email(), person.name(), link, locale);
        return new Sent(mailed, mailed ? null : link, expiresAt);
    }
}
