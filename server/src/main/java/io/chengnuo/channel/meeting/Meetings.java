package io.chengnuo.channel.meeting;

import static io.chengnuo.channel.db.Tables.MEETINGS;

import io.chengnuo.channel.db.tables.records.MeetingsRecord;
import io.chengnuo.shared.NotFound;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;

/** Meetings, as rows. */
@Repository
class Meetings {

    private final DSLContext sql;

    Meetings(DSLContext sql) {
        this.sql = sql;
    }

    void add(Meeting one, Instant at) {
        var row = row(one);
        row.setBookedAt(at);
        sql.insertInto(MEETINGS).set(row).execute();
    }

    /** Whoever was reminded of the former time is reminded anew. */
    void change(Meeting one) {
        sql.update(MEETINGS)
                .set(row(one))
                .setNull(MEETINGS.REMINDED_AT)
                .where(MEETINGS.ID.eq(one.id()))
                .execute();
    }

    void cancelled(Meeting one) {
        sql.update(MEETINGS)
                .set(MEETINGS.STATE, MeetingState.CANCELLED.name())
                .set(MEETINGS.SEQUENCE, one.sequence() + 1)
                .set(MEETINGS.VERSION, one.version() + 1)
                .where(MEETINGS.ID.eq(one.id()))
                .execute();
    }

    void minuted(Meeting one, String minutes, UUID by) {
        sql.update(MEETINGS)
                .set(MEETINGS.STATE, MeetingState.HELD.name())
                .set(MEETINGS.MINUTES, minutes)
                .set(MEETINGS.MINUTES_BY, by)
                .set(MEETINGS.VERSION, one.version() + 1)
                .where(MEETINGS.ID.eq(one.id()))
                .execute();
    }

    Meeting requireLocked(UUID id, Condition within) {
        return sql.selectFrom(MEETINGS)
                .where(MEETINGS.ID.eq(id), within)
                .forUpdate()
                .fetchOptional(Meetings::meeting)
                .orElseThrow(() -> new NotFound("no_such_meeting"));
    }

    List<Meeting> ofTicket(UUID ticket) {
        return sql.selectFrom(MEETINGS)
                .where(MEETINGS.TICKET.eq(ticket))
                .orderBy(MEETINGS.STARTS_AT, MEETINGS.ID)
                .limit(100)
                .fetch(Meetings::meeting);
    }

    /** Those that begin soon and nobody was reminded of; rows another node holds are left to it. */
    List<Meeting> claimToRemind(Instant from, Instant to, int limit) {
        return sql.selectFrom(MEETINGS)
                .where(MEETINGS.STATE.eq(MeetingState.BOOKED.name()))
                .and(MEETINGS.REMINDED_AT.isNull())
                .and(MEETINGS.STARTS_AT.gt(from))
                .and(MEETINGS.STARTS_AT.le(to))
                .orderBy(MEETINGS.STARTS_AT)
                .limit(limit)
                .forUpdate()
                .skipLocked()
                .fetch(Meetings::meeting);
    }

    void reminded(List<UUID> ids, Instant at) {
        sql.update(MEETINGS)
                .set(MEETINGS.REMINDED_AT, at)
                .where(MEETINGS.ID.in(ids))
                .execute();
    }

    private static MeetingsRecord row(Meeting one) {
        var row = new MeetingsRecord();
        row.setId(one.id());
        row.setTicket(one.ticket());
        row.setCustomer(one.customer());
        row.setSubject(one.subject());
        row.setStartsAt(one.startsAt());
        row.setEndsAt(one.endsAt());
        row.setLink(one.link());
        row.setInvitesCustomer(one.invitesCustomer());
        row.setStaff(one.staff().toArray(UUID[]::new));
        row.setGuests(one.guests().toArray(String[]::new));
        row.setState(one.state().name());
        row.setSequence(one.sequence());
        row.setBookedBy(one.bookedBy());
        row.setVersion(one.version());
        return row;
    }

    private static Meeting meeting(MeetingsRecord row) {
        return new Meeting(
                row.getId(),
                row.getTicket(),
                row.getCustomer(),
                row.getSubject(),
                row.getStartsAt(),
                row.getEndsAt(),
                row.getLink(),
                row.getInvitesCustomer(),
                List.of(row.getStaff()),
                List.of(row.getGuests()),
                MeetingState.valueOf(row.getState()),
                row.getMinutes(),
                row.getMinutesBy(),
                row.getSequence(),
                row.getBookedBy(),
                row.getVersion());
    }
}
