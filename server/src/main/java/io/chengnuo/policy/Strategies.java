package io.chengnuo.policy;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
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
                .map(name -> proposal(name).frame().strategy())
                .filter(Objects::nonNull)
                .toList();
    }

    /** What a strategy proposes, by its key. */
    public PolicyDocument proposal(String key) {
        return read.computeIfAbsent(key, name -> packs.require(name).document());
    }
}
