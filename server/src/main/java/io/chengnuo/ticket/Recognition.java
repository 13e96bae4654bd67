package io.chengnuo.ticket;

import io.chengnuo.policy.Category;
import io.chengnuo.policy.CategoryTree;
import io.chengnuo.ticket.search.Alike;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What a request is about, judged by how people filed those whose words are most like its own, and by categories it names in its first line.
 * Pure. Unsure is no answer: somebody looks, and what he says teaches the next judgement.
 *
 * @param alike how many of the requests most like it are filed so
 * @param share of a hundred parts of the judgement
 */
public record Recognition(String category, int alike, int share) {

    /** So many of the most alike are looked at. */
    public static final int NEIGHBOURS = 12;

    /** The judgement needs as many that agree, or the name of the category in the first line. */
    static final int AGREE = 3;

    static final int SURE = 60;

    /** The likeliest category, if it is likely enough. {@code like}: the most alike first. */
    public static Optional<Recognition> of(String firstLine, List<Alike> like, CategoryTree categories) {
        var weights = new HashMap<String, Double>();
        var agreeing = new HashMap<String, Integer>();
        like.stream().filter(one -> categories.has(one.category())).forEach(one -> {
            weights.merge(one.category(), (double) one.score() / like.getFirst().score(), Double::sum);
            agreeing.merge(one.category(), 1, Integer::sum);
        });
        var named = named(firstLine, categories);
        named.forEach(key -> weights.merge(heaviestBelow(key, weights), 1.0, Double::sum));
        var all = weights.values().stream().mapToDouble(Double::doubleValue).sum();
        return weights.entrySet().stream()
                .max(Map.Entry.<String, Double>comparingByValue().thenComparing(Map.Entry.comparingByKey()))
                .map(best -> new Recognition(best.getKey(), agreeing.getOrDefault(best.getKey(), 0), (int)
                        Math.round(100 * best.getValue() / all)))
                .filter(best -> best.share() >= SURE)
                .filter(best -> best.alike() >= AGREE
                        || named.stream().anyMatch(key -> best.category().startsWith(key)));
    }

    /** Who names a category means what is filed below it, where that is known. */
    private static String heaviestBelow(String key, Map<String, Double> weights) {
        return weights.entrySet().stream()
                .filter(one -> one.getKey().startsWith(key + "/"))
                .max(Map.Entry.<String, Double>comparingByValue().thenComparing(Map.Entry.comparingByKey()))
                .map(Map.Entry::getKey)
                .orElse(key);
    }

    private static List<String> named(String firstLine, CategoryTree categories) {
        var words = firstLine.toLowerCase(Locale.ROOT);
        return categories.roots().stream()
                .flatMap(root -> Stream.concat(Stream.of(root), root.children().stream()))
                .filter(one -> words.contains(one.name().zh())
                        || words.contains(one.name().en().toLowerCase(Locale.ROOT)))
                .map(Category::key)
                .sorted(Comparator.naturalOrder())
                .toList();
    }
}
