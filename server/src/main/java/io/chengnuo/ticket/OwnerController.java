package io.chengnuo.ticket;

import io.chengnuo.people.Access;
import io.chengnuo.people.Requires;
import io.chengnuo.people.Right;
import io.chengnuo.ticket.Names.Named;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Who owns a ticket when it has been passed on too often, and who answers for it. */
@RestController
@RequestMapping("/api/v1/tickets/{id}")
class OwnerController {

    private final TicketDoor door;
    private final TicketScope scope;
    private final DecideOwner owner;
    private final PassFirstResponsibility first;
    private final FirstOffers offers;
    private final Names names;
    private final Access access;

    OwnerController(
            TicketDoor door,
            TicketScope scope,
            DecideOwner owner,
            PassFirstResponsibility first,
            FirstOffers offers,
            Names names,
            Access access) {
        this.door = door;
        this.scope = scope;
        this.owner = owner;
        this.first = first;
        this.offers = offers;
        this.names = names;
        this.access = access;
    }

    record Question(
            @Nullable UUID toTeam,
            @NotBlank @Size(max = 500) String reason) {}

    @PutMapping("/owner-question")
    @Requires(Right.TICKET_TRANSFER)
    ResponseEntity<TicketDoor.Changed> ask(
            @PathVariable UUID id,
            @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch,
            @Valid @RequestBody Question asked) {
        return door.change(
                id,
                Right.TICKET_TRANSFER,
                ifMatch,
                (ticket, by) -> owner.ask(ticket, asked.toTeam(), by, asked.reason()));
    }

    record Owner(
            @NotNull UUID team,
            @Nullable UUID person,
            @NotBlank @Size(max = 500) String reason) {}

    @PutMapping("/owner")
    @Requires(Right.OWNER_DECIDE)
    ResponseEntity<TicketDoor.Changed> decide(
            @PathVariable UUID id,
            @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch,
            @Valid @RequestBody Owner wanted) {
        return door.change(
                id,
                Right.OWNER_DECIDE,
                ifMatch,
                (ticket, by) -> owner.decide(ticket, wanted.team(), wanted.person(), by, wanted.reason()));
    }

    record Offer(
            UUID id,
            @Nullable Named from,
            @Nullable Named to,
            @Nullable Named by,
            String reason,
            Instant at,
            boolean mine) {}

    /** What waits for the new holder's word; nothing when none does. */
    record Waiting(@Nullable Offer offer) {}

    @GetMapping("/first-responsibility")
    @Requires(Right.TICKET_READ)
    @Transactional(readOnly = true)
    public Waiting waiting(@PathVariable UUID id) {
        var ticket = new TicketId(id);
        scope.require(ticket, Right.TICKET_READ);
        return new Waiting(offers.waiting(ticket)
                .map(row -> {
                    var known = names.of(
                            Stream.of(row.getFromPerson(), row.getToPerson(), row.getOfferedBy()), Stream.empty());
                    return new Offer(
                            row.getId(),
                            known.person(row.getFromPerson()),
                            known.person(row.getToPerson()),
                            known.person(row.getOfferedBy()),
                            row.getReason(),
                            row.getOfferedAt(),
                            row.getToPerson().equals(access.person()));
                })
                .orElse(null));
    }

    record NewHolder(
            @NotNull UUID toPerson,
            @NotBlank @Size(max = 500) String reason) {}

    @PostMapping("/first-responsibility")
    @Requires(Right.OWNER_DECIDE)
    ResponseEntity<TicketDoor.Added> offer(
            @PathVariable UUID id,
            @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch,
            @Valid @RequestBody NewHolder wanted) {
        return door.add(
                id,
                Right.OWNER_DECIDE,
                ifMatch,
                "first-responsibility",
                (ticket, by) -> first.offer(ticket, wanted.toPerson(), by, wanted.reason()));
    }

    @PutMapping("/first-responsibility/{offer}/acceptance")
    @Requires(Right.TICKET_READ)
    ResponseEntity<TicketDoor.Changed> accept(
            @PathVariable UUID id,
            @PathVariable UUID offer,
            @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch) {
        return door.change(id, Right.TICKET_READ, ifMatch, (ticket, by) -> first.accept(ticket, offer, by));
    }

    @PutMapping("/first-responsibility/{offer}/refusal")
    @Requires(Right.TICKET_READ)
    ResponseEntity<TicketDoor.Changed> decline(
            @PathVariable UUID id,
            @PathVariable UUID offer,
            @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch,
            @Valid @RequestBody Reason why) {
        return door.change(
                id, Right.TICKET_READ, ifMatch, (ticket, by) -> first.decline(ticket, offer, by, why.reason()));
    }
}
