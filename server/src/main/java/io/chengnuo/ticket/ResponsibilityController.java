package io.chengnuo.ticket;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.chengnuo.people.Access;
import io.chengnuo.people.Requires;
import io.chengnuo.people.Right;
import io.chengnuo.policy.Complexity;
import io.chengnuo.policy.Impact;
import io.chengnuo.policy.PauseReason;
import io.chengnuo.policy.Priority;
import io.chengnuo.policy.ProblemClass;
import io.chengnuo.policy.Urgency;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Who answers for a ticket, what it is about, and whether it waits. */
@RestController
@RequestMapping("/api/v1/tickets/{id}")
class ResponsibilityController {

    private final TicketDoor door;
    private final Access access;
    private final TicketScope scope;
    private final AssignTicket assign;
    private final ReclassifyTicket reclassify;
    private final PauseTicket pauses;
    private final TransferTicket transfer;

    ResponsibilityController(
            TicketDoor door,
            Access access,
            TicketScope scope,
            AssignTicket assign,
            ReclassifyTicket reclassify,
            PauseTicket pauses,
            TransferTicket transfer) {
        this.door = door;
        this.access = access;
        this.scope = scope;
        this.assign = assign;
        this.reclassify = reclassify;
        this.pauses = pauses;
        this.transfer = transfer;
    }

    /** Without a person: whoever asks takes it. */
    record HandlerRequest(
            @Nullable UUID person,
            @Nullable @Size(max = 500) String reason) {}

    @PutMapping("/handler")
    @Requires({Right.TICKET_REPLY, Right.TICKET_ASSIGN})
    ResponseEntity<TicketDoor.Changed> handler(
            @PathVariable UUID id,
            @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch,
            @Valid @RequestBody HandlerRequest wanted) {
        var person = wanted.person();
        if (person == null || person.equals(access.person())) {
            return door.change(id, Right.TICKET_REPLY, ifMatch, assign::take);
        }
        return door.change(
                id, Right.TICKET_ASSIGN, ifMatch, (ticket, by) -> assign.toPerson(ticket, person, by, wanted.reason()));
    }

    record TeamRequest(
            @NotNull UUID team, @Nullable @Size(max = 500) String reason) {}

    @PutMapping("/team")
    @Requires(Right.TICKET_ASSIGN)
    ResponseEntity<TicketDoor.Changed> team(
            @PathVariable UUID id,
            @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch,
            @Valid @RequestBody TeamRequest wanted) {
        return door.change(
                id,
                Right.TICKET_ASSIGN,
                ifMatch,
                (ticket, by) -> assign.assign(ticket, wanted.team(), null, by, wanted.reason()));
    }

    /** What is left out stays as it is. A priority goes before the one that urgency and impact give. */
    record ClassificationRequest(
            @Nullable @Size(max = 100) String category,
            @Nullable ProblemClass problemClass,
            @Nullable Complexity complexity,
            @Nullable Boolean major,
            @Nullable Urgency urgency,
            @Nullable Impact impact,
            @Nullable Priority priority,
            @NotBlank @Size(max = 500) String reason) {

        ReclassifyTicket.Correction correction() {
            return new ReclassifyTicket.Correction(
                    category, problemClass, complexity, major, urgency, impact, priority);
        }
    }

    @PutMapping("/classification")
    @Requires(Right.TICKET_REPLY)
    ResponseEntity<TicketDoor.Changed> classification(
            @PathVariable UUID id,
            @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch,
            @Valid @RequestBody ClassificationRequest wanted) {
        return door.change(
                id,
                Right.TICKET_REPLY,
                ifMatch,
                (ticket, by) -> reclassify.reclassify(ticket, wanted.correction(), by, wanted.reason()));
    }

    /** Without {@code for}: for the customer. {@code until} is the agreed day, or earlier than the policy's limit. */
    record WaitingRequest(
            @JsonProperty("for") @Nullable PauseReason reasonOfPause,
            @Nullable Instant until,
            @Nullable @Size(max = 500) String reason) {}

    @PutMapping("/waiting")
    @Requires(Right.TICKET_REPLY)
    ResponseEntity<TicketDoor.Changed> pause(
            @PathVariable UUID id,
            @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch,
            @Valid @RequestBody WaitingRequest wanted) {
        var why = wanted.reasonOfPause() == null ? PauseReason.WAITING_CUSTOMER : wanted.reasonOfPause();
        return door.change(
                id,
                Right.TICKET_REPLY,
                ifMatch,
                (ticket, by) -> pauses.pause(ticket, why, wanted.until(), by, wanted.reason()));
    }

    @DeleteMapping("/waiting")
    @Requires(Right.TICKET_REPLY)
    ResponseEntity<TicketDoor.Changed> resume(
            @PathVariable UUID id, @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch) {
        return door.change(id, Right.TICKET_REPLY, ifMatch, (ticket, by) -> pauses.resume(ticket));
    }

    record Waits(List<PauseTicket.Choice> choices) {}

    /** Why this person may let the ticket wait now, and for how long. */
    @GetMapping("/waiting")
    @Requires(Right.TICKET_REPLY)
    Waits waits(@PathVariable UUID id) {
        scope.require(new TicketId(id), Right.TICKET_REPLY);
        return new Waits(pauses.choices(new TicketId(id), access.person()));
    }

    record TransferRequest(
            @NotNull UUID toTeam,
            @Nullable UUID toPerson,
            @NotBlank @Size(max = 500) String reason) {}

    @PostMapping("/transfers")
    @Requires(Right.TICKET_TRANSFER)
    ResponseEntity<TicketDoor.Added> requestTransfer(
            @PathVariable UUID id,
            @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch,
            @Valid @RequestBody TransferRequest wanted) {
        return door.add(
                id,
                Right.TICKET_TRANSFER,
                ifMatch,
                "transfers",
                (ticket, by) -> transfer.request(ticket, wanted.toTeam(), wanted.toPerson(), by, wanted.reason()));
    }

    @PutMapping("/transfers/{transferId}/acceptance")
    @Requires(Right.TICKET_TRANSFER)
    ResponseEntity<TicketDoor.Changed> acceptTransfer(
            @PathVariable UUID id,
            @PathVariable UUID transferId,
            @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch) {
        return door.change(id, Right.TICKET_TRANSFER, ifMatch, (ticket, by) -> transfer.accept(ticket, transferId, by));
    }

    @PutMapping("/transfers/{transferId}/refusal")
    @Requires(Right.TICKET_TRANSFER)
    ResponseEntity<TicketDoor.Changed> declineTransfer(
            @PathVariable UUID id,
            @PathVariable UUID transferId,
            @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch,
            @Valid @RequestBody Reason why) {
        return door.change(
                id,
                Right.TICKET_TRANSFER,
                ifMatch,
                (ticket, by) -> transfer.decline(ticket, transferId, by, why.reason()));
    }
}
