package io.chengnuo.knowledge;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.type.TypeReference;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** The articles of the demo company. */
public final class ShippedArticles {

    private static final String PLACE = "/demo/articles.yaml";

    private record Shipped(
            String title,
            String body,
            @Nullable String category,
            @Nullable String language,
            List<String> questions) {

        ArticleText text() {
            return new ArticleText(title, body, category, language == null ? "zh-CN" : language, questions, null, null);
        }
    }

    public static List<ArticleText> read() {
        try (var file = Objects.requireNonNull(ShippedArticles.class.getResourceAsStream(PLACE), PLACE)) {
            return YAMLMapper.builder().build().readValue(file, new TypeReference<List<Shipped>>() {}).stream()
                    .map(Shipped::text)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private ShippedArticles() {}
}
