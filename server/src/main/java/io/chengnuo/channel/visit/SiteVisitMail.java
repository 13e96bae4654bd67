package io.chengnuo.channel.visit;

import io.chengnuo.channel.mail.MailToCustomer;
import io.chengnuo.customer.CustomerLanguage;
import io.chengnuo.people.Organisation;
import io.chengnuo.ticket.TicketBrief;
import io.chengnuo.work.WorkingTime;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** What customers read about visits to them. */
@Component
class SiteVisitMail {

    private final MailToCustomer mail;
    private final CustomerLanguage languages;
    private final Organisation organisation;
    private final WorkingTime time;

    SiteVisitMail(MailToCustomer mail, CustomerLanguage languages, Organisation organisation, WorkingTime time) {
        this.mail = mail;
        this.languages = languages;
        this.organisation = organisation;
        this.time = time;
    }

    void planned(SiteVisit visit, TicketBrief about, PlanSiteVisit.Wanted wanted) {
        put(
                "site_visit",
                visit,
                about,
                wanted.startsAt().toString(),
                Map.of(
                        "engineer",
                        organisation.personNames(List.of(wanted.engineer())).getOrDefault(wanted.engineer(), ""),
                        "from",
                        told(about, wanted.startsAt()),
                        "to",
                        told(about, wanted.endsAt()),
                        "address",
                        wanted.address(),
                        "purpose",
                        wanted.purpose()));
    }

    void cancelled(SiteVisit visit, TicketBrief about, String reason, Instant now) {
        put(
                "site_visit_cancelled",
                visit,
                about,
                now.toString(),
                Map.of("from", told(about, visit.startsAt()), "reason", reason));
    }

    private String told(TicketBrief about, Instant moment) {
        return time.told(moment, languages.of(about.customer()));
    }

    private void put(String kind, SiteVisit visit, TicketBrief about, String reason, Map<String, String> values) {
        var all = new java.util.HashMap<>(values);
        all.put("number", about.number());
        all.put("subject", about.subject());
        mail.put(
                kind,
                kind + ":" + visit.id() + ":" + reason,
                about.customer(),
                about.id().value(),
                all,
                "/portal/requests/" + about.number());
    }
}
