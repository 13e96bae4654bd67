package io.chengnuo.policy;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What cannot hold at the same time in a policy, or can never come true; each fault names its place. */
final class Contradictions {

    private Contradictions() {}

    /** {@code where} as in {@code target technical-response}; {@code code} is stable, {@code words} say it in English. */
    record Fault(String where, String code, String words) {}

    /** {@code calendars} and {@code owners}: the keys there are. */
    static List<Fault> of(PolicyDocument document, Set<String> calendars, Set<String> owners) {
        var faults = new ArrayList<Fault>();
        var targets = document.targets();
        for (var target : targets) {
            one(target, calendars, faults);
        }
        for (var i = 0; i < targets.size(); i++) {
            for (var j = i + 1; j < targets.size(); j++) {
                two(targets.get(i), targets.get(j), faults);
            }
        }
        silence(document.silence(), calendars, faults);
        document.clauses().stream()
                .filter(clause -> clause.stands() && !owners.contains(clause.owner()))
                .forEach(clause -> faults.add(new Fault(
                        "clause " + clause.number(), "unknown_owner", "no post is called " + clause.owner())));
        return faults;
    }

    private static void one(Target target, Set<String> calendars, List<Fault> faults) {
        var where = "target " + target.promise();
        if (target.calendar() != null && !calendars.contains(target.calendar())) {
            faults.add(new Fault(where, "no_calendar", "there is no calendar " + target.calendar()));
        }
        if (target.startsClocks() && target.warnAt() >= 1) {
            faults.add(new Fault(
                    where, "unreachable_escalation", "it warns only when it is broken: nobody is told in time"));
        }
    }

    private static void silence(@Nullable Silence silence, Set<String> calendars, List<Fault> faults) {
        if (silence == null) {
            return;
        }
        if (!calendars.contains(silence.calendar())) {
            faults.add(new Fault("silence", "no_calendar", "there is no calendar " + silence.calendar()));
        }
        if (silence.remindAfter().workingDays() > silence.acceptAfter().workingDays()
                || silence.remindAfter().workingDays() == silence.acceptAfter().workingDays()
                        && silence.remindAfter()
                                        .time()
                                        .compareTo(silence.acceptAfter().time())
                                >= 0) {
            faults.add(new Fault("silence", "unreachable_reminder", "the reminder comes after the acceptance"));
        }
    }

    /** Two limits of one indicator for one case: only a narrower and tighter one besides a wide one makes sense. */
    private static void two(Target one, Target other, List<Fault> faults) {
        var same = one.startsClocks()
                && other.startsClocks()
                && one.indicator().equals(other.indicator())
                && one.starts() == other.starts()
                && one.stops() == other.stops();
        if (!same || one.limit().equals(other.limit()) || !meet(one, other)) {
            return;
        }
        var tighterOne = within(one, other) && tighter(one, other);
        var tighterOther = within(other, one) && tighter(other, one);
        if (!tighterOne && !tighterOther) {
            faults.add(new Fault(
                    "target " + other.promise(),
                    "two_targets",
                    "a case may have this limit and that of " + one.promise() + ", and neither is the stricter rule"));
        }
    }

    private static boolean tighter(Target one, Target other) {
        var mine = one.amount();
        var theirs = other.amount();
        return mine != null
                && theirs != null
                && Objects.equals(one.calendar(), other.calendar())
                && mine.workingDays() <= theirs.workingDays()
                && mine.time().compareTo(theirs.time()) <= 0;
    }

    private static boolean meet(Target one, Target other) {
        return all(one).stream().anyMatch(mine -> all(other).stream().anyMatch(theirs -> meet(mine, theirs)));
    }

    private static boolean within(Target one, Target other) {
        return all(one).stream().allMatch(mine -> all(other).stream().anyMatch(theirs -> within(mine, theirs)));
    }

    private static List<Condition> all(Target target) {
        return target.when().isEmpty() ? List.of(Condition.ALL) : target.when();
    }

    private static boolean meet(Condition one, Condition other) {
        return (one.categories().isEmpty()
                        || other.categories().isEmpty()
                        || one.categories().stream()
                                .anyMatch(mine -> other.categories().stream()
                                        .anyMatch(theirs -> below(mine, theirs) || below(theirs, mine))))
                && meet(one.problemClasses(), other.problemClasses())
                && meet(one.complexities(), other.complexities())
                && (one.major() == null || other.major() == null || one.major().equals(other.major()))
                && meet(one.priorities(), other.priorities())
                && meet(one.tiers(), other.tiers())
                && meet(one.channels(), other.channels())
                && meet(one.contracts(), other.contracts());
    }

    private static boolean within(Condition one, Condition other) {
        return (other.categories().isEmpty()
                        || !one.categories().isEmpty()
                                && one.categories().stream()
                                        .allMatch(mine ->
                                                other.categories().stream().anyMatch(theirs -> below(mine, theirs))))
                && within(one.problemClasses(), other.problemClasses())
                && within(one.complexities(), other.complexities())
                && (other.major() == null || other.major().equals(one.major()))
                && within(one.priorities(), other.priorities())
                && within(one.tiers(), other.tiers())
                && within(one.channels(), other.channels())
                && within(one.contracts(), other.contracts());
    }

    private static boolean below(String category, String above) {
        return category.equals(above) || category.startsWith(above + "/");
    }

    private static <T> boolean meet(Collection<T> one, Collection<T> other) {
        return one.isEmpty() || other.isEmpty() || one.stream().anyMatch(other::contains);
    }

    private static <T> boolean within(Collection<T> one, Collection<T> other) {
        return other.isEmpty() || !one.isEmpty() && other.containsAll(one);
    }
}
