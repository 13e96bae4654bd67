package io.chengnuo.channel.meeting;

import io.chengnuo.channel.portal.Token;
import io.chengnuo.customer.CustomerLanguage;
import io.chengnuo.people.Organisation;
import io.chengnuo.shared.Conflict;
import io.chengnuo.shared.Ids;
import io.chengnuo.shared.Invalid;
import io.chengnuo.shared.Refusal.FieldError;
import io.chengnuo.shared.facts.Facts;
import io.chengnuo.shared.web.Version;
import io.chengnuo.ticket.AnswerKind;
import io.chengnuo.ticket.AnswerTicket;
import io.chengnuo.ticket.TicketBriefs;
import io.chengnuo.ticket.TicketId;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jooq.Condition;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Books a meeting about a ticket, moves it, calls it off, and keeps what was said there. Everybody invited is written to. */
@Service
public class BookMeeting {

    private static final Duration LONGEST = Duration.ofHours(12);

    private final Meetings meetings;
    private final MeetingSettings settings;
    private final MeetingMail mail;
    private final TicketBriefs tickets;
    private final AnswerTicket answers;
    private final CustomerLanguage languages;
    private final MessageSource texts;
    private final Organisation organisation;
    private final Facts facts;
    private final Clock clock;

    BookMeeting(
            Meetings meetings,
            MeetingSettings settings,
            MeetingMail mail,
            TicketBriefs tickets,
            AnswerTicket answers,
            CustomerLanguage languages,
            MessageSource texts,
            Organisation organisation,
            Facts facts,
            Clock clock) {
        this.meetings = meetings;
        this.settings = settings;
        this.mail = mail;
        this.tickets = tickets;
        this.answers = answers;
        this.languages = languages;
        this.texts = texts;
        this.organisation = organisation;
        this.facts = facts;
        this.clock = clock;
    }

    /** Without {@code link} a room is made by the setting. */
    public record Wanted(
            String subject,
            Instant startsAt,
            Instant endsAt,
            @Nullable String link,
            boolean invitesCustomer,
            List<UUID> staff,
            List<String> guests) {}

    @Transactional
    public UUID book(TicketId ticket, Wanted wanted, UUID by) {
        var now = clock.instant();
        var about = tickets.require(ticket);
        if (!about.status().isOpen()) {
            throw new Conflict("ticket_over");
        }
        check(wanted, now);
        var meeting = new Meeting(
                Ids.next(now),
                ticket.value(),
                about.customer(),
                wanted.subject(),
                wanted.startsAt(),
                wanted.endsAt(),
                wanted.link() == null ? room() : wanted.link(),
                wanted.invitesCustomer(),
                wanted.staff(),
                wanted.guests(),
                MeetingState.BOOKED,
                null,
                null,
                0,
                by,
                1);
        meetings.add(meeting, now);
        facts.record(new MeetingBooked(
                ticket.value(), meeting.id(), wanted.subject(), wanted.startsAt(), wanted.endsAt(), by, now));
        mail.invite(meeting, about);
        return meeting.id();
    }

    @Transactional
    void change(UUID id, Wanted wanted, UUID by, Condition within, @Nullable String ifMatch) {
        var now = clock.instant();
        var before = requireBooked(id, within, ifMatch);
        check(wanted, now);
        var meeting = new Meeting(
                id,
                before.ticket(),
                before.customer(),
                wanted.subject(),
                wanted.startsAt(),
                wanted.endsAt(),
                wanted.link() == null ? before.link() : wanted.link(),
                wanted.invitesCustomer(),
                wanted.staff(),
                wanted.guests(),
                MeetingState.BOOKED,
                null,
                null,
                before.sequence() + 1,
                before.bookedBy(),
                before.version() + 1);
        meetings.change(meeting);
        facts.record(
                new MeetingMoved(before.ticket(), id, wanted.subject(), wanted.startsAt(), wanted.endsAt(), by, now));
        mail.move(before, meeting, tickets.require(new TicketId(before.ticket())));
    }

    @Transactional
    void cancel(UUID id, String reason, UUID by, Condition within, @Nullable String ifMatch) {
        var meeting = requireBooked(id, within, ifMatch);
        meetings.cancelled(meeting);
        facts.record(new MeetingCancelled(meeting.ticket(), id, meeting.subject(), reason, by, clock.instant()));
        mail.cancel(meeting, tickets.require(new TicketId(meeting.ticket())), reason);
    }

    /** Not before it began. {@code toCustomer}: the customer gets them too, as a word of ours on his request. */
    @Transactional
    public void minutes(
            UUID id, String minutes, boolean toCustomer, UUID by, Condition within, @Nullable String ifMatch) {
        var now = clock.instant();
        var meeting = meetings.requireLocked(id, within);
        Version.check(ifMatch, meeting.version());
        if (meeting.state() == MeetingState.CANCELLED || now.isBefore(meeting.startsAt())) {
            throw new Conflict("meeting_not_held");
        }
        meetings.minuted(meeting, minutes, by);
        facts.record(new MeetingMinuted(meeting.ticket(), id, meeting.subject(), by, now));
        if (toCustomer) {
            var words = texts.getMessage(
                    "meeting.minutes", new Object[] {meeting.subject(), minutes}, languages.of(meeting.customer()));
            answers.answer(new TicketId(meeting.ticket()), by, AnswerKind.FEEDBACK, words, List.of());
        }
    }

    private Meeting requireBooked(UUID id, Condition within, @Nullable String ifMatch) {
        var meeting = meetings.requireLocked(id, within);
        Version.check(ifMatch, meeting.version());
        if (meeting.state() != MeetingState.BOOKED) {
            throw new Conflict("meeting_over");
        }
        return meeting;
    }

    private void check(Wanted wanted, Instant now) {
        if (!wanted.endsAt().isAfter(wanted.startsAt())
                || Duration.between(wanted.startsAt(), wanted.endsAt()).compareTo(LONGEST) > 0
                || wanted.endsAt().isBefore(now)) {
            throw new Invalid("meeting_time", new FieldError("startsAt", "invalid"));
        }
        if (!wanted.staff().stream().allMatch(organisation::works)) {
            throw new Invalid("visit_engineer", new FieldError("staff", "unknown"));
        }
    }

    /** A name nobody can guess: whoever has the link is in. */
    private String room() {
        if (settings.link() == null || !settings.link().contains("{room}")) {
            throw new Invalid("meeting_link_missing", new FieldError("link", "missing"));
        }
        return settings.link().replace("{room}", Token.make().text().replaceAll("[^A-Za-z0-9]", ""));
    }

    /** Whether links are made by themselves. */
    boolean makesRooms() {
        return settings.link() != null && settings.link().contains("{room}");
    }
}
