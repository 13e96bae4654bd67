package io.chengnuo.ticket;

import static io.chengnuo.ticket.db.Tables.DRAFTS;

import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What somebody has begun to write on a ticket and not yet sent. */
@Component
public class UnsentLetters {

    private final DSLContext sql;
    private final Clock clock;

    UnsentLetters(DSLContext sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    record Kept(String body, Visibility visibility, Instant savedAt) {}

    @Transactional(readOnly = true)
    public Optional<Kept> of(TicketId ticket, UUID person) {
        return sql.selectFrom(DRAFTS)
                .where(DRAFTS.PERSON.eq(person), DRAFTS.TICKET.eq(ticket.value()))
                .fetchOptional(
                        row -> new Kept(row.getBody(), Visibility.valueOf(row.getVisibility()), row.getSavedAt()));
    }

    /** The last one written wins, from whichever device; an empty one is forgotten. */
    @Transactional
    public void keep(TicketId ticket, UUID person, String body, Visibility visibility) {
        if (body.isBlank()) {
            sql.deleteFrom(DRAFTS)
                    .where(DRAFTS.PERSON.eq(person), DRAFTS.TICKET.eq(ticket.value()))
                    .execute();
            return;
        }
        var at = clock.instant();
        sql.insertInto(DRAFTS)
                .set(DRAFTS.PERSON, person)
                .set(DRAFTS.TICKET, ticket.value())
                .set(DRAFTS.BODY, body)
                .set(DRAFTS.VISIBILITY, visibility.name())
                .set(DRAFTS.SAVED_AT, at)
                .onConflict(DRAFTS.TENANT_ID, DRAFTS.PERSON, DRAFTS.TICKET)
                .doUpdate()
                .set(DRAFTS.BODY, body)
                .set(DRAFTS.VISIBILITY, visibility.name())
                .set(DRAFTS.SAVED_AT, at)
                .execute();
    }
}
