package io.chengnuo.channel.portal;

import io.chengnuo.channel.Attempts;
import io.chengnuo.channel.mail.Mail;
import io.chengnuo.channel.mail.Outbox;
import io.chengnuo.customer.CustomerSummaries;
import io.chengnuo.shared.Tenancy;
import io.chengnuo.shared.database.Tenants;
import io.chengnuo.shared.facts.FactListener;
import io.chengnuo.shared.facts.Facts;
import io.chengnuo.shared.facts.Subscriptions;
import java.time.Clock;
import java.util.Locale;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Sends a one-time code to an address. Asking only writes down that somebody asked; whether the address is a customer's is
 * looked up after the answer was given, so that neither words nor time tell strangers.
 */
@Component
class SendCode implements FactListener {

    private final Attempts attempts;
    private final PortalCodes codes;
    private final CustomerSummaries customers;
    private final Outbox outbox;
    private final Tenants tenants;
    private final Facts facts;
    private final Clock clock;

    SendCode(
            Attempts attempts,
            PortalCodes codes,
            CustomerSummaries customers,
            Outbox outbox,
            Tenants tenants,
            Facts facts,
            Clock clock) {
        this.attempts = attempts;
        this.codes = codes;
        this.customers = customers;
        this.outbox = outbox;
        this.tenants = tenants;
        this.facts = facts;
        this.clock = clock;
    }

    @Transactional
    public void ask(EmailAddress address, Locale locale, Network network) {
        attempts.count(PortalLimits.CODES_OF_NETWORK, network.key());
        attempts.count(PortalLimits.CODES_TO_ADDRESS, address.text());
        facts.record(new PortalCodeAsked(codes.ask(address, locale), clock.instant()));
    }

    @Override
    public String name() {
        return "portal codes";
    }

    @Override
    public void subscribe(Subscriptions subscriptions) {
        subscriptions.on(PortalCodeAsked.class, this::asked);
    }

    private void asked(PortalCodeAsked fact) {
        codes.asked(fact.code())
                .ifPresent(asked -> customers.withMail(asked.address().text()).ifPresent(customer -> {
                    var code = codes.make(fact.code(), customer.value());
                    var company = tenants.require(Tenancy.require()).name();
                    var values = Map.of("code", code.digits(), "company", company);
                    outbox.put(new Mail(
                            "code", "code:" + fact.code(), asked.address().text(), null, asked.locale(), values, null));
                }));
    }
}
