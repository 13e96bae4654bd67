package io.chengnuo.sla.replay;

import io.chengnuo.sla.replay.PastClock.Outcome;
import io.chengnuo.sla.replay.PastClock.Pause;
import io.chengnuo.ticket.PastCase;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One promise tried on the past under two versions of the policy, ticket after ticket. A version that does not make it has no rule. */
final class Trial {

    private static final int LOOKED_AT = 500;

    private final @Nullable Rule now;
    private final @Nullable Rule then;
    private final Rule known;
    private final boolean choosesAnew;
    private final Instant moment;
    private final Half was = new Half();
    private final Half would = new Half();
    private final Map<@Nullable UUID, TeamTally> teams = new HashMap<>();
    private final List<Turn> turns = new ArrayList<>();
    private int cases;
    private int toBroken;
    private int toKept;
    private int gained;
    private int lost;

    Trial(@Nullable Rule now, @Nullable Rule then, Rule known, Instant moment) {
        this.now = now;
        this.then = then;
        this.known = known;
        this.moment = moment;
        this.choosesAnew = now == null || then == null || !now.choosesLike(then);
    }

    /** {@code before} or {@code after} null: not promised then. */
    record Turn(
            UUID ticket,
            @Nullable Outcome before,
            @Nullable Outcome after,
            @Nullable Duration used) {}

    static final class TeamTally {
        final Tally were = new Tally();
        final Tally would = new Tally();
    }

    private static final class Half {
        private final Tally tally = new Tally();
        private final Arrivals arrivals = new Arrivals();

        @Nullable
        Side side(@Nullable Rule rule, Duration work) {
            return rule == null ? null : tally.side(arrivals.people(rule.hours(), rule.allowed(), work));
        }
    }

    /** What became of a ticket in this respect, on both sides. */
    record Verdict(@Nullable Outcome before, @Nullable Outcome after) {}

    /** Whether the requests themselves are needed, not only the promises that were kept on them. */
    boolean choosesAnew() {
        return choosesAnew;
    }

    /** {@code about} is null for a request received before the period, of which nothing but its clocks is known. */
    List<Verdict> tried(@Nullable PastCase about, List<PastClock> own, List<Pause> pauses) {
        var verdicts = new ArrayList<Verdict>();
        if (!own.isEmpty()) {
            own.forEach(clock ->
                    verdicts.add(judged(about, on(now, clock, about, pauses), on(then, clock, about, pauses), clock)));
        } else if (about != null && choosesAnew) {
            var before = imagined(now, about, pauses);
            var after = imagined(then, about, pauses);
            var either = before == null ? after : before;
            if (either != null) {
                verdicts.add(judged(about, before, after, either));
            }
        }
        return verdicts;
    }

    private @Nullable PastClock on(@Nullable Rule rule, PastClock clock, @Nullable PastCase about, List<Pause> pauses) {
        if (rule == null || about != null && choosesAnew && !rule.fits(about.traits())) {
            return null;
        }
        if (rule.countsLike(known)) {
            return clock;
        }
        var sameEnds = rule.target().starts() == known.target().starts()
                && rule.target().stops() == known.target().stops();
        return sameEnds || about == null ? clock.pausing(rule.paused(pauses)) : rule.imagined(about, pauses);
    }

    private static @Nullable PastClock imagined(@Nullable Rule rule, PastCase about, List<Pause> pauses) {
        return rule == null || !rule.fits(about.traits()) ? null : rule.imagined(about, pauses);
    }

    private Verdict judged(
            @Nullable PastCase about, @Nullable PastClock before, @Nullable PastClock after, PastClock either) {
        cases++;
        var team = about != null && about.team() != null ? about.team() : either.team();
        var tally = teams.computeIfAbsent(team, id -> new TeamTally());
        var one = outcome(now, before, was, tally.were);
        var other = outcome(then, after, would, tally.would);
        turned(either.ticket(), one, other, then == null || after == null ? null : then.used(after, moment));
        return new Verdict(one, other);
    }

    private @Nullable Outcome outcome(@Nullable Rule rule, @Nullable PastClock clock, Half half, Tally ofTeam) {
        if (rule == null || clock == null) {
            return null;
        }
        var used = rule.used(clock, moment);
        var outcome = clock.under(rule.allowed(), used);
        half.tally.add(outcome, clock.until() == null ? null : used);
        half.arrivals.add(clock.startedAt());
        ofTeam.add(outcome, null);
        return outcome;
    }

    private void turned(UUID ticket, @Nullable Outcome before, @Nullable Outcome after, @Nullable Duration used) {
        if (before == null && after != null) {
            gained++;
        } else if (before != null && after == null) {
            lost++;
        }
        if (after == Outcome.BROKEN && before != Outcome.BROKEN) {
            toBroken++;
        } else if (before == Outcome.BROKEN && after != Outcome.BROKEN) {
            toKept++;
        } else {
            return;
        }
        if (turns.size() < LOOKED_AT) {
            turns.add(new Turn(ticket, before, after, used));
        }
    }

    @Nullable
    Rule now() {
        return now;
    }

    @Nullable
    Rule then() {
        return then;
    }

    @Nullable
    Side was(Duration work) {
        return was.side(now, work);
    }

    @Nullable
    Side would(Duration work) {
        return would.side(then, work);
    }

    Map<@Nullable UUID, TeamTally> teams() {
        return teams;
    }

    List<Turn> turns() {
        return turns;
    }

    int cases() {
        return cases;
    }

    int toBroken() {
        return toBroken;
    }

    int toKept() {
        return toKept;
    }

    int gained() {
        return gained;
    }

    int lost() {
        return lost;
    }
}
