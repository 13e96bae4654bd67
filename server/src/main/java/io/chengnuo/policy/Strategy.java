package io.chengnuo.policy;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The profile a company chose: how much of its means goes where, and how much each side counts in appraisal. Weights of one kind
 * are percentages that make a hundred.
 */
public record Strategy(
        String key, Text name, Text summary, Map<String, Integer> resources, Map<String, Integer> appraisal) {

    private static final int WHOLE = 100;

    public Strategy(
            String key,
            Text name,
            Text summary,
            @Nullable Map<String, Integer> resources,
            @Nullable Map<String, Integer> appraisal) {
        this.key = key;
        this.name = name;
        this.summary = summary;
        this.resources = resources == null ? Map.of() : Map.copyOf(resources);
        this.appraisal = appraisal == null ? Map.of() : Map.copyOf(appraisal);
        whole(key, this.resources);
        whole(key, this.appraisal);
    }

    private static void whole(String key, Map<String, Integer> weights) {
        if (!weights.isEmpty()
                && weights.values().stream().mapToInt(Integer::intValue).sum() != WHOLE) {
            throw new IllegalArgumentException("strategy " + key + " has weights that do not make 100");
        }
    }
}
