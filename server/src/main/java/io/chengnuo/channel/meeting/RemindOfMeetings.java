package io.chengnuo.channel.meeting;

import io.chengnuo.people.NotifyPeople;
import io.chengnuo.people.NotifyPeople.Notice;
import io.chengnuo.ticket.TicketBriefs;
import io.chengnuo.ticket.TicketId;
import io.chengnuo.work.WorkingTime;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Reminds everybody invited of a meeting an hour before, once. */
@Component
public class RemindOfMeetings {

    private static final int BATCH = 50;
    private static final Duration BEFORE = Duration.ofHours(1);

    private final Meetings meetings;
    private final MeetingMail mail;
    private final NotifyPeople notify;
    private final TicketBriefs tickets;
    private final WorkingTime time;
    private final Clock clock;
    private final TransactionTemplate transaction;

    RemindOfMeetings(
            Meetings meetings,
            MeetingMail mail,
            NotifyPeople notify,
            TicketBriefs tickets,
            WorkingTime time,
            Clock clock,
            TransactionTemplate transaction) {
        this.meetings = meetings;
        this.mail = mail;
        this.notify = notify;
        this.tickets = tickets;
        this.time = time;
        this.clock = clock;
        this.transaction = transaction;
    }

    public void now() {
        transaction.executeWithoutResult(status -> remind(clock.instant()));
    }

    private void remind(Instant now) {
        var due = meetings.claimToRemind(now, now.plus(BEFORE), BATCH);
        due.forEach(meeting -> {
            mail.remind(meeting, tickets.require(new TicketId(meeting.ticket())));
            notify.tellHere(meeting.staff().stream()
                    .map(person -> new Notice(
                            person,
                            "meeting_soon",
                            List.of(meeting.subject(), time.told(meeting.startsAt(), time.locale())),
                            "/tickets/" + meeting.ticket(),
                            true))
                    .toList());
        });
        meetings.reminded(due.stream().map(Meeting::id).toList(), now);
    }
}
