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

/** One place where two versions differ: a clause by number, a target by promise or a pause by its reason; null on the side where it is not. */
record PolicyDifference(
        String what,
        String key,
        @Nullable Object before,
        @Nullable Object after) {

    static List<PolicyDifference> between(PolicyDocument earlier, PolicyDocument later) {
        var differences = new ArrayList<PolicyDifference>();
        compare("clause", clauses(earlier), clauses(later), differences);
        compare(
                "target",
                byKey(earlier.targets(), Target::promise),
                byKey(later.targets(), Target::promise),
                differences);
        compare("pause", pauses(earlier), pauses(later), differences);
        return differences;
    }

    private static <T> void compare(
            String what, Map<String, T> earlier, Map<String, T> later, List<PolicyDifference> found) {
        Stream.concat(earlier.keySet().stream(), later.keySet().stream())
                .distinct()
                .filter(key -> !Objects.equals(earlier.get(key), later.get(key)))
                .forEach(key -> found.add(new PolicyDifference(what, key, earlier.get(key), later.get(key))));
    }

    private static Map<String, Clause> clauses(PolicyDocument document) {
        return byKey(
                document.chapters().stream()
                        .flatMap(chapter -> chapter.clauses().stream())
                        .toList(),
                Clause::number);
    }

    private static Map<String, PauseRule> pauses(PolicyDocument document) {
        return byKey(document.pauses(), rule -> rule.reason().name().toLowerCase(Locale.ROOT));
    }

    private static <T> Map<String, T> byKey(List<T> things, Function<T, String> key) {
        return things.stream()
                .collect(Collectors.toMap(key, Function.identity(), (one, other) -> one, LinkedHashMap::new));
    }
}
