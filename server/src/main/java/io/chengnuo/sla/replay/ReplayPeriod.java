package io.chengnuo.sla.replay;

import io.chengnuo.calendar.Calendars;
import io.chengnuo.people.Access;
import io.chengnuo.people.Organisation;
import io.chengnuo.people.Right;
import io.chengnuo.sla.replay.PastClock.Outcome;
import io.chengnuo.ticket.TicketScope;
import io.chengnuo.ticket.TicketTitles;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Runs a draft rule over a past period. Changes nothing; computed from the clocks that were kept, so that each number can be opened down to
 * the tickets whose outcome turns.
 */
@Component
class ReplayPeriod {

    private static final int SHOWN = 50;
    private static final int LOOKED_AT = 2_000;

    private final PastClocks clocks;
    private final Calendars calendars;
    private final Organisation organisation;
    private final TicketTitles titles;
    private final TicketScope scope;
    private final Access access;
    private final Clock time;

    ReplayPeriod(
            PastClocks clocks,
            Calendars calendars,
            Organisation organisation,
            TicketTitles titles,
            TicketScope scope,
            Access access,
            Clock time) {
        this.clocks = clocks;
        this.calendars = calendars;
        this.organisation = organisation;
        this.titles = titles;
        this.scope = scope;
        this.access = access;
        this.time = time;
    }

    /** {@code name} null: of no team. */
    record Team(@Nullable UUID id, @Nullable String name, int kept, int broken, int wouldKeep, int wouldBreak) {}

    /** A ticket whose outcome turns. {@code used} is the working time it took under the draft. */
    record Turned(UUID ticket, String number, String subject, Outcome was, Outcome would, Duration used) {}

    /**
     * @param turnedToBroken were kept, or were in time, and would have been broken
     * @param turnedToKept were broken and would have been kept
     * @param items the first of those that turn and that the reader may see
     */
    record Replay(
            String promise,
            int cases,
            Side was,
            Side would,
            int turnedToBroken,
            int turnedToKept,
            List<Team> teams,
            List<Turned> items) {}

    private record Turn(UUID ticket, Outcome was, Outcome would, Duration used) {}

    @Transactional(readOnly = true)
    Replay of(Draft draft, Instant from, Instant to, Duration work) {
        var run = new Run(draft, from);
        clocks.each(draft.promise(), from, to, run::add);
        return new Replay(
                draft.promise(),
                run.cases,
                run.was.side(draft.before() == null ? 0 : run.demand.people(draft.before(), work)),
                run.would.side(run.demand.people(draft.allowed(), work)),
                run.toBroken,
                run.toKept,
                teams(run),
                items(run.turns));
    }

    /** One pass. */
    private final class Run {
        private final Draft draft;
        private final Instant now = time.instant();
        private final Map<String, PastHours> own = new HashMap<>();
        private final PastHours imagined;
        private final Tally was = new Tally();
        private final Tally would = new Tally();
        private final Map<@Nullable UUID, Tally> teamsWere = new HashMap<>();
        private final Map<@Nullable UUID, Tally> teamsWould = new HashMap<>();
        private final List<Turn> turns = new ArrayList<>();
        private final Demand demand = new Demand();
        private final Instant begun;
        private int cases;
        private int toBroken;
        private int toKept;

        Run(Draft draft, Instant from) {
            this.draft = draft;
            this.begun = from;
            this.imagined = new PastHours(draft.calendar(), from, now);
        }

        void add(PastClock clock) {
            cases++;
            var before = clock.was();
            var used = used(clock);
            var after = clock.under(draft.allowed(), used);
            was.add(before, clock.counted());
            would.add(after, clock.until() == null ? null : used);
            teamsWere.computeIfAbsent(clock.team(), team -> new Tally()).add(before, null);
            teamsWould.computeIfAbsent(clock.team(), team -> new Tally()).add(after, null);
            demand.arrived(imagined.since(PastHours.micros(clock.startedAt())));
            turned(clock, before, after, used);
        }

        private Duration used(PastClock clock) {
            var counted = clock.counted();
            return !draft.otherHours() && counted != null ? counted : clock.used(hours(clock), now);
        }

        private PastHours hours(PastClock clock) {
            return draft.otherHours()
                    ? imagined
                    : own.computeIfAbsent(clock.calendar(), key -> new PastHours(calendars.require(key), begun, now));
        }

        private void turned(PastClock clock, Outcome before, Outcome after, Duration used) {
            if (after == Outcome.BROKEN && before != Outcome.BROKEN) {
                toBroken++;
            } else if (before == Outcome.BROKEN && after != Outcome.BROKEN) {
                toKept++;
            } else {
                return;
            }
            if (turns.size() < LOOKED_AT) {
                turns.add(new Turn(clock.ticket(), before, after, used));
            }
        }
    }

    private List<Team> teams(Run run) {
        var names = organisation.teamNames(
                run.teamsWere.keySet().stream().filter(Objects::nonNull).toList());
        return run.teamsWere.entrySet().stream()
                .map(entry -> team(entry.getKey(), entry.getValue(), run.teamsWould, names))
                .sorted(Comparator.comparing((Team team) -> team.wouldBreak() - team.broken())
                        .reversed())
                .toList();
    }

    private static Team team(@Nullable UUID id, Tally were, Map<@Nullable UUID, Tally> would, Map<UUID, String> names) {
        var then = Objects.requireNonNull(would.get(id));
        return new Team(id, id == null ? null : names.get(id), were.kept(), were.broken(), then.kept(), then.broken());
    }

    private List<Turned> items(List<Turn> turns) {
        if (!access.has(Right.TICKET_READ)) {
            return List.of();
        }
        var readable = scope.among(turns.stream().map(Turn::ticket).toList(), Right.TICKET_READ);
        var first = turns.stream()
                .filter(turn -> readable.contains(turn.ticket()))
                .limit(SHOWN)
                .toList();
        var named = titles.of(first.stream().map(Turn::ticket).toList());
        return first.stream()
                .filter(turn -> named.containsKey(turn.ticket()))
                .map(turn -> {
                    var title = Objects.requireNonNull(named.get(turn.ticket()));
                    return new Turned(
                            turn.ticket(), title.number(), title.subject(), turn.was(), turn.would(), turn.used());
                })
                .toList();
    }
}
