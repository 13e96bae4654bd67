package io.chengnuo.work.aftersales;

import io.chengnuo.calendar.Amount;
import io.chengnuo.policy.Channel;
import io.chengnuo.policy.Tier;
import io.chengnuo.shared.facts.FactListener;
import io.chengnuo.shared.facts.Subscriptions;
import io.chengnuo.ticket.TicketBriefs;
import io.chengnuo.ticket.TicketClosed;
import io.chengnuo.work.WorkingTime;
import io.chengnuo.work.task.TaskLimit;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Customers of high value are called some days after their request was closed, without anybody having to think of it. */
@Component
class VisitAfterClosing implements FactListener {

    private static final int AFTER_DAYS = 3;

    private final TicketBriefs tickets;
    private final PlanVisit visits;
    private final WorkingTime time;
    private final MessageSource texts;

    VisitAfterClosing(TicketBriefs tickets, PlanVisit visits, WorkingTime time, MessageSource texts) {
        this.tickets = tickets;
        this.visits = visits;
        this.time = time;
        this.texts = texts;
    }

    @Override
    public String name() {
        return "visits after closing";
    }

    @Override
    public void subscribe(Subscriptions subscriptions) {
        subscriptions.onNews(TicketClosed.class, this::closed);
    }

    private void closed(TicketClosed closed) {
        var ticket = tickets.require(closed.ticket());
        if (ticket.tier() != Tier.HIGH || ticket.channel() == Channel.IMPORT) {
            return;
        }
        var subject = texts.getMessage(
                "visit.afterDelivery", new Object[] {ticket.number(), ticket.subject()}, time.locale());
        visits.planIfNew(new PlanVisit.Wanted(
                ticket.customer(),
                ticket.id().value(),
                null,
                subject,
                VisitWay.CALL,
                ticket.team(),
                ticket.unit(),
                ticket.firstResponder(),
                time.due(TaskLimit.CALENDAR, closed.at(), Amount.workingDays(AFTER_DAYS))));
    }
}
