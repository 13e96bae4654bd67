package io.chengnuo.ticket;

import io.chengnuo.people.Requires;
import io.chengnuo.people.Right;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Puts tickets off and merges them, and takes both back. */
@RestController
@RequestMapping("/api/v1/tickets/{id}")
class AsideController {

    private final TicketDoor door;
    private final TicketScope scope;
    private final SnoozeTicket snooze;
    private final MergeTickets merge;
    private final MergePreview preview;

    AsideController(TicketDoor door, TicketScope scope, SnoozeTicket snooze, MergeTickets merge, MergePreview preview) {
        this.door = door;
        this.scope = scope;
        this.snooze = snooze;
        this.merge = merge;
        this.preview = preview;
    }

    /** Without a time: until the customer writes. */
    record SnoozeRequest(
            @Nullable Instant until,
            @Nullable @Size(max = 500) String reason) {}

    @PutMapping("/snooze")
    @Requires(Right.TICKET_REPLY)
    ResponseEntity<TicketDoor.Changed> snooze(
            @PathVariable UUID id,
            @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch,
            @Valid @RequestBody SnoozeRequest wanted) {
        return door.change(
                id,
                Right.TICKET_REPLY,
                ifMatch,
                (ticket, by) -> snooze.snooze(ticket, by, wanted.until(), wanted.reason()));
    }

    @DeleteMapping("/snooze")
    @Requires(Right.TICKET_REPLY)
    ResponseEntity<TicketDoor.Changed> wake(
            @PathVariable UUID id, @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch) {
        return door.change(id, Right.TICKET_REPLY, ifMatch, (ticket, by) -> snooze.wake(ticket));
    }

    /** The two in either order; the one that came first survives. */
    @GetMapping("/merge-preview")
    @Requires(Right.TICKET_ASSIGN)
    MergePreview.Preview preview(@PathVariable UUID id, @RequestParam UUID with) {
        return preview.of(new TicketId(id), new TicketId(with));
    }

    /** {@code customersMayDiffer} says that somebody made sure that both ask for the same. */
    record MergeRequest(
            @NotNull UUID into,
            @Nullable Boolean customersMayDiffer,
            @Nullable @Size(max = 500) String reason) {}

    @PutMapping("/merge")
    @Requires(Right.TICKET_ASSIGN)
    ResponseEntity<TicketDoor.Changed> merge(
            @PathVariable UUID id,
            @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch,
            @Valid @RequestBody MergeRequest wanted) {
        scope.require(new TicketId(wanted.into()), Right.TICKET_ASSIGN);
        return door.changeWith(
                id,
                wanted.into(),
                Right.TICKET_ASSIGN,
                ifMatch,
                (ticket, by) -> merge.merge(
                        ticket,
                        new TicketId(wanted.into()),
                        Boolean.TRUE.equals(wanted.customersMayDiffer()),
                        by,
                        wanted.reason()));
    }

    record UndoRequest(@Nullable @Size(max = 500) String reason) {}

    @DeleteMapping("/merge")
    @Requires(Right.TICKET_ASSIGN)
    ResponseEntity<TicketDoor.Changed> unmerge(
            @PathVariable UUID id,
            @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch,
            @Valid @RequestBody UndoRequest why) {
        return door.change(id, Right.TICKET_ASSIGN, ifMatch, (ticket, by) -> merge.undo(ticket, by, why.reason()));
    }
}
