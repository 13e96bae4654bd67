package io.chengnuo.sla.replay;

import io.chengnuo.calendar.Calendars;
import io.chengnuo.calendar.WorkingCalendar;
import io.chengnuo.customer.Contracts;
import io.chengnuo.policy.CaseTraits;
import io.chengnuo.policy.PolicyDocument;
import io.chengnuo.policy.Target;
import io.chengnuo.sla.replay.PastClock.Outcome;
import io.chengnuo.sla.replay.PastClock.Pause;
import io.chengnuo.sla.replay.Trial.Verdict;
import io.chengnuo.ticket.PastCase;
import io.chengnuo.ticket.PastCases;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Runs two versions of the policy over a past period, side by side: every promise of time in which they differ, by limit, calendar, condition,
 * pause or clause. One pass, ticket after ticket; where the choice of promises differs the requests are read too, because some
 * would have had a promise they never had.
 */
@Component
class ReplayPolicy {

    private final PastClocks clocks;
    private final PastCases cases;
    private final Calendars calendars;
    private final Contracts contracts;
    private final Clock time;

    ReplayPolicy(PastClocks clocks, PastCases cases, Calendars calendars, Contracts contracts, Clock time) {
        this.clocks = clocks;
        this.cases = cases;
        this.calendars = calendars;
        this.contracts = contracts;
        this.time = time;
    }

    /** Tickets by the worst that was, or would have been, of what is looked at. */
    static final class Tickets {
        int looked;
        int brokenNow;
        int brokenThen;
    }

    record Run(Map<String, Trial> trials, Tickets tickets) {}

    /** {@code otherHours}: calendars by key that are thought of, too; they count for {@code then} only. */
    @Transactional(propagation = Propagation.MANDATORY)
    Run run(
            PolicyDocument now,
            PolicyDocument then,
            Map<String, WorkingCalendar> otherHours,
            Instant from,
            Instant to) {
        var moment = time.instant();
        var hours = new Hours(from, moment);
        var trials = trials(rules(now, hours, Map.of()), rules(then, hours, otherHours), moment);
        var tickets = new Tickets();
        if (trials.isEmpty()) {
            return new Run(trials, tickets);
        }
        var anew = trials.values().stream().anyMatch(Trial::choosesAnew);
        var byContract = Stream.of(now, then)
                .flatMap(document -> document.targets().stream())
                .flatMap(target -> target.when().stream())
                .anyMatch(condition -> !condition.contracts().isEmpty());
        try (var past = clocks.byTicket(trials.keySet(), anew, from, to);
                var requests = anew ? cases.receivedIn(from, to) : Stream.<PastCase>empty()) {
            var known = byContract ? requests.map(this::withContract) : requests;
            new ByTicket(known, past).each((about, own) -> tried(trials, tickets, about, own));
        }
        return new Run(trials, tickets);
    }

    private static void tried(
            Map<String, Trial> trials, Tickets tickets, @Nullable PastCase about, List<PastClock> all) {
        var pauses = new LinkedHashSet<Pause>();
        all.forEach(clock -> pauses.addAll(clock.pauses()));
        var verdicts = new ArrayList<Verdict>(2);
        trials.forEach((promise, trial) -> verdicts.addAll(trial.tried(
                about,
                all.stream().filter(clock -> clock.promise().equals(promise)).toList(),
                List.copyOf(pauses))));
        if (!verdicts.isEmpty()) {
            tickets.looked++;
            tickets.brokenNow += verdicts.stream().anyMatch(one -> one.before() == Outcome.BROKEN) ? 1 : 0;
            tickets.brokenThen += verdicts.stream().anyMatch(one -> one.after() == Outcome.BROKEN) ? 1 : 0;
        }
    }

    private PastCase withContract(PastCase about) {
        var traits = about.traits();
        return contracts
                .inForce(about.customer(), about.openedAt())
                .map(contract -> new PastCase(
                        about.ticket(),
                        about.customer(),
                        about.team(),
                        new CaseTraits(
                                traits.category(),
                                traits.problemClass(),
                                traits.complexity(),
                                traits.major(),
                                traits.priority(),
                                traits.tier(),
                                traits.channel(),
                                contract),
                        about.openedAt(),
                        about.happened(),
                        about.over()))
                .orElse(about);
    }

    private static Map<String, Trial> trials(Map<String, Rule> now, Map<String, Rule> then, Instant moment) {
        var trials = new LinkedHashMap<String, Trial>();
        Stream.concat(now.keySet().stream(), then.keySet().stream()).distinct().forEach(promise -> {
            var before = now.get(promise);
            var after = then.get(promise);
            var known = before == null ? after : before;
            if (known != null && (before == null || after == null || differs(before, after))) {
                trials.put(promise, new Trial(before, after, known, moment));
            }
        });
        return trials;
    }

    private static boolean differs(Rule before, Rule after) {
        return after.otherHours()
                || !before.target().limit().equals(after.target().limit())
                || !before.choosesLike(after);
    }

    private Map<String, Rule> rules(PolicyDocument document, Hours hours, Map<String, WorkingCalendar> other) {
        return document.standing().stream()
                .filter(Target::startsClocks)
                .collect(Collectors.toMap(
                        Target::promise,
                        target -> rule(target, hours, other),
                        (one, another) -> one,
                        LinkedHashMap::new));
    }

    private Rule rule(Target target, Hours hours, Map<String, WorkingCalendar> other) {
        var key = java.util.Objects.requireNonNull(target.calendar());
        var thought = other.get(key);
        var calendar = thought == null ? calendars.require(key) : thought;
        return new Rule(
                target,
                thought == null ? hours.of(key, calendar) : hours.of("other " + key, calendar),
                thought != null,
                calendar.lengthOf(java.util.Objects.requireNonNull(target.amount())));
    }

    /** Each calendar is laid out once. */
    private static final class Hours {
        private final Map<String, PastHours> known = new HashMap<>();
        private final Instant from;
        private final Instant to;

        Hours(Instant from, Instant to) {
            this.from = from;
            this.to = to;
        }

        PastHours of(String key, WorkingCalendar calendar) {
            return known.computeIfAbsent(key, name -> new PastHours(calendar, from, to));
        }
    }
}
