package io.chengnuo.channel.mail;

import io.chengnuo.people.InvitationMail;
import io.chengnuo.shared.Tenancy;
import io.chengnuo.shared.database.Tenants;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Carries invitations to colleagues; without a mail door the link is shown to whoever invites. */
@Component
class MailToColleague implements InvitationMail {

    private final Outbox outbox;
    private final MailDoor door;
    private final Tenants tenants;

    MailToColleague(Outbox outbox, MailDoor door, Tenants tenants) {
        this.outbox = outbox;
        this.door = door;
        this.tenants = tenants;
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public boolean send(String address, String name, String link, String locale) {
        if (!door.isOpen()) {
            return false;
        }
        var company = tenants.require(Tenancy.require()).name();
        var values = Map.of("name", name, "company", company, "link", link);
        outbox.put(new Mail(
                "invitation", "invitation:" + hash(link), address, name, Locale.forLanguageTag(locale), values, null));
        return true;
    }

    /** The reason of a mail stays readable; the link in it is a secret. */
    private static String hash(String link) {
        try {
            var digest =
                    MessageDigest.getInstance("SHA-256").digest(link.getBytes(java.nio.charset.StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
