package io.chengnuo.channel.reach;

import io.chengnuo.channel.connector.Connectors;
import io.chengnuo.channel.portal.PortalAccess;
import io.chengnuo.channel.reach.Preferences.Preference;
import io.chengnuo.customer.CustomerSummaries;
import io.chengnuo.people.OpenDoor;
import io.chengnuo.policy.Channel;
import io.chengnuo.shared.Invalid;
import io.chengnuo.shared.Refusal.FieldError;
import io.chengnuo.shared.Unauthorized;
import jakarta.validation.Valid;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalTime;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The customer's own word on where and when he wants to hear from us, and whether somebody is there now. */
@RestController
@RequestMapping("/api/v1/portal")
class PreferenceController {

    private final Preferences preferences;
    private final Ways ways;
    private final Connectors connectors;
    private final ChannelRules rules;
    private final CustomerSummaries customers;
    private final PortalAccess access;
    private final Clock clock;

    PreferenceController(
            Preferences preferences,
            Ways ways,
            Connectors connectors,
            ChannelRules rules,
            CustomerSummaries customers,
            PortalAccess access,
            Clock clock) {
        this.preferences = preferences;
        this.ways = ways;
        this.connectors = connectors;
        this.rules = rules;
        this.customers = customers;
        this.access = access;
        this.clock = clock;
    }

    /** {@code channels}: those that reach the customer. */
    record View(
            @Nullable Channel channel,
            @Nullable LocalTime quietFrom,
            @Nullable LocalTime quietTo,
            List<Channel> channels) {}

    /** Both ends of the quiet hours or neither. */
    record Body(
            @Nullable Channel channel,
            @Nullable LocalTime quietFrom,
            @Nullable LocalTime quietTo) {}

    /** {@code opensAt} null: persons are there now. */
    record Staffed(Channel channel, @Nullable Instant opensAt) {}

    @GetMapping("/preferences")
    @OpenDoor("shows a customer his own preferences; asks for a portal session that proved his address")
    @Transactional(readOnly = true)
    public View mine() {
        return view(customer());
    }

    @PutMapping("/preferences")
    @OpenDoor("keeps a customer's own preferences; asks for a portal session that proved his address")
    @Transactional
    public View set(@Valid @RequestBody Body body) {
        var customer = customer();
        if ((body.quietFrom() == null) != (body.quietTo() == null)) {
            throw new Invalid(
                    "invalid_request", new FieldError(body.quietFrom() == null ? "quietFrom" : "quietTo", "missing"));
        }
        if (body.channel() != null && !reaching(customer).contains(body.channel())) {
            throw new Invalid("no_such_way", new FieldError("channel", "unknown"));
        }
        preferences.set(customer, new Preference(body.channel(), body.quietFrom(), body.quietTo()));
        return view(customer);
    }

    /** On which channels with hours of their own persons are there now, and when they are again on the others. */
    @GetMapping("/staffed")
    @OpenDoor("shows the hours of service, the same to everybody")
    @Transactional(readOnly = true)
    public List<Staffed> staffed() {
        var now = clock.instant();
        return rules.all().stream()
                .filter(rule -> rule.calendar() != null)
                .map(rule -> new Staffed(
                        rule.channel(), rules.closedUntil(rule.channel(), now).orElse(null)))
                .toList();
    }

    private View view(UUID customer) {
        var kept = preferences.of(customer);
        return new View(kept.channel(), kept.quietFrom(), kept.quietTo(), reaching(customer));
    }

    private List<Channel> reaching(UUID customer) {
        var peers = ways.peers(customer).keySet();
        var mail = customers.mailAddress(customer).isPresent() ? Stream.of(Channel.MAIL) : Stream.<Channel>of();
        return Stream.concat(
                        mail,
                        connectors.inUse().stream()
                                .filter(one -> peers.contains(one.id()))
                                .map(one -> one.kind().channel()))
                .distinct()
                .toList();
    }

    private UUID customer() {
        var session = access.require();
        if (!session.proven()) {
            throw new Unauthorized("not_signed_in_portal");
        }
        return session.customer();
    }
}
