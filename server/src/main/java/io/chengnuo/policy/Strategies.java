package io.chengnuo.policy;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** The strategies that ship, each with the targets, clauses and weights it proposes. A proposal is only a draft until published. */
@Component
public class Strategies {

    private final PolicyPacks packs;
    private final Map<String, PolicyDocument> read = new ConcurrentHashMap<>();

    Strategies(PolicyPacks packs) {
        this.packs = packs;
    }

    public List<Strategy> all() {
        return PolicyPacks.SHIPPED.stream()
                .map(name -> document(name).frame().strategy())
                .filter(Objects::nonNull)
                .toList();
    }

    /** What a strategy proposes, by its key: of the numbers only those that strategies choose, all others are the company's own. */
    public PolicyDocument proposal(String key) {
        var chosen = chosen();
        return document(key).keeping(target -> chosen.contains(target.promise()));
    }

    /** The clauses that a strategy has beyond the usual policy: only these come along with it, whatever numbers the company's own bear. */
    public Set<String> clauses(String key) {
        var own = new HashSet<>(numbers(document(key)));
        own.removeAll(numbers(document(PolicyPacks.SHIPPED.getFirst())));
        return own;
    }

    private static Set<String> numbers(PolicyDocument document) {
        return document.chapters().stream()
                .flatMap(chapter -> chapter.clauses().stream())
                .map(Clause::number)
                .collect(Collectors.toSet());
    }

    /** The promises for which some strategy has another number than the usual policy: whoever changes strategies takes them back too. */
    private Set<String> chosen() {
        var usual = Set.copyOf(document(PolicyPacks.SHIPPED.getFirst()).targets());
        return PolicyPacks.SHIPPED.stream()
                .flatMap(name -> document(name).targets().stream())
                .filter(target -> !usual.contains(target))
                .map(Target::promise)
                .collect(Collectors.toSet());
    }

    private PolicyDocument document(String name) {
        return read.computeIfAbsent(name, each -> packs.require(each).document());
    }
}
