package io.chengnuo.channel.mail;

import io.chengnuo.people.InvitationMail;
import io.chengnuo.shared.Sha256;
import io.chengnuo.shared.Tenancy;
import io.chengnuo.shared.database.Tenants;
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
        var reason = "invitation:" + Sha256.hex(link); // a reason stays readable; the link is a secret
        outbox.put(new Mail("invitation", reason, address, name, Locale.forLanguageTag(locale), values, null));
        return true;
    }
}
