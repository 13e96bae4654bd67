package io.chengnuo.ticket;

import static io.chengnuo.ticket.db.Tables.VIEWERS;

import io.chengnuo.people.Access;
import io.chengnuo.people.Requires;
import io.chengnuo.people.Right;
import io.chengnuo.ticket.Names.Named;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jooq.DSLContext;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Who has a ticket open now, and who is writing: so that two do not answer the same. Forgotten as soon as nobody looks. */
@RestController
@RequestMapping("/api/v1/tickets/{id}/presence")
class PresenceController {

    /** Screens say it every quarter of a minute. */
    private static final Duration PRESENT = Duration.ofSeconds(40);

    private final TicketScope scope;
    private final Access access;
    private final Names names;
    private final DSLContext sql;
    private final Clock clock;

    PresenceController(TicketScope scope, Access access, Names names, DSLContext sql, Clock clock) {
        this.scope = scope;
        this.access = access;
        this.names = names;
        this.sql = sql;
        this.clock = clock;
    }

    record Presence(@NotNull Boolean writing) {}

    record Other(Named person, boolean writing) {}

    record Others(List<Other> items) {}

    /** Says that one is here, and answers who else is. */
    @PutMapping
    @Requires(Right.TICKET_READ)
    @Transactional
    public Others here(@PathVariable UUID id, @Valid @RequestBody Presence presence) {
        scope.require(new TicketId(id), Right.TICKET_READ);
        var person = access.person();
        var now = clock.instant();
        sql.insertInto(VIEWERS)
                .set(VIEWERS.TICKET, id)
                .set(VIEWERS.PERSON, person)
                .set(VIEWERS.WRITING, presence.writing())
                .set(VIEWERS.SEEN_AT, now)
                .onConflict(VIEWERS.TENANT_ID, VIEWERS.TICKET, VIEWERS.PERSON)
                .doUpdate()
                .setNonConflictingKeyToExcluded()
                .execute();
        var others = sql.selectFrom(VIEWERS)
                .where(VIEWERS.TICKET.eq(id), VIEWERS.PERSON.ne(person), VIEWERS.SEEN_AT.gt(now.minus(PRESENT)))
                .orderBy(VIEWERS.SEEN_AT)
                .fetch();
        var known = names.of(others.stream().map(row -> row.getPerson()), Stream.of());
        return new Others(others.stream()
                .flatMap(row -> Stream.ofNullable(known.person(row.getPerson()))
                        .map(named -> new Other(named, row.getWriting())))
                .toList());
    }
}
