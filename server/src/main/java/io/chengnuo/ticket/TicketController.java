package io.chengnuo.ticket;

import io.chengnuo.people.Access;
import io.chengnuo.people.Requires;
import io.chengnuo.people.Right;
import io.chengnuo.policy.Channel;
import io.chengnuo.policy.Complexity;
import io.chengnuo.policy.Impact;
import io.chengnuo.policy.Priority;
import io.chengnuo.policy.ProblemClass;
import io.chengnuo.policy.Urgency;
import io.chengnuo.shared.Page;
import io.chengnuo.shared.web.Version;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.ResponseEntity;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Opens tickets and shows them. */
@RestController
@RequestMapping("/api/v1/tickets")
class TicketController {

    private static final Set<Channel> FACE_TO_FACE = Set.of(Channel.PHONE, Channel.WALK_IN);

    private final OpenTicket openTicket;
    private final Requesters requesters;
    private final TicketList list;
    private final TicketDetail detail;
    private final TicketCounts counts;
    private final SimilarTickets similar;
    private final ObjectProvider<TicketClocks> clocks;
    private final Access access;
    private final TransactionTemplate transaction;

    TicketController(
            OpenTicket openTicket,
            Requesters requesters,
            TicketList list,
            TicketDetail detail,
            TicketCounts counts,
            SimilarTickets similar,
            ObjectProvider<TicketClocks> clocks,
            Access access,
            TransactionTemplate transaction) {
        this.openTicket = openTicket;
        this.requesters = requesters;
        this.list = list;
        this.detail = detail;
        this.counts = counts;
        this.similar = similar;
        this.clocks = clocks;
        this.access = access;
        this.transaction = transaction;
    }

    /** Subject and one identity of the customer are required; everything else has its usual value. */
    record OpenRequest(
            @NotBlank @Size(max = 200) String subject,
            @Nullable @Size(max = 20_000) String body,
            @Nullable @Size(max = 100) String category,
            @Nullable ProblemClass problemClass,
            @Nullable Complexity complexity,
            @Nullable Boolean major,
            @Nullable Urgency urgency,
            @Nullable Impact impact,
            @Nullable Channel channel,
            @Nullable UUID team,
            @NotNull @Valid Requesters.Identity customer,
            @Nullable @Size(max = 20) List<@NotNull UUID> files) {

        NewTicket with(Requester requester, UUID person) {
            var through = Objects.requireNonNullElse(channel, Channel.API);
            return new NewTicket(
                    requester,
                    through,
                    subject.strip(),
                    Objects.requireNonNullElse(body, ""),
                    category,
                    problemClass,
                    complexity,
                    Boolean.TRUE.equals(major),
                    urgency,
                    impact,
                    team,
                    FACE_TO_FACE.contains(through) ? person : null,
                    Objects.requireNonNullElse(files, List.of()));
        }
    }

    record Opened(UUID id, String number, TicketStatus status, Priority priority, List<TicketClock> clocks) {}

    @PostMapping
    @Requires(Right.TICKET_OPEN)
    ResponseEntity<Opened> open(@Valid @RequestBody OpenRequest request) {
        var opened = Objects.requireNonNull(transaction.execute(status -> {
            var requester = requesters.recognise(request.customer());
            var ticket = openTicket.open(request.with(requester, access.person()));
            var running = clocks.stream()
                    .findFirst()
                    .map(keeper -> keeper.of(ticket.id()))
                    .orElse(List.of());
            return new Opened(ticket.id().value(), ticket.number(), ticket.status(), ticket.priority(), running);
        }));
        return ResponseEntity.created(URI.create("/api/v1/tickets/" + opened.id()))
                .eTag(Version.tag(1))
                .body(opened);
    }

    @GetMapping("/{id}")
    @Requires(Right.TICKET_READ)
    ResponseEntity<TicketDetail.Shown> show(@PathVariable UUID id) {
        var shown = detail.require(new TicketId(id));
        return ResponseEntity.ok().eTag(Version.tag(shown.version())).body(shown);
    }

    @GetMapping
    @Requires(Right.TICKET_READ)
    Page<TicketSummary> list(
            @RequestParam(required = false) @Nullable String view,
            @RequestParam(required = false) @Nullable List<String> status,
            @RequestParam(required = false) @Nullable UUID team,
            @RequestParam(required = false) @Nullable UUID handler,
            @RequestParam(required = false) @Nullable UUID firstResponder,
            @RequestParam(required = false) @Nullable UUID customer,
            @RequestParam(required = false) @Nullable @Size(max = 100) String category,
            @RequestParam(required = false) @Nullable List<String> priority,
            @RequestParam(required = false) @Nullable List<String> channel,
            @RequestParam(required = false) @Nullable Boolean highRisk,
            @RequestParam(required = false) @Nullable Boolean major,
            @RequestParam(required = false) @Nullable Instant waitingSince,
            @RequestParam(required = false) @Nullable Instant idleSince,
            @RequestParam(required = false) @Nullable Instant openedFrom,
            @RequestParam(required = false) @Nullable Instant openedTo,
            @RequestParam(required = false) @Nullable @Size(max = 200) String q,
            @RequestParam(required = false) @Nullable String sort,
            @RequestParam(defaultValue = "50") @Min(1) @Max(100) int limit,
            @RequestParam(required = false) @Nullable @Size(max = 500) String cursor) {
        var shown = Choice.one(TicketView.class, "view", view, TicketView.ALL);
        var filter = new TicketFilter(
                Choice.several(TicketStatus.class, "status", status),
                team,
                handler,
                firstResponder,
                customer,
                category,
                Choice.several(Priority.class, "priority", priority),
                Choice.several(Channel.class, "channel", channel),
                highRisk,
                major,
                waitingSince,
                idleSince,
                openedFrom,
                openedTo);
        var order = Choice.one(
                TicketSort.class, "sort", sort, shown == TicketView.DUE ? TicketSort.DUE : TicketSort.NEWEST);
        var words = q == null || q.isBlank() ? null : q;
        return list.page(new TicketList.Question(shown, filter, words, order, limit, cursor));
    }

    @GetMapping("/counts")
    @Requires(Right.TICKET_READ)
    Map<TicketView, Integer> counts() {
        return counts.now();
    }

    record Items<T>(List<T> items) {}

    @GetMapping("/duplicates")
    @Requires(Right.TICKET_READ)
    Items<SimilarTickets.Similar> duplicates(
            @RequestParam @Size(max = 200) String subject, @RequestParam(required = false) @Nullable UUID customer) {
        return new Items<>(similar.to(subject, customer));
    }
}
