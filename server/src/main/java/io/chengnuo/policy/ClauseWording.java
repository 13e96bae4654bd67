package io.chengnuo.policy;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Says a changed limit in the words of its clause too: a clause that says one number and orders another misleads whoever reads it, and
 * the portal shows the words. Only where the old limit stands there plainly, and only when it can be no other target's; where the
 * words cannot follow, their author is told.
 */
public final class ClauseWording {

    private ClauseWording() {}

    public static PolicyDocument follow(PolicyDocument document, Target before, Target after) {
        var old = spoken(document, before);
        var now = spoken(document, after);
        if (old.isEmpty() || now.isEmpty() || sharedWithAnother(document, before)) {
            return document;
        }
        return document.withChapters(document.chapters().stream()
                .map(chapter -> chapter.with(worded(chapter.clauses(), before.clause(), old.get(), now.get())))
                .toList());
    }

    /** For every target that has another limit than in {@code base}. */
    static PolicyDocument follow(PolicyDocument document, PolicyDocument base) {
        var worded = document;
        for (var before : base.targets()) {
            var after = changed(document, before);
            if (after.isPresent()) {
                worded = follow(worded, before, after.get());
            }
        }
        return worded;
    }

    /** The standing clauses whose words may still say what a target asked in {@code base} and does not ask any more. */
    public static List<String> stale(PolicyDocument document, PolicyDocument base) {
        return document.clauses().stream()
                .filter(Clause::stands)
                .filter(clause -> base.targets().stream()
                        .filter(before -> before.clause().equals(clause.number()) && before.hasLimit())
                        .anyMatch(before -> changed(document, before)
                                .filter(after -> isStale(document, clause.text(), before, after))
                                .isPresent()))
                .map(Clause::number)
                .toList();
    }

    /** Whether the words of the clause would follow another limit: they say this one plainly, or nothing of the kind. */
    static boolean follows(PolicyDocument document, Target target) {
        var now = spoken(document, target).orElse(null);
        var isPlain = now != null && !sharedWithAnother(document, target);
        return !target.hasLimit()
                || document.clauses().stream()
                        .filter(clause -> clause.number().equals(target.clause()))
                        .map(Clause::text)
                        .allMatch(text -> follows(SpokenText.ZH, text.zh(), isPlain ? now : null)
                                && follows(SpokenText.EN, text.en(), isPlain ? now : null));
    }

    private static boolean follows(SpokenText language, String text, @Nullable SpokenLimit limit) {
        return !language.speaksOf(text, limit) || limit != null && isPlain(language, text, limit);
    }

    private static Optional<Target> changed(PolicyDocument document, Target before) {
        return document.targets().stream()
                .filter(target -> target.promise().equals(before.promise()))
                .filter(target -> !target.limit().equals(before.limit()))
                .findFirst();
    }

    private static boolean isStale(PolicyDocument document, Text text, Target before, Target after) {
        var old = spoken(document, before).orElse(null);
        var now = spoken(document, after).orElse(null);
        var mayStay = sharedWithAnother(document, before);
        return isStale(SpokenText.ZH, text.zh(), old, now, mayStay)
                || isStale(SpokenText.EN, text.en(), old, now, mayStay);
    }

    private static boolean isStale(
            SpokenText language, String text, @Nullable SpokenLimit old, @Nullable SpokenLimit now, boolean mayStay) {
        if (!language.speaksOf(text, old)) {
            return false;
        }
        var saysNow = now != null && language.count(text, now) > 0;
        var saysOld = old != null && language.count(text, old) > 0;
        return !saysNow || saysOld && !mayStay;
    }

    private static List<Clause> worded(List<Clause> clauses, String number, SpokenLimit old, SpokenLimit now) {
        return clauses.stream()
                .map(clause ->
                        clause.number().equals(number) ? clause.saying(reworded(clause.text(), old, now)) : clause)
                .toList();
    }

    private static Text reworded(Text text, SpokenLimit old, SpokenLimit now) {
        return new Text(reworded(SpokenText.ZH, text.zh(), old, now), reworded(SpokenText.EN, text.en(), old, now));
    }

    private static String reworded(SpokenText language, String text, SpokenLimit old, SpokenLimit now) {
        return isPlain(language, text, old) ? language.replaced(text, old, now) : text;
    }

    /** "Once" is said of much: where it stands twice nobody knows which one is the limit. */
    private static boolean isPlain(SpokenText language, String text, SpokenLimit limit) {
        var count = language.count(text, limit);
        return limit.kind() == SpokenLimit.Kind.TIMES ? count == 1 : count > 0;
    }

    private static boolean sharedWithAnother(PolicyDocument document, Target target) {
        return document.targets().stream()
                .anyMatch(other -> other.clause().equals(target.clause())
                        && !other.promise().equals(target.promise())
                        && says(other.limit(), target.limit()));
    }

    private static boolean says(Limit one, Limit other) {
        return one.amount() == null
                ? one.value() != null && other.value() != null && one.value().compareTo(other.value()) == 0
                : one.amount().equals(other.amount());
    }

    private static Optional<SpokenLimit> spoken(PolicyDocument document, Target target) {
        return SpokenLimit.of(
                target,
                document.indicators().stream()
                        .filter(one -> one.code().equals(target.indicator()))
                        .findFirst()
                        .orElse(null));
    }
}
