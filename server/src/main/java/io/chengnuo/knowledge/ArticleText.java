package io.chengnuo.knowledge;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What an article says.
 *
 * @param body Markdown
 * @param category a key of the policy's tree; null for what belongs to none
 * @param language {@code zh-CN} or {@code en}
 * @param questions as customers put them
 * @param validFrom the first day it is shown, {@code validTo} the last
 */
public record ArticleText(
        String title,
        String body,
        @Nullable String category,
        String language,
        List<String> questions,
        @Nullable LocalDate validFrom,
        @Nullable LocalDate validTo) {

    public boolean holdsOn(LocalDate day) {
        return (validFrom == null || !day.isBefore(validFrom)) && (validTo == null || !day.isAfter(validTo));
    }
}
