package io.chengnuo.sla.replay;

import io.chengnuo.people.Access;
import io.chengnuo.people.Organisation;
import io.chengnuo.people.Right;
import io.chengnuo.policy.Limit;
import io.chengnuo.sla.replay.PastClock.Outcome;
import io.chengnuo.sla.replay.ReplayPolicy.Run;
import io.chengnuo.sla.replay.Trial.TeamTally;
import io.chengnuo.sla.replay.Trial.Turn;
import io.chengnuo.ticket.TicketScope;
import io.chengnuo.ticket.TicketTitles;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** A run of two versions, as people read it: the tickets behind it are those the reader may see. */
@Component
class ShownReplay {

    private static final int SHOWN = 50;

    private final Organisation organisation;
    private final TicketTitles titles;
    private final TicketScope scope;
    private final Access access;

    ShownReplay(Organisation organisation, TicketTitles titles, TicketScope scope, Access access) {
        this.organisation = organisation;
        this.titles = titles;
        this.scope = scope;
        this.access = access;
    }

    /** {@code name} null: of no team. */
    record Team(@Nullable UUID id, @Nullable String name, int kept, int broken, int wouldKeep, int wouldBreak) {}

    /** A ticket whose outcome turns; {@code was} or {@code would} null where nothing was promised. */
    record Turned(
            UUID ticket,
            String number,
            String subject,
            @Nullable Outcome was,
            @Nullable Outcome would,
            @Nullable Duration used) {}

    /**
     * @param was by the version in force; null when it does not make this promise, like {@code would}
     * @param gained requests that would have had the promise and had not, {@code lost} the reverse
     * @param items the first of those that turn
     */
    record Promise(
            String promise,
            String clause,
            String indicator,
            @Nullable Limit limitNow,
            @Nullable Limit limitThen,
            boolean choosesAnew,
            int cases,
            @Nullable Side was,
            @Nullable Side would,
            int turnedToBroken,
            int turnedToKept,
            int gained,
            int lost,
            List<Team> teams,
            List<Turned> items) {}

    /** {@code tickets} that have any of these promises, and those of them with a broken one. */
    record Shown(int tickets, int brokenNow, int brokenThen, List<Promise> promises) {}

    Shown of(Run run, Duration work) {
        var tickets = run.tickets();
        return new Shown(
                tickets.looked,
                tickets.brokenNow,
                tickets.brokenThen,
                run.trials().values().stream()
                        .map(trial -> promise(trial, work))
                        .sorted(Comparator.comparingInt((Promise one) -> -one.turnedToBroken() - one.turnedToKept()))
                        .toList());
    }

    private Promise promise(Trial trial, Duration work) {
        var now = trial.now();
        var then = trial.then();
        var either = Objects.requireNonNull(then == null ? now : then).target();
        return new Promise(
                either.promise(),
                either.clause(),
                either.indicator(),
                now == null ? null : now.target().limit(),
                then == null ? null : then.target().limit(),
                trial.choosesAnew(),
                trial.cases(),
                trial.was(work),
                trial.would(work),
                trial.toBroken(),
                trial.toKept(),
                trial.gained(),
                trial.lost(),
                teams(trial),
                items(trial.turns()));
    }

    private List<Team> teams(Trial trial) {
        var names = organisation.teamNames(
                trial.teams().keySet().stream().filter(Objects::nonNull).toList());
        return trial.teams().entrySet().stream()
                .map(entry -> team(entry.getKey(), entry.getValue(), names))
                .sorted(Comparator.comparingInt((Team team) -> team.broken() - team.wouldBreak()))
                .toList();
    }

    private static Team team(@Nullable UUID id, TeamTally tally, Map<UUID, String> names) {
        return new Team(
                id,
                id == null ? null : names.get(id),
                tally.were.kept(),
                tally.were.broken(),
                tally.would.kept(),
                tally.would.broken());
    }

    private List<Turned> items(List<Turn> turns) {
        if (turns.isEmpty() || !access.has(Right.TICKET_READ)) {
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
                            turn.ticket(), title.number(), title.subject(), turn.before(), turn.after(), turn.used());
                })
                .toList();
    }
}
