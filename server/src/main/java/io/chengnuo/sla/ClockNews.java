package io.chengnuo.sla;

import io.chengnuo.shared.facts.Facts;
import io.chengnuo.ticket.TicketId;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Announces what became of a ticket's clocks between two sheets. */
@Component
class ClockNews {

    private final Facts facts;

    ClockNews(Facts facts) {
        this.facts = facts;
    }

    /** {@code because} says why other promises hold now; null when none were chosen anew. */
    void tell(TicketId ticket, ClockSheet before, ClockSheet after, @Nullable Cause because, Instant at) {
        after.brokenSince(before)
                .forEach(row ->
                        facts.record(new ClockBreached(ticket, row.result(), row.clock().dueAt())));
        if (because != null) {
            switched(ticket, after.newSince(before), after.cancelledSince(before), because, at);
        }
        var stopped = after.stoppedSince(before);
        if (!stopped.isEmpty()) {
            facts.record(new ClocksStopped(ticket, stopped.stream().map(ClockRow::result).toList(), at));
        }
    }

    private void switched(
            TicketId ticket, List<ClockRow> started, List<ClockRow> cancelled, Cause because, Instant at) {
        if (!started.isEmpty() || !cancelled.isEmpty()) {
            facts.record(new ClocksSwitched(
                    ticket,
                    because,
                    started.stream().map(ClockRow::switched).toList(),
                    cancelled.stream().map(ClockRow::switched).toList(),
                    at));
        }
    }
}
