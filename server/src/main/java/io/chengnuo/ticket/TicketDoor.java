package io.chengnuo.ticket;

import static io.chengnuo.ticket.db.Tables.TICKETS;

import io.chengnuo.people.Access;
import io.chengnuo.people.Right;
import io.chengnuo.shared.NotFound;
import io.chengnuo.shared.web.Version;
import java.net.URI;
import java.util.Objects;
import java.util.UUID;
import java.util.function.BiConsumer;
import java.util.function.BiFunction;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The way from a door to a verb, in one transaction: is the ticket within the reach of the right (else it is not there), is it
 * still the version the caller read (else 412), then the verb. The answer names the new version.
 */
@Component
class TicketDoor {

    private final DSLContext sql;
    private final TicketScope scope;
    private final Access access;
    private final TransactionTemplate transaction;

    TicketDoor(DSLContext sql, TicketScope scope, Access access, TransactionTemplate transaction) {
        this.sql = sql;
        this.scope = scope;
        this.access = access;
        this.transaction = transaction;
    }

    /** The ticket after a change. */
    record Changed(UUID id, TicketStatus status, int version) {}

    /** Something that was added to a ticket, and the ticket after it. */
    record Added(UUID id, UUID ticket, TicketStatus status, int version) {}

    /** {@code verb} gets the ticket and the person who acts. */
    ResponseEntity<Changed> change(UUID id, Right right, @Nullable String ifMatch, BiConsumer<TicketId, UUID> verb) {
        return Objects.requireNonNull(transaction.execute(status -> {
            enter(id, right, ifMatch);
            verb.accept(new TicketId(id), access.person());
            var changed = now(id);
            return ResponseEntity.ok().eTag(Version.tag(changed.version())).body(changed);
        }));
    }

    /** As {@link #change}, for a verb that changes another ticket too: both are locked in one order. */
    ResponseEntity<Changed> changeWith(
            UUID id, UUID other, Right right, @Nullable String ifMatch, BiConsumer<TicketId, UUID> verb) {
        return Objects.requireNonNull(transaction.execute(status -> {
            sql.select(TICKETS.ID)
                    .from(TICKETS)
                    .where(TICKETS.ID.in(id, other))
                    .orderBy(TICKETS.ID)
                    .forUpdate()
                    .execute();
            return change(id, right, ifMatch, verb);
        }));
    }

    /** As {@link #change}, for a verb that answers the id of what it added; that lies in {@code folder} below the ticket. */
    ResponseEntity<Added> add(
            UUID id, Right right, @Nullable String ifMatch, String folder, BiFunction<TicketId, UUID, UUID> verb) {
        return Objects.requireNonNull(transaction.execute(status -> {
            enter(id, right, ifMatch);
            var added = verb.apply(new TicketId(id), access.person());
            var changed = now(id);
            return ResponseEntity.created(URI.create("/api/v1/tickets/" + id + "/" + folder + "/" + added))
                    .eTag(Version.tag(changed.version()))
                    .body(new Added(added, id, changed.status(), changed.version()));
        }));
    }

    private void enter(UUID id, Right right, @Nullable String ifMatch) {
        var present = sql.select(TICKETS.VERSION)
                .from(TICKETS)
                .where(TICKETS.ID.eq(id), scope.of(right))
                .forUpdate()
                .fetchOptional(TICKETS.VERSION)
                .orElseThrow(() -> new NotFound("no_such_ticket"));
        Version.check(ifMatch, present);
    }

    private Changed now(UUID id) {
        return Objects.requireNonNull(sql.select(TICKETS.STATUS, TICKETS.VERSION)
                .from(TICKETS)
                .where(TICKETS.ID.eq(id))
                .fetchOne(row -> new Changed(id, TicketStatus.valueOf(row.value1()), row.value2())));
    }
}
