package io.chengnuo.channel.portal;

import io.chengnuo.channel.Attempts;
import io.chengnuo.customer.CustomerLanguage;
import io.chengnuo.shared.Acting;
import io.chengnuo.shared.Unauthorized;
import io.chengnuo.shared.facts.Facts;
import java.time.Clock;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Opens a session for whoever holds a code or a link. */
@Service
class EnterPortal {

    private final Attempts attempts;
    private final PortalLinkGuard guard;
    private final PortalCodes codes;
    private final PortalLinks links;
    private final PortalSessions sessions;
    private final CustomerLanguage languages;
    private final Facts facts;
    private final Clock clock;

    EnterPortal(
            Attempts attempts,
            PortalLinkGuard guard,
            PortalCodes codes,
            PortalLinks links,
            PortalSessions sessions,
            CustomerLanguage languages,
            Facts facts,
            Clock clock) {
        this.attempts = attempts;
        this.guard = guard;
        this.codes = codes;
        this.links = links;
        this.sessions = sessions;
        this.languages = languages;
        this.facts = facts;
        this.clock = clock;
    }

    /** With the newest code mailed to this address; opens everything of its customer. */
    @Transactional
    Token byCode(String written, String digits, Network network) {
        attempts.count(PortalLimits.TRIES_OF_NETWORK, network.key());
        var address = EmailAddress.of(written).orElseThrow(() -> new Unauthorized("wrong_code"));
        attempts.count(PortalLimits.TRIES_OF_ADDRESS, address.text());
        var customer =
                codes.prove(address, new OneTimeCode(digits.strip())).orElseThrow(() -> new Unauthorized("wrong_code"));
        languages.reads(customer, LocaleContextHolder.getLocale());
        return enter(customer, PortalEntered.Way.CODE, null);
    }

    /** With a link; opens its ticket. */
    @Transactional
    Token byLink(String text, Network network) {
        var opens = guard.open(network, () -> links.find(new Token(text)));
        return enter(opens.customer(), PortalEntered.Way.LINK, opens.ticket());
    }

    /** By having asked; opens the request just written. */
    @Transactional
    Token byRequest(UUID customer, UUID ticket) {
        return enter(customer, PortalEntered.Way.REQUEST, ticket);
    }

    private Token enter(UUID customer, PortalEntered.Way way, @Nullable UUID ticket) {
        new Acting(Acting.Kind.CUSTOMER, customer, "portal", Acting.current().trace())
                .run(() -> facts.record(new PortalEntered(customer, way, ticket, clock.instant())));
        return sessions.begin(customer, ticket);
    }
}
