package io.chengnuo.ticket;

import static io.chengnuo.ticket.db.Tables.DRAFTS;

import io.chengnuo.shared.web.Version;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What somebody has begun to write on a ticket and not yet sent. */
@Component
public class UnsentLetters {

    static final long NONE = 0;

    private final DSLContext sql;
    private final Clock clock;

    UnsentLetters(DSLContext sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    record Kept(String body, Visibility visibility, Instant savedAt, long version) {}

    @Transactional(readOnly = true)
    public Optional<Kept> of(TicketId ticket, UUID person) {
        return sql.selectFrom(DRAFTS)
                .where(DRAFTS.PERSON.eq(person), DRAFTS.TICKET.eq(ticket.value()))
                .fetchOptional(row -> new Kept(
                        row.getBody(), Visibility.valueOf(row.getVisibility()), row.getSavedAt(), row.getVersion()));
    }

    /** Whatever is kept so far; an empty one is forgotten. */
    @Transactional
    public void keep(TicketId ticket, UUID person, String body, Visibility visibility) {
        keep(ticket, person, body, visibility, null);
    }

    /** Refuses when another device kept something else since {@code ifMatch}. Answers the version, {@link #NONE} of an empty one. */
    @Transactional
    long keep(TicketId ticket, UUID person, String body, Visibility visibility, @Nullable String ifMatch) {
        oneAtATime(ticket, person);
        Version.check(ifMatch, of(ticket, person).map(Kept::version).orElse(NONE));
        write(ticket, person, body, visibility);
        return of(ticket, person).map(Kept::version).orElse(NONE);
    }

    /** Two devices may begin at the same time, when there is no row to lock yet. */
    private void oneAtATime(TicketId ticket, UUID person) {
        sql.execute("select pg_advisory_xact_lock(hashtextextended({0}, 0))", DSL.val("draft " + ticket + person));
    }

    private void write(TicketId ticket, UUID person, String body, Visibility visibility) {
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
                .set(DRAFTS.VERSION, DSL.field("nextval('ticket.draft_versions')", Long.class))
                .execute();
    }
}
