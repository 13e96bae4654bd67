package io.chengnuo.policy;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Everything one version of the policy says. Immutable; kept whole with each version, so that an old ticket can always show what
 * governed it. Refuses to exist when its parts do not fit together. Without {@code silence} a delivery waits for the customer's
 * word for ever.
 */
public record PolicyDocument(
        Text title,
        List<Chapter> chapters,
        List<Indicator> indicators,
        List<Target> targets,
        List<Category> categories,
        PriorityMatrix priorities,
        List<RiskRule> risks,
        @Nullable Silence silence,
        PolicyFrame frame,
        List<PauseRule> pauses) {

    public PolicyDocument(
            Text title,
            List<Chapter> chapters,
            List<Indicator> indicators,
            List<Target> targets,
            List<Category> categories,
            PriorityMatrix priorities,
            List<RiskRule> risks,
            @Nullable Silence silence,
            @Nullable PolicyFrame frame,
            @Nullable List<PauseRule> pauses) {
        this.title = title;
        this.chapters = List.copyOf(chapters);
        this.indicators = List.copyOf(indicators);
        this.targets = List.copyOf(targets);
        this.categories = List.copyOf(categories);
        this.priorities = priorities;
        this.risks = List.copyOf(risks);
        this.silence = silence;
        this.frame = frame == null ? PolicyFrame.EMPTY : frame;
        this.pauses = pauses == null ? List.of(PauseRule.UNLIMITED) : List.copyOf(pauses);
        var faults = faults(chapters, indicators, targets, categories);
        faults.addAll(this.frame.faults());
        unique("pause", this.pauses.stream().map(rule -> rule.reason().name()).toList(), faults);
        if (!faults.isEmpty()) {
            throw new IllegalArgumentException(String.join("; ", faults));
        }
    }

    private static List<String> faults(
            List<Chapter> chapters, List<Indicator> indicators, List<Target> targets, List<Category> categories) {
        var faults = new ArrayList<String>();
        var clauses = unique(
                "clause",
                chapters.stream()
                        .flatMap(chapter -> chapter.clauses().stream())
                        .map(Clause::number)
                        .toList(),
                faults);
        var codes = unique("indicator", indicators.stream().map(Indicator::code).toList(), faults);
        var keys = unique(
                "category", categories.stream().flatMap(PolicyDocument::keys).toList(), faults);
        unique("promise", targets.stream().map(Target::promise).toList(), faults);
        for (var target : targets) {
            require(clauses.contains(target.clause()), target, "names clause " + target.clause(), faults);
            require(codes.contains(target.indicator()), target, "names indicator " + target.indicator(), faults);
            require(
                    (target.amount() == null) == (target.calendar() == null),
                    target,
                    "has an amount without calendar, or the reverse",
                    faults);
            require(
                    (target.starts() == null) == (target.stops() == null),
                    target,
                    "starts without stop, or the reverse",
                    faults);
            require(target.warnAt() > 0 && target.warnAt() <= 1, target, "warns outside 0 to 1", faults);
            target.when().stream()
                    .flatMap(condition -> condition.categories().stream())
                    .forEach(key -> require(keys.contains(key), target, "names category " + key, faults));
        }
        return faults;
    }

    private static Stream<String> keys(Category root) {
        return Stream.concat(Stream.of(root.key()), root.children().stream().flatMap(PolicyDocument::keys));
    }

    private static HashSet<String> unique(String what, List<String> names, List<String> faults) {
        var seen = new HashSet<String>();
        names.stream().filter(name -> !seen.add(name)).forEach(name -> faults.add(what + " " + name + " stands twice"));
        return seen;
    }

    private static void require(boolean holds, Target target, String fault, List<String> faults) {
        if (!holds) {
            faults.add("target " + target.promise() + " " + fault);
        }
    }

    /** The same policy with one target changed. */
    public PolicyDocument with(Target changed) {
        var changedTargets = targets.stream()
                .map(target -> target.promise().equals(changed.promise()) ? changed : target)
                .collect(Collectors.toList());
        return new PolicyDocument(
                title, chapters, indicators, changedTargets, categories, priorities, risks, silence, frame, pauses);
    }

    /** The same policy with a further target. */
    public PolicyDocument adding(Target target) {
        var more = Stream.concat(targets.stream(), Stream.of(target)).toList();
        return new PolicyDocument(
                title, chapters, indicators, more, categories, priorities, risks, silence, frame, pauses);
    }

    /** The same policy with these of its targets. */
    PolicyDocument keeping(Predicate<Target> kept) {
        var fewer = targets.stream().filter(kept).toList();
        return new PolicyDocument(
                title, chapters, indicators, fewer, categories, priorities, risks, silence, frame, pauses);
    }

    /** The same policy with other clauses. */
    public PolicyDocument withChapters(List<Chapter> others) {
        return new PolicyDocument(
                title, others, indicators, targets, categories, priorities, risks, silence, frame, pauses);
    }

    /** The same policy within another frame. */
    public PolicyDocument within(PolicyFrame other) {
        return new PolicyDocument(
                title, chapters, indicators, targets, categories, priorities, risks, silence, other, pauses);
    }

    /** Every clause in order, repealed ones too. */
    public List<Clause> clauses() {
        return chapters.stream().flatMap(chapter -> chapter.clauses().stream()).toList();
    }

    /** The targets that hold: not those of repealed clauses, none of a repealed policy. */
    public List<Target> standing() {
        var kept = clauses().stream().filter(Clause::stands).map(Clause::number).collect(Collectors.toSet());
        return frame.repealed() == null
                ? targets.stream()
                        .filter(target -> kept.contains(target.clause()))
                        .toList()
                : List.of();
    }

    /** The same policy with another rule of pauses, and the targets that stand still for its reason. */
    PolicyDocument with(PauseRule changed, Set<String> paused) {
        var rules = Stream.concat(rulesBut(changed.reason()), Stream.of(changed))
                .sorted(Comparator.comparing(PauseRule::reason))
                .toList();
        var changedTargets = targets.stream()
                .map(target -> target.pausedFor(changed.reason(), paused.contains(target.promise())))
                .toList();
        return new PolicyDocument(
                title, chapters, indicators, changedTargets, categories, priorities, risks, silence, frame, rules);
    }

    Stream<PauseRule> rulesBut(PauseReason reason) {
        return pauses.stream().filter(rule -> rule.reason() != reason);
    }
}
