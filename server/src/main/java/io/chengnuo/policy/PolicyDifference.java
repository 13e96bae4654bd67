package io.chengnuo.policy;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One place where two versions differ: a title by its chapter's number, empty for the policy's own, a clause by number, a target by promise, a pause by its reason, or a part of the frame by its name; null on the side
 * where it is not.
 */
public record PolicyDifference(
        String what,
        String key,
        @Nullable Object before,
        @Nullable Object after) {

    public static List<PolicyDifference> between(PolicyDocument earlier, PolicyDocument later) {
        var differences = new ArrayList<PolicyDifference>();
        compare("title", titles(earlier), titles(later), differences);
        compare("clause", clauses(earlier), clauses(later), differences);
        compare(
                "target",
                byKey(earlier.targets(), Target::promise),
                byKey(later.targets(), Target::promise),
                differences);
        compare("pause", pauses(earlier), pauses(later), differences);
        frame("charter", earlier.frame().charter(), later.frame().charter(), differences);
        frame("scope", earlier.frame().scope(), later.frame().scope(), differences);
        frame("strategy", earlier.frame().strategy(), later.frame().strategy(), differences);
        frame("appendices", earlier.frame().appendices(), later.frame().appendices(), differences);
        frame("references", earlier.frame().references(), later.frame().references(), differences);
        frame("repeal", earlier.frame().repealed(), later.frame().repealed(), differences);
        return differences;
    }

    private static void frame(
            String part, @Nullable Object before, @Nullable Object after, List<PolicyDifference> found) {
        if (!Objects.equals(before, after)) {
            found.add(new PolicyDifference("frame", part, before, after));
        }
    }

    private static <T> void compare(
            String what, Map<String, T> earlier, Map<String, T> later, List<PolicyDifference> found) {
        Stream.concat(earlier.keySet().stream(), later.keySet().stream())
                .distinct()
                .filter(key -> !Objects.equals(earlier.get(key), later.get(key)))
                .forEach(key -> found.add(new PolicyDifference(what, key, earlier.get(key), later.get(key))));
    }

    /** Of the policy, by an empty key, and of its chapters. */
    private static Map<String, Text> titles(PolicyDocument document) {
        var titles = new LinkedHashMap<String, Text>();
        titles.put("", document.title());
        document.chapters().forEach(chapter -> titles.put(chapter.number(), chapter.title()));
        return titles;
    }

    private static Map<String, Clause> clauses(PolicyDocument document) {
        return byKey(document.clauses(), Clause::number);
    }

    private static Map<String, PauseRule> pauses(PolicyDocument document) {
        return byKey(document.pauses(), rule -> rule.reason().name().toLowerCase(Locale.ROOT));
    }

    private static <T> Map<String, T> byKey(List<T> things, Function<T, String> key) {
        return things.stream()
                .collect(Collectors.toMap(key, Function.identity(), (one, other) -> one, LinkedHashMap::new));
    }
}
