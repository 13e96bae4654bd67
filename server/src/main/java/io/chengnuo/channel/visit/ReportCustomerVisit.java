package io.chengnuo.channel.visit;

import io.chengnuo.people.NotifyPeople;
import io.chengnuo.people.NotifyPeople.Notice;
import io.chengnuo.people.Organisation;
import io.chengnuo.shared.Conflict;
import io.chengnuo.shared.Ids;
import io.chengnuo.shared.Invalid;
import io.chengnuo.shared.Refusal.FieldError;
import io.chengnuo.shared.Tenancy;
import io.chengnuo.shared.database.Tenants;
import io.chengnuo.shared.facts.Facts;
import io.chengnuo.shared.web.Version;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jooq.Condition;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Somebody was at a customer's: what was said, what was agreed; and later that what was agreed is done. */
@Service
public class ReportCustomerVisit {

    private final CustomerVisits visits;
    private final Agreements agreements;
    private final Organisation organisation;
    private final NotifyPeople notify;
    private final Tenants tenants;
    private final Facts facts;
    private final Clock clock;

    ReportCustomerVisit(
            CustomerVisits visits,
            Agreements agreements,
            Organisation organisation,
            NotifyPeople notify,
            Tenants tenants,
            Facts facts,
            Clock clock) {
        this.visits = visits;
        this.agreements = agreements;
        this.organisation = organisation;
        this.notify = notify;
        this.tenants = tenants;
        this.facts = facts;
        this.clock = clock;
    }

    /** Who does what until when. */
    public record Agreed(String what, UUID person, LocalDate dueOn) {}

    /** Not before its day. */
    @Transactional
    public void held(
            UUID id,
            String met,
            String report,
            List<Agreed> agreed,
            UUID by,
            Condition within,
            @Nullable String ifMatch) {
        var now = clock.instant();
        var visit = visits.requireLocked(id, within);
        Version.check(ifMatch, visit.version());
        if (visit.state() != CustomerVisitState.PLANNED) {
            throw new Conflict("visit_over");
        }
        var zone = tenants.require(Tenancy.require()).zone();
        if (LocalDate.ofInstant(visit.startsAt(), zone).isAfter(LocalDate.ofInstant(now, zone))) {
            throw new Conflict("visit_ahead");
        }
        visits.held(visit, met, report, now);
        var told = new ArrayList<Notice>();
        for (var one : agreed) {
            if (!organisation.works(one.person())) {
                throw new Invalid("visit_engineer", new FieldError("agreed.person", "unknown"));
            }
            agreements.add(
                    new Agreement(
                            Ids.next(now),
                            id,
                            visit.customer(),
                            visit.ticket(),
                            one.what(),
                            one.person(),
                            one.dueOn(),
                            null,
                            null,
                            1),
                    now);
            if (!one.person().equals(by)) {
                told.add(new Notice(
                        one.person(),
                        "visit_agreement",
                        List.of(one.what(), one.dueOn().toString()),
                        "/visits/customers?visit=" + id,
                        false));
            }
        }
        notify.tell(told);
        facts.record(new CustomerVisitReported(id, visit.customer(), visit.ticket(), by, report, agreed.size(), now));
    }

    @Transactional
    public void done(UUID id, String result, UUID by, Condition within, @Nullable String ifMatch) {
        var now = clock.instant();
        var agreement = agreements.requireLocked(id, within);
        Version.check(ifMatch, agreement.version());
        if (agreement.doneAt() != null) {
            throw new Conflict("agreement_of_visit_done");
        }
        agreements.done(agreement, result, by, now);
        var today = LocalDate.ofInstant(now, tenants.require(Tenancy.require()).zone());
        facts.record(new AgreementDone(
                id, agreement.visit(), agreement.customer(), agreement.ticket(), by, !agreement.overdue(today), now));
    }
}
