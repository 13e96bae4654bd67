package io.chengnuo.channel.mail;

import io.chengnuo.channel.connector.DeliveryLog;
import io.chengnuo.channel.push.PushNotices;
import io.chengnuo.channel.reach.Preferences;
import io.chengnuo.channel.reach.Ways;
import io.chengnuo.customer.CustomerLanguage;
import io.chengnuo.customer.CustomerSummaries;
import io.chengnuo.shared.Tenancy;
import io.chengnuo.shared.database.Tenants;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Writes to a customer at the address we know, never at one a request merely named; notices by the channel he prefers, and not in his quiet
 * hours: this is the one place where they leave (REQ-CHN-18). His browsers are told beside it. Without any way to reach him nothing is
 * written.
 */
@Component
public class MailToCustomer {

    /** Answers to what the customer asked just now: they do not wait. */
    private static final Set<String> ANSWERS = Set.of("answer", "received");

    private final Outbox outbox;
    private final DeliveryLog deliveries;
    private final Ways ways;
    private final PushNotices push;
    private final Preferences preferences;
    private final Clock clock;
    private final CustomerSummaries customers;
    private final CustomerLanguage languages;
    private final Tenants tenants;
    private final PublicAddress address;

    MailToCustomer(
            Outbox outbox,
            DeliveryLog deliveries,
            Ways ways,
            PushNotices push,
            Preferences preferences,
            Clock clock,
            CustomerSummaries customers,
            CustomerLanguage languages,
            Tenants tenants,
            PublicAddress address) {
        this.outbox = outbox;
        this.deliveries = deliveries;
        this.ways = ways;
        this.push = push;
        this.preferences = preferences;
        this.clock = clock;
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
        if (summary == null) {
            return;
        }
        var company = tenants.require(Tenancy.require());
        var all = new HashMap<>(values);
        all.put("name", summary.name());
        all.put("company", company.name());
        all.put("link", address.of(path));
        var now = clock.instant();
        var from = ANSWERS.contains(kind) ? now : preferences.mayHear(customer, now);
        push.put(kind, reason, customer, ticket, all, languages.of(customer), from);
        var route = switch (kind) {
            case "answer" -> null;
            case "received" -> ways.ofReceipt(customer).orElse(null);
            default -> ways.ofNotice(ticket, customer).orElse(null);
        };
        if (route != null && route.connector() != null && route.peer() != null) {
            var locale = languages.of(customer);
            var words = (ways.isSms(route.connector())
                            ? MailTemplate.brief(kind, locale)
                            : MailTemplate.of(kind, locale))
                    .bodyWith(all);
            deliveries.put(
                    new DeliveryLog.Words(
                            route.connector(), reason, kind, route.peer(), customer, ticket, null, words, List.of()),
                    from);
        } else if (recipient != null) {
            outbox.put(new Mail(kind, reason, recipient, summary.name(), languages.of(customer), all, ticket), from);
        }
    }
}
