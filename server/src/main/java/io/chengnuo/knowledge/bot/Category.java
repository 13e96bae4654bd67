package io.chengnuo.knowledge.bot;

import io.chengnuo.knowledge.search.Found;
import io.chengnuo.policy.PolicyInForce;
import io.chengnuo.ticket.RecogniseCategory;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What a line is about: as the articles nearest to it are filed, the categories it names, and as requests like it were; null when neither tells. */
@Component
class Category {

    private static final double CLEAR = 0.2;

    private final PolicyInForce policy;
    private final RecogniseCategory recognise;

    Category(PolicyInForce policy, RecogniseCategory recognise) {
        this.policy = policy;
        this.recognise = recognise;
    }

    @Nullable
    String of(String words, String language, List<Found> found) {
        var points = new HashMap<String, Double>();
        found.stream()
                .filter(one -> one.confidence() >= CLEAR && one.article().text().category() != null)
                .forEach(one -> points.merge(one.article().text().category(), one.confidence(), Double::sum));
        var locale = BotWords.locale(language);
        policy.now().categories().roots().stream()
                .flatMap(root -> Stream.concat(Stream.of(root), root.children().stream()))
                .filter(one ->
                        words.toLowerCase(locale).contains(one.name().in(locale).toLowerCase(locale)))
                .forEach(one -> points.merge(one.key(), 0.5, Double::sum));
        recognise.of(words, "").ifPresent(likest -> points.merge(likest.category(), 0.5, Double::sum));
        return points.entrySet().stream()
                .filter(one -> policy.now().categories().has(one.getKey()))
                .max(Map.Entry.comparingByValue())
                .map(Map.Entry::getKey)
                .orElse(null);
    }
}
