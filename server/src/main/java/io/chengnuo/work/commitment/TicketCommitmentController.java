package io.chengnuo.work.commitment;

import io.chengnuo.people.Access;
import io.chengnuo.people.Organisation;
import io.chengnuo.people.Requires;
import io.chengnuo.people.Right;
import io.chengnuo.ticket.TicketId;
import io.chengnuo.ticket.TicketScope;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.net.URI;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What was promised to the customer of a ticket beyond its service. */
@RestController
@RequestMapping("/api/v1/tickets/{id}/commitments")
class TicketCommitmentController {

    private final TicketScope scope;
    private final MakeCommitment make;
    private final TicketCommitments commitments;
    private final Organisation organisation;
    private final Access access;

    TicketCommitmentController(
            TicketScope scope,
            MakeCommitment make,
            TicketCommitments commitments,
            Organisation organisation,
            Access access) {
        this.scope = scope;
        this.make = make;
        this.commitments = commitments;
        this.organisation = organisation;
        this.access = access;
    }

    /** {@code kind} is the key of the power it needs. */
    record Wanted(
            @NotBlank @Size(max = 60) String kind,

            @Nullable @PositiveOrZero @Digits(integer = 12, fraction = 2)
            BigDecimal amount,

            @NotBlank @Size(max = 1000) String text) {}

    record Named(UUID id, String name) {}

    record View(
            UUID id,
            String kind,
            @Nullable BigDecimal amount,
            String text,
            CommitmentState state,
            Named madeBy,
            Instant madeAt,
            @Nullable UUID approval,
            @Nullable Named decidedBy,
            @Nullable Instant decidedAt,
            @Nullable String reason) {}

    record All(List<View> items) {}

    @GetMapping
    @Requires(Right.TICKET_READ)
    @Transactional(readOnly = true)
    public All all(@PathVariable UUID id) {
        scope.require(new TicketId(id), Right.TICKET_READ);
        return new All(views(commitments.of(id)));
    }

    @PostMapping
    @Requires(Right.TICKET_REPLY)
    @Transactional
    public ResponseEntity<View> make(@PathVariable UUID id, @Valid @RequestBody Wanted wanted) {
        var ticket = new TicketId(id);
        scope.require(ticket, Right.TICKET_REPLY);
        var made = make.make(
                ticket, wanted.kind().strip(), wanted.amount(), wanted.text().strip(), access.person());
        var view = views(List.of(commitments.find(made).orElseThrow())).getFirst();
        return ResponseEntity.created(URI.create("/api/v1/tickets/" + id + "/commitments/" + made))
                .body(view);
    }

    private List<View> views(List<TicketCommitment> shown) {
        var people = new HashSet<UUID>();
        shown.forEach(one -> {
            people.add(one.madeBy());
            if (one.decidedBy() != null) {
                people.add(one.decidedBy());
            }
        });
        var names = organisation.personNames(people);
        return shown.stream().map(one -> view(one, names)).toList();
    }

    private static View view(TicketCommitment one, Map<UUID, String> names) {
        var decidedBy = one.decidedBy();
        return new View(
                one.id(),
                one.kind(),
                one.amount(),
                one.text(),
                one.state(),
                named(one.madeBy(), names),
                one.madeAt(),
                one.approval(),
                decidedBy == null ? null : named(decidedBy, names),
                one.decidedAt(),
                one.reason());
    }

    private static Named named(UUID id, Map<UUID, String> names) {
        return new Named(id, names.getOrDefault(id, "?"));
    }
}
