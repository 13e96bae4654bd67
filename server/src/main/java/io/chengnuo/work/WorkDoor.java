package io.chengnuo.work;

import io.chengnuo.people.Access;
import io.chengnuo.people.Right;
import io.chengnuo.shared.web.Version;
import io.chengnuo.ticket.TicketId;
import io.chengnuo.ticket.TicketScope;
import java.util.Objects;
import java.util.UUID;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The way from a door to a verb of the work, in one transaction: is the ticket within reach (else it is not there), is the work still as
 * the caller read it (else 412), then the verb. The ticket is locked before its work, as the ticket's own verbs do. Everything about the work on one ticket has one version.
 */
@Component
class WorkDoor {

    private final TicketScope scope;
    private final Runs runs;
    private final Access access;
    private final TransactionTemplate transaction;

    WorkDoor(TicketScope scope, Runs runs, Access access, TransactionTemplate transaction) {
        this.scope = scope;
        this.runs = runs;
        this.access = access;
        this.transaction = transaction;
    }

    /** The work after a change. */
    record Changed(UUID ticket, String stage, long version) {}

    ResponseEntity<Changed> change(UUID ticket, @Nullable String ifMatch, BiConsumer<Run, UUID> verb) {
        return Objects.requireNonNull(transaction.execute(status -> {
            scope.requireLocked(new TicketId(ticket), Right.TICKET_DELIVER);
            var run = runs.requireLocked(ticket);
            Version.check(ifMatch, run.version());
            run.requireGoing();
            verb.accept(run, access.person());
            runs.bump(ticket);
            var now = runs.requireLocked(ticket);
            return ResponseEntity.ok()
                    .eTag(Version.tag(now.version()))
                    .body(new Changed(ticket, now.stage(), now.version()));
        }));
    }
}
