package io.chengnuo.analytics.evidence;

import io.chengnuo.analytics.evidence.Dossier.Section;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** The words of a dossier, in the language it is made in. */
@Component
class EvidenceWords {

    private final MessageSource texts;

    EvidenceWords(MessageSource texts) {
        this.texts = texts;
    }

    Section section(String key, Asked asked, List<String> columns, List<List<String>> rows) {
        return new Section(
                key,
                text(key + ".title", asked.locale()),
                text(key + ".intro", asked.locale()),
                columns.stream()
                        .map(column -> text("column." + column, asked.locale()))
                        .toList(),
                rows);
    }

    String text(String key, Locale locale) {
        return texts.getMessage("evidence." + key, null, locale);
    }

    /** A constant of an enum. */
    String of(String group, String constant, Asked asked) {
        return text(group + "." + constant.toLowerCase(Locale.ROOT), asked.locale());
    }

    String post(String key, Asked asked) {
        return Objects.requireNonNull(texts.getMessage("policy.post." + key, null, key, asked.locale()));
    }
}
