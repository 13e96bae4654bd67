package io.chengnuo.work;

import io.chengnuo.people.Requires;
import io.chengnuo.people.Right;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What surrounds a delivery: the agreement before it, its documents, the acceptance after it, and closing without a signature. */
@RestController
@RequestMapping("/api/v1/tickets/{id}/work")
class WorkDeliveryController {

    private final WorkDoor door;
    private final AgreeAcceptance agreements;
    private final RecordAcceptance acceptance;
    private final DeliveryPackage packages;
    private final AskClosingException exceptions;

    WorkDeliveryController(
            WorkDoor door,
            AgreeAcceptance agreements,
            RecordAcceptance acceptance,
            DeliveryPackage packages,
            AskClosingException exceptions) {
        this.door = door;
        this.agreements = agreements;
        this.acceptance = acceptance;
        this.packages = packages;
        this.exceptions = exceptions;
    }

    record ProposalRequest(
            @NotBlank @Size(max = 4000) String standard,
            @NotBlank @Size(max = 1000) String way,
            @NotNull Instant deliveryAt) {}

    @PutMapping("/agreement")
    @Requires(Right.TICKET_DELIVER)
    ResponseEntity<WorkDoor.Changed> propose(
            @PathVariable UUID id,
            @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch,
            @Valid @RequestBody ProposalRequest given) {
        return door.change(
                id,
                ifMatch,
                (run, by) -> agreements.propose(run, given.standard(), given.way(), given.deliveryAt(), by));
    }

    /** What the customer said to a person, and how that was learnt. */
    record ConfirmationRequest(
            @NotNull AgreedHow how,
            @NotBlank @Size(max = 500) String note) {}

    @PutMapping("/agreement/confirmation")
    @Requires(Right.TICKET_DELIVER)
    ResponseEntity<WorkDoor.Changed> confirm(
            @PathVariable UUID id,
            @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch,
            @Valid @RequestBody ConfirmationRequest said) {
        return door.change(id, ifMatch, (run, by) -> agreements.confirmedTo(run, said.how(), said.note(), by));
    }

    /** A failed item needs a note, and sends the request back to execution. */
    record ResultRequest(
            @NotNull Boolean passed,
            @Nullable @Size(max = 2000) String note) {}

    @PutMapping("/acceptance/{item}")
    @Requires(Right.TICKET_DELIVER)
    ResponseEntity<WorkDoor.Changed> record(
            @PathVariable UUID id,
            @PathVariable String item,
            @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch,
            @Valid @RequestBody ResultRequest result) {
        return door.change(id, ifMatch, (run, by) -> acceptance.record(run, item, result.passed(), result.note(), by));
    }

    record DocumentRequest(
            @Nullable @Size(max = 60) String item,
            @NotBlank @Size(max = 200) String name,
            @NotBlank @Size(max = 60) String revision,
            @Nullable @Size(max = 500) String place) {}

    @PostMapping("/documents")
    @Requires(Right.TICKET_DELIVER)
    ResponseEntity<WorkDoor.Changed> add(
            @PathVariable UUID id,
            @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch,
            @Valid @RequestBody DocumentRequest document) {
        return door.change(
                id,
                ifMatch,
                (run, by) -> packages.add(
                        run,
                        new DeliveryPackage.Wanted(
                                document.item(), document.name(), document.revision(), document.place()),
                        by));
    }

    @DeleteMapping("/documents/{document}")
    @Requires(Right.TICKET_DELIVER)
    ResponseEntity<WorkDoor.Changed> remove(
            @PathVariable UUID id,
            @PathVariable UUID document,
            @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch) {
        return door.change(id, ifMatch, (run, by) -> packages.remove(run, document, by));
    }

    record CheckRequest(
            @NotNull Boolean complete,
            @Nullable @Size(max = 1000) String note) {}

    @PutMapping("/package-check")
    @Requires(Right.TICKET_DELIVER)
    ResponseEntity<WorkDoor.Changed> check(
            @PathVariable UUID id,
            @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch,
            @Valid @RequestBody CheckRequest check) {
        return door.change(id, ifMatch, (run, by) -> packages.check(run, check.complete(), check.note(), by));
    }

    record ExceptionRequest(@NotBlank @Size(max = 2000) String reason) {}

    @PutMapping("/closing-exception")
    @Requires(Right.TICKET_DELIVER)
    ResponseEntity<WorkDoor.Changed> exception(
            @PathVariable UUID id,
            @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch,
            @Valid @RequestBody ExceptionRequest why) {
        return door.change(id, ifMatch, (run, by) -> exceptions.ask(run, why.reason(), by));
    }
}
