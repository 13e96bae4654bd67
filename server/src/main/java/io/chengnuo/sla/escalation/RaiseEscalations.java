package io.chengnuo.sla.escalation;

import io.chengnuo.people.NotifyPeople;
import io.chengnuo.people.NotifyPeople.Notice;
import io.chengnuo.shared.Tenancy;
import io.chengnuo.shared.database.Tenants;
import io.chengnuo.shared.facts.Facts;
import io.chengnuo.ticket.TellCustomer;
import io.chengnuo.ticket.TicketBrief;
import io.chengnuo.ticket.TicketBriefs;
import io.chengnuo.ticket.TicketId;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Tells the next level of every escalation that is due, though nobody has the ticket open: those of the level, and those who answer for
 * the ticket. A level is told once: its row is held while it is told, and another node passes it by.
 */
@Component
public class RaiseEscalations {

    private static final int BATCH = 200;
    private static final Duration STANDS_STILL = Duration.ofMinutes(1);

    private final Escalations escalations;
    private final Addressees addressees;
    private final TicketBriefs tickets;
    private final NotifyPeople notify;
    private final TellCustomer customer;
    private final Chains chains;
    private final Tenants tenants;
    private final Facts facts;
    private final Clock clock;
    private final TransactionTemplate transaction;

    RaiseEscalations(
            Escalations escalations,
            Addressees addressees,
            TicketBriefs tickets,
            NotifyPeople notify,
            TellCustomer customer,
            Chains chains,
            Tenants tenants,
            Facts facts,
            Clock clock,
            TransactionTemplate transaction) {
        this.escalations = escalations;
        this.addressees = addressees;
        this.tickets = tickets;
        this.notify = notify;
        this.customer = customer;
        this.chains = chains;
        this.tenants = tenants;
        this.facts = facts;
        this.clock = clock;
        this.transaction = transaction;
    }

    /** For the company of this thread; answers how many levels were told. */
    public int now() {
        var all = 0;
        int raised;
        do {
            raised = transaction.execute(status -> raise(clock.instant()));
            all += raised;
        } while (raised > 0);
        return all;
    }

    private int raise(Instant now) {
        var due = escalations.claimDue(now, BATCH);
        var briefs = tickets.of(due.stream().map(it -> it.ticket().value()).toList());
        var fulfilled = escalations.fulfilled(due);
        var falling = escalations.dueOf(due);
        due.forEach(escalation -> {
            if (escalation.clock() != null && fulfilled.contains(escalation.clock())) {
                escalations.end(escalation.id(), now);
            } else if (!isPutOff(escalation, falling, now)) {
                raise(escalation, briefs, now);
            }
        });
        return due.size();
    }

    /** A level before the due time waits on when the promise stands still, or falls due later than was known. */
    private boolean isPutOff(Escalation escalation, Map<UUID, Instant> falling, Instant now) {
        var course = escalation.course();
        if (course.becauseUnanswered()
                || course.brokenAt() != null
                || course.levels().get(course.raised()).on() != Occasion.BEFORE) {
            return false;
        }
        var dueAt = falling.get(escalation.clock());
        if (dueAt == null) {
            escalations.lookAgain(escalation.id(), now.plus(STANDS_STILL));
            return true;
        }
        var known = escalation.due(dueAt);
        var next = known.course().nextAt();
        if (next == null || next.isAfter(now)) {
            escalations.update(known);
            return true;
        }
        return false;
    }

    private void raise(Escalation escalation, Map<TicketId, TicketBrief> briefs, Instant now) {
        var ticket = briefs.get(escalation.ticket());
        if (ticket == null || isOver(escalation, ticket)) {
            escalations.end(escalation.id(), now);
            return;
        }
        var course = escalation.course();
        var level = course.levels().get(course.raised());
        var number = course.raised() + 1;
        var because = course.becauseUnanswered() ? "UNANSWERED" : level.on().name();
        var people = addressees.of(level, ticket);
        escalations.update(escalation.raised(now));
        escalations.addStep(escalation.id(), number, because, people, now);
        facts.record(new EscalationRaised(
                escalation.ticket(),
                escalation.id(),
                escalation.chain(),
                escalation.promise(),
                number,
                because,
                List.copyOf(people),
                people.stream().findFirst().orElse(null),
                now));
        tell(level, number, people, ticket, mailFrom(level, escalation.chain(), now));
        if (level.tellsCustomer()) {
            customer.tell(ticket.id(), "escalation_customer", ticket.number(), number);
        }
    }

    /** When quiet hours of the chain itself let it be mailed; null: as every notice. */
    private @Nullable Instant mailFrom(Level level, String chain, Instant now) {
        var quiet = chains.find(chain).map(kept -> kept.chain().quiet()).orElse(null);
        if (quiet == null) {
            return null;
        }
        return level.urgent()
                ? now
                : quiet.next(now, tenants.require(Tenancy.require()).zone());
    }

    private static boolean isOver(Escalation escalation, TicketBrief ticket) {
        return !ticket.status().isOpen()
                || escalation.since() != null && !escalation.since().equals(ticket.changedAt());
    }

    /** Both sides: whom it goes to, and who answers for it so far. */
    private void tell(Level level, int number, Set<UUID> people, TicketBrief ticket, @Nullable Instant mailFrom) {
        var kind = "escalation." + level.on().name().toLowerCase(java.util.Locale.ROOT);
        var words = List.of(ticket.number(), ticket.subject(), String.valueOf(number));
        var link = "/tickets/" + ticket.id().value();
        var notices = new ArrayList<Notice>();
        people.forEach(person -> notices.add(new Notice(person, kind, words, link, level.urgent())));
        if (level.mail() && mailFrom != null) {
            notify.tell(notices, mailFrom);
        } else if (level.mail()) {
            notify.tell(notices);
        } else {
            notify.tellHere(notices);
        }
        notify.tellHere(Addressees.near(ticket).stream()
                .filter(person -> !people.contains(person))
                .map(person -> new Notice(person, "escalation.about", words, link, false))
                .toList());
    }
}
