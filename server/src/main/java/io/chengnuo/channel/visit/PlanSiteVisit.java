package io.chengnuo.channel.visit;

import static io.chengnuo.channel.db.Tables.SITE_VISITS;

import io.chengnuo.people.NotifyPeople;
import io.chengnuo.people.NotifyPeople.Notice;
import io.chengnuo.people.Organisation;
import io.chengnuo.shared.Acting;
import io.chengnuo.shared.Conflict;
import io.chengnuo.shared.Ids;
import io.chengnuo.shared.Invalid;
import io.chengnuo.shared.Refusal.FieldError;
import io.chengnuo.shared.facts.Facts;
import io.chengnuo.shared.web.Version;
import io.chengnuo.ticket.TicketBrief;
import io.chengnuo.ticket.TicketBriefs;
import io.chengnuo.ticket.TicketId;
import io.chengnuo.work.WorkingTime;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jooq.Condition;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Sends an engineer to a customer at a time, at another time, or not at all. Nobody is sent to two places at once. */
@Service
public class PlanSiteVisit {

    private static final Duration LONGEST = Duration.ofHours(24);

    private final SiteVisits visits;
    private final TicketBriefs tickets;
    private final Organisation organisation;
    private final SiteVisitMail mail;
    private final NotifyPeople notify;
    private final WorkingTime time;
    private final Facts facts;
    private final Clock clock;

    PlanSiteVisit(
            SiteVisits visits,
            TicketBriefs tickets,
            Organisation organisation,
            SiteVisitMail mail,
            NotifyPeople notify,
            WorkingTime time,
            Facts facts,
            Clock clock) {
        this.visits = visits;
        this.tickets = tickets;
        this.organisation = organisation;
        this.mail = mail;
        this.notify = notify;
        this.time = time;
        this.facts = facts;
        this.clock = clock;
    }

    /** {@code startsAt} to {@code endsAt} is the window in which the engineer arrives and works. */
    public record Wanted(
            UUID engineer,
            Instant startsAt,
            Instant endsAt,
            String address,
            String purpose,
            @Nullable String materials) {}

    @Transactional
    public UUID plan(TicketId ticket, Wanted wanted) {
        var now = clock.instant();
        var about = tickets.require(ticket);
        if (!about.status().isOpen()) {
            throw new Conflict("ticket_over");
        }
        requireFree(wanted, null, now);
        var visit = new SiteVisit(
                Ids.next(now),
                ticket.value(),
                about.customer(),
                wanted.engineer(),
                wanted.startsAt(),
                wanted.endsAt(),
                wanted.address(),
                wanted.purpose(),
                wanted.materials(),
                VisitState.PLANNED,
                VisitReply.ASKED,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                1);
        visits.add(visit, Acting.current().actor(), now);
        facts.record(new SiteVisitPlanned(
                ticket.value(), visit.id(), wanted.engineer(), wanted.startsAt(), wanted.endsAt(), now));
        tell(visit, about, wanted);
        return visit.id();
    }

    @Transactional
    void move(UUID id, Wanted wanted, Condition within, @Nullable String ifMatch) {
        var now = clock.instant();
        var visit = visits.requireLocked(id, within);
        Version.check(ifMatch, visit.version());
        if (visit.state() != VisitState.PLANNED) {
            throw new Conflict("visit_under_way");
        }
        requireFree(wanted, id, now);
        visits.move(visit, wanted);
        facts.record(
                new SiteVisitMoved(visit.ticket(), id, wanted.engineer(), wanted.startsAt(), wanted.endsAt(), now));
        tell(visit, tickets.require(new TicketId(visit.ticket())), wanted);
    }

    @Transactional
    void cancel(UUID id, String reason, Condition within, @Nullable String ifMatch) {
        var now = clock.instant();
        var visit = visits.requireLocked(id, within).require(VisitState.CANCELLED);
        Version.check(ifMatch, visit.version());
        visits.become(visit, VisitState.CANCELLED, now);
        facts.record(new SiteVisitCancelled(visit.ticket(), id, reason, now));
        var about = tickets.require(new TicketId(visit.ticket()));
        mail.cancelled(visit, about, reason, now);
        notify.tell(List.of(new Notice(
                visit.engineer(), "site_visit_cancelled", List.of(about.number(), reason), "/visits/mine", false)));
    }

    /** By the customer: yes, or another time. */
    @Transactional
    public void answer(UUID id, UUID ticket, VisitReply reply, @Nullable String words) {
        var now = clock.instant();
        var visit = visits.requireLocked(id, SITE_VISITS.TICKET.eq(ticket));
        if (visit.state() != VisitState.PLANNED) {
            throw new Conflict("visit_under_way");
        }
        visits.answer(visit, reply, words, now);
        facts.record(new SiteVisitAnswered(ticket, id, reply, words, now));
        var about = tickets.require(new TicketId(ticket));
        var told = about.handler() == null ? visit.engineer() : about.handler();
        notify.tell(List.of(new Notice(
                told,
                reply == VisitReply.CONFIRMED ? "site_visit_confirmed" : "site_visit_other_time",
                List.of(about.number(), time.told(visit.startsAt(), time.locale()), words == null ? "" : words),
                "/tickets/" + ticket,
                reply == VisitReply.OTHER_TIME)));
    }

    private void requireFree(Wanted wanted, @Nullable UUID but, Instant now) {
        if (!wanted.endsAt().isAfter(wanted.startsAt())
                || Duration.between(wanted.startsAt(), wanted.endsAt()).compareTo(LONGEST) > 0) {
            throw new Invalid("visit_window", new FieldError("endsAt", "end_before_start"));
        }
        if (wanted.endsAt().isBefore(now)) {
            throw new Invalid("visit_window", new FieldError("startsAt", "in_the_past"));
        }
        if (!organisation.works(wanted.engineer())) {
            throw new Invalid("visit_engineer", new FieldError("engineer", "unknown"));
        }
        visits.lockDiary(wanted.engineer());
        if (visits.busy(wanted.engineer(), wanted.startsAt(), wanted.endsAt(), but)) {
            throw new Conflict("engineer_busy", new FieldError("engineer", "taken"));
        }
    }

    private void tell(SiteVisit visit, TicketBrief about, Wanted wanted) {
        mail.planned(visit, about, wanted);
        notify.tell(List.of(new Notice(
                wanted.engineer(),
                "site_visit_planned",
                List.of(about.number(), time.told(wanted.startsAt(), time.locale()), wanted.address()),
                "/visits/mine",
                false)));
    }
}
