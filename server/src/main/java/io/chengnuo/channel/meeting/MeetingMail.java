package io.chengnuo.channel.meeting;

import io.chengnuo.channel.mail.Mail;
import io.chengnuo.channel.mail.MailDoor;
import io.chengnuo.channel.mail.MailToCustomer;
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
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/**
 * Invites by mail, each with an entry for the calendar; what a guest reads names the meeting and nothing of the ticket. A customer whose address
 * is not known reads it where he reads our notices.
 */
@Component
class MeetingMail {

    private final Outbox outbox;
    private final MailDoor door;
    private final MailToCustomer toCustomer;
    private final MessageSource texts;
    private final CustomerSummaries customers;
    private final CustomerLanguage languages;
    private final Organisation organisation;
    private final Tenants tenants;
    private final WorkingTime time;
    private final Clock clock;

    MeetingMail(
            Outbox outbox,
            MailDoor door,
            MailToCustomer toCustomer,
            MessageSource texts,
            CustomerSummaries customers,
            CustomerLanguage languages,
            Organisation organisation,
            Tenants tenants,
            WorkingTime time,
            Clock clock) {
        this.outbox = outbox;
        this.door = door;
        this.toCustomer = toCustomer;
        this.texts = texts;
        this.customers = customers;
        this.languages = languages;
        this.organisation = organisation;
        this.tenants = tenants;
        this.time = time;
        this.clock = clock;
    }

    /** {@code address}: null for a customer without one. */
    private record Invited(
            @Nullable String address, @Nullable String name, Locale locale) {

        String key() {
            return address == null ? "customer" : address;
        }
    }

    private enum Kind {
        INVITED("meeting"),
        MOVED("meeting_moved"),
        NOT_NEEDED("meeting_not_needed"),
        CANCELLED("meeting_cancelled"),
        REMINDED("meeting_reminder");

        private final String template;

        Kind(String template) {
            this.template = template;
        }
    }

    void invite(Meeting meeting, TicketBrief about) {
        send(Kind.INVITED, meeting, about, null, one -> true);
    }

    /** Who was invited before reads what it is now, who is new is invited, and who is not needed any more hears that. */
    void move(Meeting before, Meeting now, TicketBrief about) {
        var earlier = addresses(before);
        var later = addresses(now);
        send(Kind.MOVED, now, about, null, one -> earlier.contains(one.key()));
        send(Kind.INVITED, now, about, null, one -> !earlier.contains(one.key()));
        send(Kind.NOT_NEEDED, before, about, null, one -> !later.contains(one.key()));
    }

    void cancel(Meeting meeting, TicketBrief about, String reason) {
        send(Kind.CANCELLED, meeting, about, reason, one -> true);
    }

    void remind(Meeting meeting, TicketBrief about) {
        send(Kind.REMINDED, meeting, about, null, one -> true);
    }

    private Set<String> addresses(Meeting meeting) {
        var all = new HashSet<String>();
        invited(meeting).forEach(one -> all.add(one.key()));
        return all;
    }

    private void send(Kind kind, Meeting meeting, TicketBrief about, @Nullable String reason, Predicate<Invited> whom) {
        var company = tenants.require(Tenancy.require()).name();
        var organizer = door.address().orElse(null);
        for (var one : invited(meeting).stream().filter(whom).toList()) {
            var key = kind.template + ":" + meeting.id() + ":" + meeting.sequence() + ":" + one.key();
            var address = one.address();
            if (address == null) {
                toCustomer.put(
                        kind.template,
                        key,
                        meeting.customer(),
                        about.id().value(),
                        values(meeting, one, reason, company, false),
                        "/portal/requests/" + about.number());
                continue;
            }
            var calendar = organizer == null ? null : calendar(kind, meeting, organizer, company, address);
            outbox.put(new Mail(
                            kind.template,
                            key,
                            address,
                            one.name(),
                            one.locale(),
                            values(meeting, one, reason, company, calendar != null),
                            about.id().value())
                    .inviting(calendar));
        }
    }

    private Map<String, String> values(
            Meeting meeting, Invited one, @Nullable String reason, String company, boolean calendar) {
        var values = new HashMap<String, String>();
        values.put("name", one.name() != null ? one.name() : one.key());
        values.put("title", meeting.subject());
        values.put("from", time.told(meeting.startsAt(), one.locale()));
        values.put("to", time.told(meeting.endsAt(), one.locale()));
        values.put("room", meeting.link());
        values.put("reason", Objects.requireNonNullElse(reason, ""));
        values.put("company", company);
        values.put("calendar", calendar ? texts.getMessage("meeting.calendar", null, one.locale()) : "");
        return values;
    }

    private @Nullable String calendar(Kind kind, Meeting meeting, String organizer, String company, String address) {
        var now = clock.instant();
        return switch (kind) {
            case INVITED, MOVED -> Invitation.request(meeting, organizer, company, address, now);
            case CANCELLED, NOT_NEEDED -> Invitation.cancellation(meeting, organizer, company, address, now);
            case REMINDED -> null;
        };
    }

    private List<Invited> invited(Meeting meeting) {
        var company = tenants.require(Tenancy.require());
        var all = new ArrayList<Invited>();
        if (meeting.invitesCustomer()) {
            var name = customers.names(List.of(meeting.customer())).get(meeting.customer());
            var address = customers.mailAddress(meeting.customer()).orElse(null);
            all.add(new Invited(address, name, languages.of(meeting.customer())));
        }
        var names = organisation.personNames(meeting.staff());
        organisation
                .mailAddresses(meeting.staff())
                .forEach((person, address) -> all.add(new Invited(address, names.get(person), company.locale())));
        meeting.guests().forEach(address -> all.add(new Invited(address, null, company.locale())));
        return all;
    }
}
