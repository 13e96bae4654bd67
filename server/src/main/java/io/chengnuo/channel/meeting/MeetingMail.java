package io.chengnuo.channel.meeting;

import io.chengnuo.channel.mail.Mail;
import io.chengnuo.channel.mail.MailDoor;
import io.chengnuo.channel.mail.Outbox;
import io.chengnuo.customer.CustomerLanguage;
import io.chengnuo.customer.CustomerSummaries;
import io.chengnuo.people.Organisation;
import io.chengnuo.shared.Tenancy;
import io.chengnuo.shared.database.Tenants;
import io.chengnuo.ticket.TicketBrief;
import io.chengnuo.work.WorkingTime;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Invites by mail, each with an entry for the calendar; what a guest reads names the meeting and nothing of the ticket. */
@Component
class MeetingMail {

    private final Outbox outbox;
    private final MailDoor door;
    private final CustomerSummaries customers;
    private final CustomerLanguage languages;
    private final Organisation organisation;
    private final Tenants tenants;
    private final WorkingTime time;
    private final Clock clock;

    MeetingMail(
            Outbox outbox,
            MailDoor door,
            CustomerSummaries customers,
            CustomerLanguage languages,
            Organisation organisation,
            Tenants tenants,
            WorkingTime time,
            Clock clock) {
        this.outbox = outbox;
        this.door = door;
        this.customers = customers;
        this.languages = languages;
        this.organisation = organisation;
        this.tenants = tenants;
        this.time = time;
        this.clock = clock;
    }

    private record Invited(String address, @Nullable String name, Locale locale) {}

    private enum Kind {
        INVITED("meeting"),
        CANCELLED("meeting_cancelled"),
        REMINDED("meeting_reminder");

        private final String template;

        Kind(String template) {
            this.template = template;
        }
    }

    void invite(Meeting meeting, TicketBrief about) {
        send(Kind.INVITED, meeting, about, null);
    }

    void cancel(Meeting meeting, TicketBrief about, String reason) {
        send(Kind.CANCELLED, meeting, about, reason);
    }

    void remind(Meeting meeting, TicketBrief about) {
        send(Kind.REMINDED, meeting, about, null);
    }

    private void send(Kind kind, Meeting meeting, TicketBrief about, @Nullable String reason) {
        var company = tenants.require(Tenancy.require()).name();
        var organizer = door.address().orElse(null);
        for (var one : invited(meeting)) {
            outbox.put(new Mail(
                            kind.template,
                            kind.template + ":" + meeting.id() + ":" + meeting.sequence() + ":" + one.address(),
                            one.address(),
                            one.name(),
                            one.locale(),
                            Map.of(
                                    "name", Objects.requireNonNullElse(one.name(), one.address()),
                                    "title", meeting.subject(),
                                    "from", time.told(meeting.startsAt(), one.locale()),
                                    "to", time.told(meeting.endsAt(), one.locale()),
                                    "room", meeting.link(),
                                    "reason", Objects.requireNonNullElse(reason, ""),
                                    "company", company),
                            about.id().value())
                    .inviting(organizer == null ? null : calendar(kind, meeting, organizer, company, one)));
        }
    }

    private @Nullable String calendar(Kind kind, Meeting meeting, String organizer, String company, Invited one) {
        var now = clock.instant();
        return switch (kind) {
            case INVITED -> Invitation.request(meeting, organizer, company, one.address(), now);
            case CANCELLED -> Invitation.cancellation(meeting, organizer, company, one.address(), now);
            case REMINDED -> null;
        };
    }

    private List<Invited> invited(Meeting meeting) {
        var company = tenants.require(Tenancy.require());
        var all = new ArrayList<Invited>();
        if (meeting.invitesCustomer()) {
            var name = customers.names(List.of(meeting.customer())).get(meeting.customer());
            customers
                    .mailAddress(meeting.customer())
                    .ifPresent(address -> all.add(new Invited(address, name, languages.of(meeting.customer()))));
        }
        var names = organisation.personNames(meeting.staff());
        organisation
                .mailAddresses(meeting.staff())
                .forEach((person, address) -> all.add(new Invited(address, names.get(person), company.locale())));
        meeting.guests().forEach(address -> all.add(new Invited(address, null, company.locale())));
        return all;
    }
}
