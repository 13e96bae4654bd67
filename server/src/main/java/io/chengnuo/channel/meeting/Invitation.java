package io.chengnuo.channel.meeting;

import biweekly.Biweekly;
import biweekly.ICalendar;
import biweekly.component.VEvent;
import biweekly.parameter.ParticipationStatus;
import biweekly.property.Attendee;
import biweekly.property.Method;
import biweekly.property.Organizer;
import biweekly.property.Status;
import java.time.Instant;
import java.util.Date;

/** What goes into a calendar: an iCalendar text (RFC 5545) by which a mail invites or calls off (RFC 6047). One for each invited. */
final class Invitation {

    private static final String PRODUCT = "-//Chengnuo//Meetings//EN";

    private Invitation() {}

    /** Every change has a higher sequence under the same id: calendars replace what they have. */
    static String request(Meeting meeting, String organizer, String company, String invited, Instant now) {
        var event = event(meeting, meeting.sequence(), organizer, company, now);
        var attendee = new Attendee(invited, invited);
        attendee.setParticipationStatus(ParticipationStatus.NEEDS_ACTION);
        attendee.setRsvp(true);
        event.addAttendee(attendee);
        event.setStatus(Status.confirmed());
        return written(event, Method.request());
    }

    static String cancellation(Meeting meeting, String organizer, String company, String invited, Instant now) {
        var event = event(meeting, meeting.sequence() + 1, organizer, company, now);
        event.addAttendee(new Attendee(invited, invited));
        event.setStatus(Status.cancelled());
        return written(event, Method.cancel());
    }

    private static VEvent event(Meeting meeting, int sequence, String organizer, String company, Instant now) {
        var event = new VEvent();
        event.setUid(meeting.id() + "@" + organizer.substring(organizer.indexOf('@') + 1));
        event.setDateTimeStamp(Date.from(now));
        event.setSequence(sequence);
        event.setSummary(meeting.subject());
        event.setDateStart(Date.from(meeting.startsAt()), true);
        event.setDateEnd(Date.from(meeting.endsAt()), true);
        event.setLocation(meeting.link());
        event.setUrl(meeting.link());
        event.setOrganizer(new Organizer(company, organizer));
        return event;
    }

    private static String written(VEvent event, Method method) {
        var calendar = new ICalendar();
        calendar.setProductId(PRODUCT);
        calendar.setMethod(method);
        calendar.addEvent(event);
        return Biweekly.write(calendar).go();
    }
}
