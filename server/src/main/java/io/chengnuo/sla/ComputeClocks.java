package io.chengnuo.sla;

import io.chengnuo.calendar.Calendars;
import io.chengnuo.shared.facts.Fact;
import io.chengnuo.shared.facts.Facts;
import io.chengnuo.ticket.NextDue;
import io.chengnuo.ticket.TicketFact;
import io.chengnuo.ticket.TicketId;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * The clocks of tickets whose histories were written down in bulk, without announcing each fact: an import. Computed from the facts'
 * own times, as if the product had been there; some statements for all tickets together.
 */
@Component
public class ComputeClocks {

    private static final ClockSheet NOTHING = new ClockSheet(List.of());

    private final ReplayClocks replay;
    private final Clocks clocks;
    private final ClockNews news;
    private final Facts facts;
    private final NextDue nextDue;
    private final Clock time;

    ComputeClocks(
            Promises promises,
            Calendars calendars,
            Clocks clocks,
            ClockNews news,
            Facts facts,
            NextDue nextDue,
            Clock time) {
        this.replay = new ReplayClocks(promises, Hours.of(calendars));
        this.clocks = clocks;
        this.news = news;
        this.facts = facts;
        this.nextDue = nextDue;
        this.time = time;
    }

    /** Each ticket's facts from its opening on; none has a clock yet. In the transaction that wrote the facts down. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void of(Collection<List<TicketFact>> stories) {
        var now = time.instant();
        var rows = new ArrayList<ClockRow>();
        var told = new ArrayList<Fact>();
        var due = new LinkedHashMap<TicketId, Instant>();
        stories.forEach(story -> {
            var ticket = story.getFirst().ticket();
            var replayed = replay.of(story);
            replayed.book().at(now);
            var sheet = ClockSheet.of(replayed);
            rows.addAll(sheet.rows());
            told.addAll(news.of(ticket, NOTHING, sheet, null, story.getLast().at()));
            ClockBook.nextDue(sheet.clocks()).ifPresent(next -> due.put(ticket, next));
        });
        clocks.insert(rows);
        facts.recordAll(told);
        nextDue.setAll(due);
    }
}
