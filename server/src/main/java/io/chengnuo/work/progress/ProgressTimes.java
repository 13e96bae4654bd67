package io.chengnuo.work.progress;

import io.chengnuo.calendar.Amount;
import io.chengnuo.procedure.ProcedureDocument;
import io.chengnuo.procedure.ProgressRhythm;
import io.chengnuo.procedure.TimeLimit;
import io.chengnuo.ticket.TicketBrief;
import io.chengnuo.work.TicketProcedure;
import io.chengnuo.work.WorkingTime;
import java.time.Instant;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** How long a customer may go without a word: as the procedure of the request says, else by its priority. */
@Component
class ProgressTimes {

    private static final int PROMPT_AFTER = 75;

    private final TicketProcedure procedures;
    private final ProgressIntervals intervals;
    private final WorkingTime time;

    ProgressTimes(TicketProcedure procedures, ProgressIntervals intervals, WorkingTime time) {
        this.procedures = procedures;
        this.intervals = intervals;
        this.time = time;
    }

    private record Every(Amount amount, String calendar) {}

    Instant due(TicketBrief ticket, Instant from) {
        var every = every(ticket);
        return time.due(every.calendar(), from, every.amount());
    }

    ProgressUpdates.Times from(TicketBrief ticket, Instant from) {
        var every = every(ticket);
        return new ProgressUpdates.Times(
                time.after(PROMPT_AFTER, every.calendar(), from, every.amount()),
                time.due(every.calendar(), from, every.amount()));
    }

    private Every every(TicketBrief ticket) {
        return procedures
                .of(ticket)
                .flatMap(ProgressTimes::rhythm)
                .map(limit -> new Every(limit.amount(), limit.calendar()))
                .orElseGet(() -> {
                    var interval = intervals.of(ticket.priority());
                    return new Every(interval.amount(), interval.calendar());
                });
    }

    private static Optional<TimeLimit> rhythm(ProcedureDocument procedure) {
        return Optional.ofNullable(procedure.progress())
                .map(ProgressRhythm::every)
                .filter(every -> !every.amount().isZero());
    }
}
