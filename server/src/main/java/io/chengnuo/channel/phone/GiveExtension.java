package io.chengnuo.channel.phone;

import io.chengnuo.people.Organisation;
import io.chengnuo.shared.Invalid;
import io.chengnuo.shared.Refusal.FieldError;
import io.chengnuo.shared.facts.Facts;
import java.time.Clock;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Somebody sits at an extension from now on; whoever sat there has none afterwards. */
@Service
public class GiveExtension {

    private final Extensions extensions;
    private final SipAccounts sipAccounts;
    private final Organisation organisation;
    private final Facts facts;
    private final Clock clock;

    GiveExtension(Extensions extensions, SipAccounts sipAccounts, Organisation organisation, Facts facts, Clock clock) {
        this.extensions = extensions;
        this.sipAccounts = sipAccounts;
        this.organisation = organisation;
        this.facts = facts;
        this.clock = clock;
    }

    @Transactional
    public void give(UUID phone, UUID person, String extension, UUID by) {
        if (!organisation.works(person)) {
            throw new Invalid("invalid_request", new FieldError("person", "unknown"));
        }
        var now = clock.instant();
        extensions.give(new Extensions.Extension(phone, extension, person), by, now);
        sipAccounts.forgetWithoutExtension(phone);
        facts.record(new ExtensionGiven(person, phone, extension, by, now));
    }
}
