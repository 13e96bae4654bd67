package io.chengnuo.sla;

import io.chengnuo.shared.facts.Fact;
import io.chengnuo.shared.facts.Facts;
import io.chengnuo.ticket.TicketId;
import java.time.Instant;
import java.util.ArrayList;
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

    void tell(TicketId ticket, ClockSheet before, ClockSheet after, @Nullable Cause because, Instant at) {
        of(ticket, before, after, because, at).forEach(facts::record);
    }

    /** {@code because} says why other promises hold now; null when none were chosen anew. */
    List<Fact> of(TicketId ticket, ClockSheet before, ClockSheet after, @Nullable Cause because, Instant at) {
        var news = new ArrayList<Fact>();
        after.brokenSince(before)
                .forEach(row -> news.add(
                        new ClockBreached(ticket, row.result(), row.clock().dueAt())));
        var started = after.newSince(before);
        var cancelled = after.cancelledSince(before);
        if (because != null && !(started.isEmpty() && cancelled.isEmpty())) {
            news.add(new ClocksSwitched(ticket, because, switched(started), switched(cancelled), at));
        }
        var stopped = after.stoppedSince(before);
        if (!stopped.isEmpty()) {
            news.add(new ClocksStopped(
                    ticket, stopped.stream().map(ClockRow::result).toList(), at));
        }
        return news;
    }

    private static List<ClocksSwitched.Switched> switched(List<ClockRow> rows) {
        return rows.stream().map(ClockRow::switched).toList();
    }
}
