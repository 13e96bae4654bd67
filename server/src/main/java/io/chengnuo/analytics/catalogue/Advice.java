package io.chengnuo.analytics.catalogue;

import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Where the references contradict each other, and what to do about it: keys of texts, by indicator. */
final class Advice {

    private static final Map<String, List<String>> OF = Map.ofEntries(
            Map.entry("IND-01", List.of("response")),
            Map.entry("IND-02", List.of("response")),
            Map.entry("IND-03", List.of("response")),
            Map.entry("IND-04", List.of("technical")),
            Map.entry("IND-05", List.of("complaint")),
            Map.entry("IND-06", List.of("major")),
            Map.entry("IND-07", List.of("response", "technical")),
            Map.entry("IND-08", List.of("technical")),
            Map.entry("IND-09", List.of("response")),
            Map.entry("IND-10", List.of("technical")),
            Map.entry("IND-11", List.of("response")),
            Map.entry("IND-12", List.of("complaint", "major")),
            Map.entry("IND-17", List.of("satisfaction")),
            Map.entry("IND-18", List.of("satisfaction")),
            Map.entry("IND-19", List.of("satisfaction")),
            Map.entry("IND-20", List.of("satisfaction")),
            Map.entry("IND-22", List.of("staffing")),
            Map.entry("IND-29", List.of("review")),
            Map.entry("IND-30", List.of("review")),
            Map.entry("IND-31", List.of("survey")),
            Map.entry("IND-32", List.of("review")),
            Map.entry("IND-37", List.of("firstYear")),
            Map.entry("MSR-13", List.of("major")));

    private Advice() {}

    static List<String> of(String code) {
        return Objects.requireNonNullElse(OF.get(code), List.of());
    }
}
