package io.chengnuo.ticket;

import io.chengnuo.people.Access;
import io.chengnuo.people.Requires;
import io.chengnuo.people.Right;
import io.chengnuo.policy.Priority;
import io.chengnuo.shared.Invalid;
import io.chengnuo.shared.Refusal.FieldError;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * One verb for a selection of tickets. Each is asked for itself, with its own scope, rules and transaction; the answer tells what
 * became of each.
 */
@RestController
@RequestMapping("/api/v1/tickets/bulk")
class BulkController {

    private final TicketScope scope;
    private final Access access;
    private final AssignTicket assign;
    private final ReclassifyTicket reclassify;
    private final CloseTicket close;
    private final SnoozeTicket snooze;
    private final Outcomes outcomes;
    private final TransactionTemplate transaction;

    BulkController(
            TicketScope scope,
            Access access,
            AssignTicket assign,
            ReclassifyTicket reclassify,
            CloseTicket close,
            SnoozeTicket snooze,
            Outcomes outcomes,
            TransactionTemplate transaction) {
        this.scope = scope;
        this.access = access;
        this.assign = assign;
        this.reclassify = reclassify;
        this.close = close;
        this.snooze = snooze;
        this.outcomes = outcomes;
        this.transaction = transaction;
    }

    enum Verb {
        TAKE(Right.TICKET_REPLY),
        ASSIGN(Right.TICKET_ASSIGN),
        RECLASSIFY(Right.TICKET_REPLY),
        CLOSE(Right.TICKET_CLOSE),
        SNOOZE(Right.TICKET_REPLY);

        private final Right right;

        Verb(Right right) {
            this.right = right;
        }
    }

    /** Of what follows the verb only what belongs to it is looked at. */
    record BulkRequest(
            @NotEmpty @Size(max = 100) List<@NotNull UUID> tickets,
            @NotNull Verb verb,
            @Nullable UUID team,
            @Nullable UUID person,
            @Nullable @Size(max = 100) String category,
            @Nullable Priority priority,
            @Nullable Instant until,
            @Nullable @Size(max = 500) String reason) {}

    record Report(List<Outcomes.Outcome> items) {}

    @PostMapping
    @Requires({Right.TICKET_REPLY, Right.TICKET_ASSIGN, Right.TICKET_CLOSE})
    Report act(@Valid @RequestBody BulkRequest wanted) {
        var verb = verb(wanted, access.person());
        return new Report(wanted.tickets().stream()
                .distinct()
                .map(id -> outcomes.of(
                        id,
                        null,
                        () -> transaction.executeWithoutResult(status -> {
                            scope.require(new TicketId(id), wanted.verb().right);
                            verb.accept(new TicketId(id));
                        })))
                .toList());
    }

    private Consumer<TicketId> verb(BulkRequest wanted, UUID by) {
        return switch (wanted.verb()) {
            case TAKE -> ticket -> assign.take(ticket, by);
            case ASSIGN -> assignment(wanted, by);
            case RECLASSIFY -> correction(wanted, by);
            case CLOSE -> ticket -> close.close(ticket, by);
            case SNOOZE -> ticket -> snooze.snooze(ticket, by, wanted.until(), wanted.reason());
        };
    }

    private Consumer<TicketId> assignment(BulkRequest wanted, UUID by) {
        var team = wanted.team();
        var person = wanted.person();
        if (team == null && person != null) {
            return ticket -> assign.toPerson(ticket, person, by, wanted.reason());
        }
        return ticket -> assign.assign(ticket, team, person, by, wanted.reason());
    }

    private Consumer<TicketId> correction(BulkRequest wanted, UUID by) {
        var reason = wanted.reason();
        if (reason == null || reason.isBlank()) {
            throw new Invalid("reason_missing", new FieldError("reason", "missing"));
        }
        var correction =
                new ReclassifyTicket.Correction(wanted.category(), null, null, null, null, null, wanted.priority());
        return ticket -> reclassify.reclassify(ticket, correction, by, reason);
    }
}
