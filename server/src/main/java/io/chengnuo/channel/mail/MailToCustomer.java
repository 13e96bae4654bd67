package io.chengnuo.channel.mail;

import io.chengnuo.customer.CustomerLanguage;
import io.chengnuo.customer.CustomerSummaries;
import io.chengnuo.shared.Tenancy;
import io.chengnuo.shared.database.Tenants;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Writes to a customer at the address we know, never at one a request merely named. Without an address nothing is written. */
@Component
public class MailToCustomer {

    private final Outbox outbox;
    private final CustomerSummaries customers;
    private final CustomerLanguage languages;
    private final Tenants tenants;
    private final PublicAddress address;

    MailToCustomer(
            Outbox outbox,
            CustomerSummaries customers,
            CustomerLanguage languages,
            Tenants tenants,
            PublicAddress address) {
        this.outbox = outbox;
        this.customers = customers;
        this.languages = languages;
        this.tenants = tenants;
        this.address = address;
    }

    /**
     * @param reason what made it necessary; a second mail for the same reason is not written
     * @param values what the template names, beside name, company and link
     * @param path where the link leads, from the root of our address
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void put(
            String kind, String reason, UUID customer, @Nullable UUID ticket, Map<String, String> values, String path) {
        var recipient = customers.mailAddress(customer).orElse(null);
        var summary = customers.of(List.of(customer)).get(customer);
        if (recipient == null || summary == null) {
            return;
        }
        var company = tenants.require(Tenancy.require());
        var all = new HashMap<>(values);
        all.put("name", summary.name());
        all.put("company", company.name());
        all.put("link", address.of(path));
        outbox.put(new Mail(kind, reason, recipient, summary.name(), languages.of(customer), all, ticket));
    }
}
