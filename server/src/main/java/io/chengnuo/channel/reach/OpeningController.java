package io.chengnuo.channel.reach;

import io.chengnuo.channel.reach.Openings.Opening;
import io.chengnuo.customer.CustomerLanguage;
import io.chengnuo.customer.CustomerSummaries;
import io.chengnuo.people.Access;
import io.chengnuo.people.Organisation;
import io.chengnuo.people.Requires;
import io.chengnuo.people.Right;
import io.chengnuo.policy.Channel;
import io.chengnuo.policy.PolicyInForce;
import io.chengnuo.shared.Invalid;
import io.chengnuo.shared.NotFound;
import io.chengnuo.shared.Refusal.FieldError;
import io.chengnuo.shared.Tenancy;
import io.chengnuo.shared.database.Tenants;
import io.chengnuo.shared.facts.Facts;
import io.chengnuo.ticket.TicketBriefs;
import io.chengnuo.ticket.TicketId;
import io.chengnuo.ticket.TicketScope;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The first words to a customer: what they are for a channel and scenario, proposed on first contact, and that they were used (REQ-CHN-23). */
@RestController
@RequestMapping("/api/v1/channels")
class OpeningController {

    private final Openings openings;
    private final TicketBriefs tickets;
    private final TicketScope scope;
    private final CustomerSummaries customers;
    private final CustomerLanguage languages;
    private final Organisation organisation;
    private final Tenants tenants;
    private final PolicyInForce policy;
    private final Access access;
    private final Facts facts;
    private final Clock clock;

    OpeningController(
            Openings openings,
            TicketBriefs tickets,
            TicketScope scope,
            CustomerSummaries customers,
            CustomerLanguage languages,
            Organisation organisation,
            Tenants tenants,
            PolicyInForce policy,
            Access access,
            Facts facts,
            Clock clock) {
        this.openings = openings;
        this.tickets = tickets;
        this.scope = scope;
        this.customers = customers;
        this.languages = languages;
        this.organisation = organisation;
        this.tenants = tenants;
        this.policy = policy;
        this.access = access;
        this.facts = facts;
        this.clock = clock;
    }

    record OpeningBody(
            @Nullable Channel channel,
            @Nullable @Size(max = 100) String category,
            @NotNull @Pattern(regexp = "zh-CN|en") String language,
            @NotBlank @Size(max = 2000) String words) {}

    /** {@code words} filled in; null when this is no first contact, or none fits. */
    record Proposal(
            @Nullable UUID opening,
            @Nullable String words,
            @Nullable String usedBy,
            @Nullable Instant usedAt) {}

    record UseBody(@NotNull UUID opening) {}

    @GetMapping("/openings")
    @Requires(Right.TICKET_READ)
    @Transactional(readOnly = true)
    public List<Opening> all() {
        return openings.all();
    }

    @PostMapping("/openings")
    @ResponseStatus(HttpStatus.CREATED)
    @Requires(Right.SETTINGS_EDIT)
    @Transactional
    public List<Opening> add(@Valid @RequestBody OpeningBody body) {
        openings.add(opening(UUID.randomUUID(), body), access.person(), clock.instant());
        return openings.all();
    }

    @PutMapping("/openings/{id}")
    @Requires(Right.SETTINGS_EDIT)
    @Transactional
    public List<Opening> change(@PathVariable UUID id, @Valid @RequestBody OpeningBody body) {
        openings.change(opening(id, body), access.person(), clock.instant());
        return openings.all();
    }

    @DeleteMapping("/openings/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Requires(Right.SETTINGS_EDIT)
    @Transactional
    public void remove(@PathVariable UUID id) {
        openings.remove(id);
    }

    /** The opening for the first contact on this ticket. */
    @GetMapping("/tickets/{ticket}/opening")
    @Requires(Right.TICKET_READ)
    @Transactional(readOnly = true)
    public Proposal proposal(@PathVariable UUID ticket) {
        scope.require(new TicketId(ticket), Right.TICKET_READ);
        var used = openings.useOn(ticket).orElse(null);
        if (used != null) {
            var name = organisation.personNames(List.of(used.person())).getOrDefault(used.person(), "");
            return new Proposal(used.opening(), null, name, used.at());
        }
        var brief = tickets.require(new TicketId(ticket));
        if (brief.answeredAt() != null) {
            return new Proposal(null, null, null, null);
        }
        var language =
                languages.of(brief.customer()).getLanguage().equals(Locale.ENGLISH.getLanguage()) ? "en" : "zh-CN";
        var customer = customers.names(List.of(brief.customer())).getOrDefault(brief.customer(), "");
        var me = organisation.personNames(List.of(access.person())).getOrDefault(access.person(), "");
        return openings.fitting(brief.channel(), brief.category(), language)
                .map(opening -> new Proposal(
                        opening.id(),
                        opening.words()
                                .replace("{customer}", customer)
                                .replace("{number}", brief.number())
                                .replace("{me}", me)
                                .replace(
                                        "{company}",
                                        tenants.require(Tenancy.require()).name()),
                        null,
                        null))
                .orElse(new Proposal(null, null, null, null));
    }

    /** It was used, now; said again it changes nothing. */
    @PutMapping("/tickets/{ticket}/opening")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Requires(Right.TICKET_REPLY)
    @Transactional
    public void use(@PathVariable UUID ticket, @Valid @RequestBody UseBody body) {
        scope.requireLocked(new TicketId(ticket), Right.TICKET_REPLY);
        if (!openings.has(body.opening())) {
            throw new NotFound("no_such_opening");
        }
        var now = clock.instant();
        var by = access.person();
        if (openings.use(ticket, new Openings.Use(body.opening(), by, now))) {
            var channel = tickets.require(new TicketId(ticket)).channel();
            facts.record(new OpeningUsed(ticket, body.opening(), channel, by, now));
        }
    }

    private Opening opening(UUID id, OpeningBody body) {
        var category = body.category() == null || body.category().isBlank() ? null : body.category();
        if (category != null && !policy.now().categories().has(category)) {
            throw new Invalid("invalid_request", new FieldError("category", "unknown"));
        }
        return new Opening(
                id, body.channel(), category, body.language(), body.words().strip());
    }
}
