package io.chengnuo.knowledge.search;

import static org.assertj.core.api.Assertions.assertThat;

import io.chengnuo.knowledge.ArticleText;
import io.chengnuo.knowledge.ShippedArticles;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** How often the bot is right, and how often it would make something up: the limits were chosen by these numbers. */
@Tag("REQ-CHN-10")
class EvaluationTests {

    private static final LocalDate DAY = LocalDate.of(2026, 3, 2);

    record Asked(String words, String title) {}

    record Sample(List<Asked> answered, List<String> unanswered) {}

    private final ShelfIndex chinese = index("zh-CN");
    private final ShelfIndex english = index("en");

    @Test
    void whatIsKnownIsToldOrOffered() throws IOException {
        var asked = read().answered();
        var notReached = new ArrayList<String>();
        var toldWrongly = new ArrayList<String>();
        var told = 0;
        for (var one : asked) {
            var found = find(one.words());
            var first = found.stream().findFirst().filter(best -> best.confidence() >= Found.ANSWERS);
            if (first.isPresent() && isAbout(first.get(), one)) {
                told++;
            } else if (first.isPresent()) {
                toldWrongly.add(one + " " + first.get().question());
            }
            if (found.stream().limit(3).noneMatch(any -> any.confidence() >= Found.MAYBE && isAbout(any, one))) {
                notReached.add(one + said(found));
            }
        }
        assertThat(toldWrongly).isEmpty();
        assertThat(notReached).hasSizeLessThanOrEqualTo(asked.size() / 10);
        assertThat(told).as("told of %s", asked.size()).isGreaterThanOrEqualTo(asked.size() * 6 / 10);
    }

    @Test
    void whatIsUnknownIsNeverTold() throws IOException {
        var unanswered = read().unanswered();
        assertThat(unanswered)
                .filteredOn(words -> find(words).stream().anyMatch(one -> one.confidence() >= Found.ANSWERS))
                .isEmpty();
        assertThat(unanswered)
                .filteredOn(words -> find(words).stream().anyMatch(one -> one.confidence() >= Found.MAYBE))
                .as("offered although unknown")
                .hasSizeLessThanOrEqualTo(unanswered.size() / 5);
    }

    private static boolean isAbout(Found found, Asked asked) {
        return found.article().text().title().equals(asked.title());
    }

    private static String said(List<Found> found) {
        return found.stream()
                .findFirst()
                .map(one -> " " + one.confidence() + " " + one.question())
                .orElse(" nothing");
    }

    private List<Found> find(String words) {
        return (words.codePoints().anyMatch(Character::isIdeographic) ? chinese : english).find(words, DAY, 5);
    }

    private static ShelfIndex index(String language) {
        return new ShelfIndex(ShippedArticles.read().stream()
                .filter(text -> text.language().equals(language))
                .map(EvaluationTests::published)
                .toList());
    }

    private static Published published(ArticleText text) {
        var id = UUID.nameUUIDFromBytes(text.title().getBytes(StandardCharsets.UTF_8));
        return new Published(id, 1, text, Instant.EPOCH);
    }

    private static Sample read() throws IOException {
        try (var file = Objects.requireNonNull(EvaluationTests.class.getResourceAsStream("/knowledge/asked.yaml"))) {
            return YAMLMapper.builder().build().readValue(file, Sample.class);
        }
    }
}
