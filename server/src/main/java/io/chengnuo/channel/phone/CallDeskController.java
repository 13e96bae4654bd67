package io.chengnuo.channel.phone;

import io.chengnuo.customer.CustomerSummaries;
import io.chengnuo.customer.CustomerSummaries.CustomerSummary;
import io.chengnuo.people.Access;
import io.chengnuo.people.Requires;
import io.chengnuo.people.Right;
import io.chengnuo.shared.NotFound;
import io.chengnuo.ticket.TicketBrief;
import io.chengnuo.ticket.TicketBriefs;
import io.chengnuo.ticket.TicketId;
import io.chengnuo.ticket.TicketScope;
import io.chengnuo.ticket.TicketStatus;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The calls at somebody's own extension: what the call bar shows, and its buttons. */
@RestController
@RequestMapping("/api/v1/calls")
class CallDeskController {

    /** What is older was forgotten by the telephone system. */
    private static final Duration AT_HAND = Duration.ofHours(8);

    private static final int MOST_TICKETS = 20;

    private final Calls calls;
    private final ShownCalls shown;
    private final CallReach reach;
    private final PhoneDesk desk;
    private final WorkAfterCall work;
    private final CallTicket ticket;
    private final Extensions extensions;
    private final CustomerSummaries customers;
    private final TicketBriefs briefs;
    private final TicketScope tickets;
    private final Access access;
    private final Clock clock;

    CallDeskController(
            Calls calls,
            ShownCalls shown,
            CallReach reach,
            PhoneDesk desk,
            WorkAfterCall work,
            CallTicket ticket,
            Extensions extensions,
            CustomerSummaries customers,
            TicketBriefs briefs,
            TicketScope tickets,
            Access access,
            Clock clock) {
        this.calls = calls;
        this.shown = shown;
        this.reach = reach;
        this.desk = desk;
        this.work = work;
        this.ticket = ticket;
        this.extensions = extensions;
        this.customers = customers;
        this.briefs = briefs;
        this.tickets = tickets;
        this.access = access;
        this.clock = clock;
    }

    record OpenTicket(UUID id, String number, String subject, TicketStatus status) {}

    /**
     * A call with what is known of its customer; {@code key}: what its telephone system calls it; {@code seconds} since it began, was answered,
     * or ended, by the server's clock; {@code commands}: what its telephone system lets one ask of it.
     */
    record AtHand(
            ShownCalls.Shown call,
            String key,
            long seconds,
            Set<LineCommand.Kind> commands,
            @Nullable CustomerSummary customer,
            List<OpenTicket> tickets) {}

    /** {@code extension}: null for somebody who has none, and so no calls. */
    record Desk(@Nullable String extension, List<AtHand> calls) {}

    /** One of both: a customer's number is known to us and need not be known to whoever calls. */
    record Dial(
            @Nullable UUID customer,
            @Nullable @Pattern(regexp = "[+0-9 ()-]{3,40}") String number,
            @Nullable UUID ticket) {}

    /** {@code byBrowser}: what one's own softphone calls now; null where the telephone system calls. */
    record Dialled(UUID id, @Nullable String byBrowser) {}

    record Command(
            @NotNull LineCommand.Kind kind,

            @Nullable @Pattern(regexp = "[+*#0-9a-zA-Z_.-]{1,40}")
            String to) {}

    record Notes(@NotNull @Size(max = 10_000) String notes) {}

    record About(@NotNull UUID ticket) {}

    record NewTicket(
            @NotBlank @Size(max = 200) String subject,
            @Nullable @Size(max = 20_000) String body,
            @Nullable @Size(max = 100) String category,
            @Nullable UUID team) {}

    record Opened(UUID ticket) {}

    @GetMapping("/at-hand")
    @Requires(Right.CALL_WORK)
    @Transactional(readOnly = true)
    public Desk atHand() {
        var person = access.person();
        var mine = calls.atHand(person, clock.instant().minus(AT_HAND));
        var all = shown.of(mine);
        var rows = mine.stream().collect(Collectors.toMap(Call::id, row -> row));
        var known = customers.of(
                mine.stream().map(Call::customer).filter(Objects::nonNull).toList());
        return new Desk(
                extensions
                        .ofPerson(person, null)
                        .map(Extensions.Extension::extension)
                        .orElse(null),
                all.stream()
                        .map(call -> new AtHand(
                                call,
                                Objects.requireNonNull(rows.get(call.id())).key(),
                                secondsOf(call),
                                desk.takes(Objects.requireNonNull(rows.get(call.id())), person),
                                call.customer() == null
                                        ? null
                                        : known.get(call.customer().id()),
                                call.customer() == null
                                        ? List.of()
                                        : open(call.customer().id())))
                        .toList());
    }

    private long secondsOf(ShownCalls.Shown call) {
        var since = Optional.ofNullable(call.endedAt())
                .or(() -> Optional.ofNullable(call.answeredAt()))
                .orElse(call.startedAt());
        return Math.max(0, Duration.between(since, clock.instant()).toSeconds());
    }

    private List<OpenTicket> open(UUID customer) {
        if (!access.has(Right.TICKET_READ)) {
            return List.of();
        }
        var all = briefs.of(customer, null, MOST_TICKETS, null).items();
        var mine = tickets.among(all.stream().map(one -> one.id().value()).toList(), Right.TICKET_READ);
        return all.stream()
                .filter(one -> one.closedAt() == null && mine.contains(one.id().value()))
                .filter(CallDeskController::isOpen)
                .map(one -> new OpenTicket(one.id().value(), one.number(), one.subject(), one.status()))
                .toList();
    }

    private static boolean isOpen(TicketBrief one) {
        return one.status() != TicketStatus.WITHDRAWN && one.status() != TicketStatus.MERGED;
    }

    /** Calls from one's own extension; the call is in the record as soon as the telephone system tells of it. */
    @PostMapping
    @ResponseStatus(HttpStatus.ACCEPTED)
    @Requires(Right.CALL_WORK)
    Dialled dial(@Valid @RequestBody Dial dial) {
        if (dial.ticket() != null) {
            tickets.require(new TicketId(dial.ticket()), Right.TICKET_READ);
        }
        var dialled = desk.dial(access.person(), numberOf(dial), dial.ticket());
        return new Dialled(dialled.id(), dialled.byBrowser());
    }

    private String numberOf(Dial dial) {
        if (dial.number() != null) {
            return dial.number();
        }
        if (dial.customer() == null || !reach.reaches(dial.customer(), Right.CUSTOMER_READ)) {
            throw new NotFound("no_such_customer");
        }
        return customers.phone(dial.customer()).orElseThrow(() -> new NotFound("customer_without_phone"));
    }

    @PostMapping("/{id}/commands")
    @ResponseStatus(HttpStatus.ACCEPTED)
    @Requires(Right.CALL_WORK)
    void command(@PathVariable UUID id, @Valid @RequestBody Command command) {
        desk.command(id, access.person(), command.kind(), command.to());
    }

    @PutMapping("/{id}/notes")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Requires(Right.CALL_WORK)
    void note(@PathVariable UUID id, @Valid @RequestBody Notes notes) {
        work.note(id, access.person(), notes.notes().strip(), reach.own());
    }

    /** After the call nothing is left to do. */
    @PutMapping("/{id}/work-end")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Requires(Right.CALL_WORK)
    void done(@PathVariable UUID id) {
        work.done(id, access.person());
    }

    @PostMapping("/{id}/ticket")
    @Requires(Right.TICKET_OPEN)
    @Transactional
    public ResponseEntity<Opened> open(@PathVariable UUID id, @Valid @RequestBody NewTicket wanted) {
        access.require(Right.CALL_WORK);
        var opened = ticket.open(
                id,
                new CallTicket.Wanted(
                        wanted.subject().strip(),
                        Objects.requireNonNullElse(wanted.body(), "").strip(),
                        wanted.category(),
                        wanted.team()),
                access.person(),
                reach.own());
        return ResponseEntity.created(URI.create("/api/v1/tickets/" + opened)).body(new Opened(opened));
    }

    @PutMapping("/{id}/ticket")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Requires(Right.CALL_WORK)
    @Transactional
    public void link(@PathVariable UUID id, @Valid @RequestBody About about) {
        tickets.require(new TicketId(about.ticket()), Right.TICKET_READ);
        ticket.link(id, about.ticket(), access.person(), reach.own());
    }
}
