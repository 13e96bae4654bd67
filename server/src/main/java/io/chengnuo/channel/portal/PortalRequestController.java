package io.chengnuo.channel.portal;

import io.chengnuo.channel.Attempts;
import io.chengnuo.channel.mail.PublicAddress;
import io.chengnuo.people.OpenDoor;
import io.chengnuo.policy.PolicyInForce;
import io.chengnuo.shared.Page;
import io.chengnuo.ticket.CustomerWrites;
import io.chengnuo.ticket.TicketId;
import io.chengnuo.work.progress.Guidance;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The customer's requests: asking, following, writing, complaining. */
@RestController
@RequestMapping("/api/v1/portal")
class PortalRequestController {

    private static final String COMPLAINT = "complaint";

    private final PortalAccess access;
    private final PortalCookie cookie;
    private final OpenRequest open;
    private final PortalTickets tickets;
    private final CustomerWrites writes;
    private final PortalLinks links;
    private final PublicAddress address;
    private final Attempts attempts;
    private final PolicyInForce policy;
    private final MessageSource texts;

    PortalRequestController(
            PortalAccess access,
            PortalCookie cookie,
            OpenRequest open,
            PortalTickets tickets,
            CustomerWrites writes,
            PortalLinks links,
            PublicAddress address,
            Attempts attempts,
            PolicyInForce policy,
            MessageSource texts) {
        this.access = access;
        this.cookie = cookie;
        this.open = open;
        this.tickets = tickets;
        this.writes = writes;
        this.links = links;
        this.address = address;
        this.attempts = attempts;
        this.policy = policy;
        this.texts = texts;
    }

    record Contact(
            @Nullable @Size(max = 120) String name,
            @Nullable @Size(max = 254) String email,
            @Nullable @Size(max = 40) String phone) {}

    /** {@code contact} may be left out by whoever is in the portal already. */
    record Request(
            @NotBlank @Size(max = 200) String subject,
            @Nullable @Size(max = 20_000) String body,
            @Nullable @Size(max = 80) String category,
            @Nullable @Valid Contact contact,
            @Nullable @Size(max = 10) List<UUID> files) {}

    record Received(
            String number, OpenRequest.Way access, List<Progress.Step> steps, Progress.Next next, Guidance guidance) {}

    record Message(
            @NotBlank @Size(max = 20_000) String body,
            @Nullable @Size(max = 10) List<UUID> files) {}

    record Written(UUID id) {}

    /** {@code about} is the number of the request that gave cause. */
    record Complaint(
            @Nullable @Size(max = 40) String about,
            @Nullable @Size(max = 20_000) String body) {}

    record Link(String link, Instant expiresAt) {}

    @PostMapping("/requests")
    @ResponseStatus(HttpStatus.CREATED)
    @OpenDoor("anybody may ask us something; limited by network and contact")
    @Transactional
    public Received ask(@Valid @RequestBody Request body, HttpServletRequest from, HttpServletResponse response) {
        var network = Network.of(from.getRemoteAddr());
        var request = new OpenRequest.Request(
                body.subject().strip(),
                Objects.requireNonNullElse(body.body(), ""),
                blankToNull(body.category()),
                Objects.requireNonNullElse(body.files(), List.of()));
        var opened = access.current()
                .map(session -> open.byCustomer(request, session, network))
                .orElseGet(() -> open.byStranger(request, contact(body.contact()), network));
        return received(opened, response);
    }

    @GetMapping("/requests")
    @OpenDoor("shows a customer the requests his portal session opens")
    Page<PortalTickets.Line> list(
            @RequestParam(defaultValue = "20") @Min(1) @Max(100) int limit,
            @RequestParam(required = false) @Nullable String cursor) {
        return tickets.list(access.require(), limit, cursor);
    }

    @GetMapping("/requests/{number}")
    @OpenDoor("shows a request that the portal session opens")
    @Transactional(readOnly = true)
    public PortalTickets.Whole read(@PathVariable String number) {
        return tickets.whole(tickets.require(number, access.require()));
    }

    @PostMapping("/requests/{number}/messages")
    @ResponseStatus(HttpStatus.CREATED)
    @OpenDoor("takes the customer's words on a request that the portal session opens")
    @Transactional
    public Written write(@PathVariable String number, @Valid @RequestBody Message body) {
        var session = access.require();
        var ticket = tickets.require(number, session);
        attempts.count(PortalLimits.WRITES_OF_SESSION, session.id().toString());
        return new Written(writes.write(ticket.id(), body.body(), Objects.requireNonNullElse(body.files(), List.of())));
    }

    /** A link that opens this request without a code, shown this once; an earlier one ends. */
    @PutMapping("/requests/{number}/link")
    @OpenDoor("makes a link to a request that the portal session opens")
    @Transactional
    public Link link(@PathVariable String number) {
        var session = access.require();
        var ticket = tickets.require(number, session);
        attempts.count(PortalLimits.WRITES_OF_SESSION, session.id().toString());
        var made = links.make(session.customer(), ticket.id().value());
        return new Link(address.of("/portal/link#" + made.token().text()), made.expiresAt());
    }

    /** One tap: everything but the wish to complain may be left out. */
    @PostMapping("/complaints")
    @ResponseStatus(HttpStatus.CREATED)
    @OpenDoor("takes a complaint from a customer in the portal")
    @Transactional
    public Received complain(
            @Valid @RequestBody Complaint body, Locale locale, HttpServletRequest from, HttpServletResponse response) {
        var session = access.require();
        var about = body.about() == null ? null : tickets.require(body.about(), session);
        var subject = about == null
                ? texts.getMessage("portal.complaint", null, locale)
                : texts.getMessage("portal.complaint_about", new Object[] {about.number(), about.subject()}, locale);
        var words = Objects.requireNonNullElse(body.body(), "").strip();
        var request = new OpenRequest.Request(
                subject.length() > 200 ? subject.substring(0, 200) : subject,
                words.isEmpty() ? subject : words,
                policy.now().categories().has(COMPLAINT) ? COMPLAINT : null,
                List.of());
        return received(open.byCustomer(request, session, Network.of(from.getRemoteAddr())), response);
    }

    private Received received(OpenRequest.Opened opened, HttpServletResponse response) {
        if (opened.session() != null) {
            cookie.give(response, opened.session());
        }
        var progress = tickets.progress(new TicketId(opened.ticket()));
        return new Received(
                opened.number(),
                opened.way(),
                progress.steps(),
                progress.next(),
                tickets.guidance(new TicketId(opened.ticket())));
    }

    private static OpenRequest.Contact contact(@Nullable Contact given) {
        return given == null
                ? new OpenRequest.Contact(null, null, null)
                : new OpenRequest.Contact(
                        blankToNull(given.name()), blankToNull(given.email()), blankToNull(given.phone()));
    }

    private static @Nullable String blankToNull(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }
}
