package io.chengnuo.analytics.evidence;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/** What a pack says, before it is paper or data. {@code key} names the file of a section. */
record Dossier(
        String title,
        String company,
        LocalDate from,
        LocalDate to,
        Instant madeAt,
        String policy,
        List<Section> sections) {

    /** {@code intro} says what the numbers are and where they come from. */
    record Section(String key, String title, String intro, List<String> columns, List<List<String>> rows) {}
}
