package io.chengnuo.console.demo;

import io.chengnuo.policy.Impact;
import io.chengnuo.policy.ProblemClass;
import io.chengnuo.policy.Tier;
import io.chengnuo.policy.Urgency;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.MapperFeature;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** What {@code demo/story.yaml} tells: the company, its people and customers, what they ask, and what happened this quarter. */
record StoryBook(
        String company,
        String domain,
        List<UnitPart> units,
        List<TeamPart> teams,
        List<PersonPart> people,
        CustomerParts customers,
        List<String> products,
        List<String> cities,
        List<Story> stories,
        List<Chapter> chapters,
        KeyCustomer keyCustomer) {

    record UnitPart(String key, String name, @Nullable String under) {}

    record TeamPart(String key, String name, String unit) {}

    /** {@code skill}: 1 is usual, above is quicker and rated better. {@code says}: what one sees signed in as this person. */
    record PersonPart(
            String name,
            String mail,
            String post,
            String team,
            double skill,
            @Nullable String says) {}

    record CustomerParts(List<String> surnames, List<String> given, List<Firm> firms) {}

    record Firm(String name, Tier tier, String contact) {}

    /** One kind of request. {@code share} of a hundred; {@code hours} of work until the result. */
    record Story(
            String category,
            int share,
            String team,
            int hours,
            Urgency urgency,
            @Nullable Impact impact,
            @Nullable ProblemClass problemClass,
            String subject,
            String body,
            String answer,
            @Nullable String solution,
            String result) {}

    /** Days of this quarter unlike others, counted back from today. */
    record Chapter(String key, String title, int from, int to, int perDay, Story story) {}

    record KeyCustomer(String firm, String title) {}

    static StoryBook read() {
        try (var yaml = StoryBook.class.getResourceAsStream("/demo/story.yaml")) {
            return YAMLMapper.builder()
                    .enable(MapperFeature.ACCEPT_CASE_INSENSITIVE_ENUMS)
                    .disable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
                    .build()
                    .readValue(yaml, StoryBook.class);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
