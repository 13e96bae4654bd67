package io.chengnuo.work.defect;

import io.chengnuo.people.Access;
import io.chengnuo.people.Organisation;
import io.chengnuo.shared.Ids;
import io.chengnuo.shared.Invalid;
import io.chengnuo.shared.NotFound;
import io.chengnuo.shared.Refusal.FieldError;
import io.chengnuo.shared.facts.Facts;
import io.chengnuo.ticket.TicketBriefs;
import io.chengnuo.ticket.TicketId;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Hands a fault that customers report to those who make the product, or hangs a request on one that is known. */
@Service
public class ReportDefect {

    private final Defects defects;
    private final DefectNews news;
    private final TicketBriefs tickets;
    private final Organisation organisation;
    private final Access access;
    private final Facts facts;
    private final Clock clock;

    ReportDefect(
            Defects defects,
            DefectNews news,
            TicketBriefs tickets,
            Organisation organisation,
            Access access,
            Facts facts,
            Clock clock) {
        this.defects = defects;
        this.news = news;
        this.tickets = tickets;
        this.organisation = organisation;
        this.access = access;
        this.facts = facts;
        this.clock = clock;
    }

    /** The standard form. */
    public record Form(String title, String product, String symptom, DefectFrequency frequency, UUID team) {}

    @Transactional
    public UUID report(TicketId ticket, Form form) {
        var now = clock.instant();
        var team = organisation.teams().stream()
                .filter(one -> one.id().equals(form.team()))
                .findFirst()
                .orElseThrow(() -> new Invalid("invalid_request", new FieldError("team", "unknown")));
        var defect = new Defect(
                Ids.next(now),
                form.title().strip(),
                form.product().strip(),
                DefectState.REPORTED,
                team.id(),
                access.person(),
                1);
        defects.add(defect, form, team.unit(), now);
        link(ticket, defect, now);
        news.reported(defect);
        return defect.id();
    }

    @Transactional
    public void link(TicketId ticket, UUID id) {
        link(ticket, defects.findLocked(id).orElseThrow(() -> new NotFound("no_such_defect")), clock.instant());
    }

    private void link(TicketId id, Defect defect, Instant now) {
        var by = access.person();
        if (defects.link(defect.id(), tickets.require(id), by, now)) {
            facts.record(new DefectLinked(id, defect.id(), defect.title(), defect.product(), defect.team(), by, now));
        }
    }
}
