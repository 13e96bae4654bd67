package io.chengnuo.ticket;

import static io.chengnuo.ticket.db.Tables.SIDE_MESSAGES;
import static io.chengnuo.ticket.db.Tables.SIDE_TALKS;

import io.chengnuo.people.NotifyPeople;
import io.chengnuo.people.NotifyPeople.Notice;
import io.chengnuo.people.Organisation;
import io.chengnuo.shared.Ids;
import io.chengnuo.shared.Invalid;
import io.chengnuo.shared.NotFound;
import io.chengnuo.shared.Refusal.FieldError;
import io.chengnuo.shared.facts.Facts;
import io.chengnuo.ticket.db.tables.records.SideTalksRecord;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Talks with third parties about a ticket: a supplier by mail, a colleague elsewhere. They have their own tables, so that nothing
 * that reads for the customer can come upon them.
 */
@Service
public class TalkAside {

    private final DSLContext sql;
    private final Tickets tickets;
    private final Receivers receivers;
    private final Organisation organisation;
    private final NotifyPeople notify;
    private final Facts facts;
    private final Clock clock;

    TalkAside(
            DSLContext sql,
            Tickets tickets,
            Receivers receivers,
            Organisation organisation,
            NotifyPeople notify,
            Facts facts,
            Clock clock) {
        this.sql = sql;
        this.tickets = tickets;
        this.receivers = receivers;
        this.organisation = organisation;
        this.notify = notify;
        this.facts = facts;
        this.clock = clock;
    }

    /** With whom: one of the two. */
    public record Other(
            @Nullable String address,
            @Nullable UUID colleague,
            @Nullable String name) {}

    /** Answers the id of the talk. */
    @Transactional
    public UUID begin(TicketId ticket, UUID by, Other other, String subject, String body) {
        tickets.require(ticket).requireOpen();
        if ((other.address() == null) == (other.colleague() == null)) {
            throw new Invalid("one_other_side", new FieldError("address", "invalid"));
        }
        receivers.requireWorker(other.colleague(), "colleague");
        var at = clock.instant();
        var talk = Ids.next(at);
        sql.insertInto(SIDE_TALKS)
                .set(SIDE_TALKS.ID, talk)
                .set(SIDE_TALKS.TICKET, ticket.value())
                .set(SIDE_TALKS.SUBJECT, subject)
                .set(SIDE_TALKS.ADDRESS, other.address())
                .set(SIDE_TALKS.COLLEAGUE, other.colleague())
                .set(SIDE_TALKS.NAME, nameOf(other))
                .set(SIDE_TALKS.BEGUN_BY, by)
                .set(SIDE_TALKS.BEGUN_AT, at)
                .execute();
        write(require(ticket, talk), by, false, body, at);
        return talk;
    }

    /** {@code fromOther}: what the other side answered, by mail or on the phone, as {@code by} notes it. */
    @Transactional
    public UUID write(TicketId ticket, UUID talk, UUID by, boolean fromOther, String body) {
        return write(require(ticket, talk), by, fromOther, body, clock.instant());
    }

    private UUID write(SideTalksRecord talk, UUID by, boolean fromOther, String body, Instant at) {
        var message = Ids.next(at);
        var ticket = new TicketId(talk.getTicket());
        sql.insertInto(SIDE_MESSAGES)
                .set(SIDE_MESSAGES.TALK, talk.getId())
                .set(SIDE_MESSAGES.ID, message)
                .set(SIDE_MESSAGES.PERSON, fromOther ? null : by)
                .set(SIDE_MESSAGES.BODY, body)
                .set(SIDE_MESSAGES.AT, at)
                .execute();
        facts.record(new SideMessageWritten(ticket, talk.getId(), message, talk.getName(), fromOther, by, at));
        var colleague = talk.getColleague();
        if (colleague != null && !fromOther) {
            var writer = organisation.personNames(List.of(by)).getOrDefault(by, "?");
            notify.tell(List.of(new Notice(
                    colleague, "side_message", List.of(writer, talk.getSubject()), "/tickets/" + ticket, false)));
        }
        return message;
    }

    private SideTalksRecord require(TicketId ticket, UUID talk) {
        return sql.selectFrom(SIDE_TALKS)
                .where(SIDE_TALKS.ID.eq(talk), SIDE_TALKS.TICKET.eq(ticket.value()))
                .fetchOptional()
                .orElseThrow(() -> new NotFound("no_such_talk"));
    }

    private String nameOf(Other other) {
        var colleague = other.colleague();
        if (colleague != null) {
            return organisation.personNames(List.of(colleague)).getOrDefault(colleague, "?");
        }
        var name = other.name();
        return name == null || name.isBlank() ? String.valueOf(other.address()) : name.strip();
    }
}
