package io.chengnuo.improvement.committee;

import io.chengnuo.improvement.Today;
import io.chengnuo.improvement.committee.ShownSittings.ShownMotion;
import io.chengnuo.improvement.committee.ShownSittings.Whole;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.springframework.web.util.HtmlUtils;

/** The minutes of a session as one page that needs nothing else, in the layout of the policy on paper. */
@Component
class PrintMinutes {

    private static final DateTimeFormatter WHEN = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

    private final MessageSource texts;
    private final Today today;
    private final String style = resource("/policy/print/style.css");

    PrintMinutes(MessageSource texts, Today today) {
        this.texts = texts;
        this.today = today;
    }

    String title(Whole sitting, Locale locale) {
        return text("minutes.title", locale, sitting.committee().name());
    }

    String page(Whole sitting, Locale locale) {
        var out = new StringBuilder("<!DOCTYPE html>\n<html lang=\"%s\" xmlns=\"http://www.w3.org/1999/xhtml\"><head>"
                .formatted(locale.getLanguage()));
        out.append("<meta charset=\"utf-8\"/><title>%s</title><style>".formatted(safe(title(sitting, locale))))
                .append(style)
                .append("</style></head><body>");
        element(out, "h1", title(sitting, locale));
        out.append("<p class=\"subtitle\">%s</p>".formatted(safe(when(sitting.startsAt()) + "　" + sitting.place())));
        out.append("<table>");
        row(out, text("minutes.chair", locale), sitting.chair().name());
        row(out, text("minutes.present", locale), names(sitting, true));
        row(out, text("minutes.absent", locale), names(sitting, false));
        row(
                out,
                text("minutes.quorum", locale),
                text(sitting.quorate() ? "minutes.quorate" : "minutes.inquorate", locale, sitting.quorum()));
        out.append("</table>");
        element(out, "h2", text("minutes.agenda", locale));
        lines(out, sitting.agenda());
        if (!sitting.motions().isEmpty()) {
            element(out, "h2", text("minutes.motions", locale));
            sitting.motions().forEach(motion -> motion(out, motion, locale));
        }
        if (sitting.minutes() != null) {
            element(out, "h2", text("minutes.record", locale));
            lines(out, sitting.minutes());
        }
        return out.append("</body></html>").toString();
    }

    private void motion(StringBuilder out, ShownMotion motion, Locale locale) {
        element(out, "h3", motion.title());
        lines(out, motion.words());
        var state = text("minutes.state." + motion.state().name().toLowerCase(Locale.ROOT), locale);
        out.append("<p class=\"note\">%s</p>"
                .formatted(safe(text(
                        "minutes.result",
                        locale,
                        state,
                        or(motion.inFavour()),
                        or(motion.against()),
                        or(motion.abstained()),
                        text(motion.secret() ? "minutes.secret" : "minutes.open", locale)))));
        if (motion.clause() != null) {
            out.append("<p class=\"note\">%s</p>".formatted(safe(text("minutes.clause", locale, motion.clause()))));
        }
    }

    private static String names(Whole sitting, boolean present) {
        return sitting.attendees().stream()
                .filter(one -> Boolean.TRUE.equals(one.present()) == present)
                .map(ShownSittings.Attendee::name)
                .reduce((one, other) -> one + "、" + other)
                .orElse("—");
    }

    private static int or(@Nullable Integer count) {
        return Objects.requireNonNullElse(count, 0);
    }

    private String when(Instant at) {
        return WHEN.format(at.atZone(today.zone()));
    }

    private static void lines(StringBuilder out, String words) {
        words.lines().forEach(line -> element(out, "p", line));
    }

    private static void row(StringBuilder out, String name, String value) {
        out.append("<tr><th>%s</th><td>%s</td></tr>".formatted(safe(name), safe(value)));
    }

    private static void element(StringBuilder out, String name, String text) {
        out.append("<%s>%s</%s>".formatted(name, safe(text), name));
    }

    private String text(String key, Locale locale, Object... values) {
        return texts.getMessage(key, values, locale);
    }

    private static String safe(String text) {
        return HtmlUtils.htmlEscape(text, "UTF-8");
    }

    private static String resource(String path) {
        try (var stream = Objects.requireNonNull(PrintMinutes.class.getResourceAsStream(path), path)) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
