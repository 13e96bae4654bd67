package io.chengnuo.channel.mail;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The words of a kind of mail in one language: first line the subject, an empty line, the body. {@code {{name}}} is replaced
 * by a value, once: a value that looks like a template stays as it is. No logic, no expressions.
 */
record MailTemplate(String subject, String body) {

    private static final Pattern PLACE = Pattern.compile("\\{\\{(\\w+)}}");
    private static final int LONGEST_SUBJECT = 200;

    static MailTemplate of(String kind, Locale locale) {
        var name = "/mail/" + kind + "." + language(locale) + ".txt";
        return read(name).orElseThrow(() -> new IllegalArgumentException("no mail template " + name));
    }

    /** Short words for an SMS, where the kind has some; a letter costs many messages. */
    static MailTemplate brief(String kind, Locale locale) {
        return read("/sms/" + kind + "." + language(locale) + ".txt").orElseGet(() -> of(kind, locale));
    }

    private static String language(Locale locale) {
        return locale.getLanguage().equals("zh") ? "zh" : "en";
    }

    private static Optional<MailTemplate> read(String name) {
        try (var file = MailTemplate.class.getResourceAsStream(name)) {
            if (file == null) {
                return Optional.empty();
            }
            var text = new String(file.readAllBytes(), StandardCharsets.UTF_8);
            var end = text.indexOf("\n\n");
            return Optional.of(new MailTemplate(
                    text.substring(0, end), text.substring(end + 2).strip()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** One line, whatever the values hold: a line break in a header would be a second header. A colon before nothing goes. */
    String subjectWith(Map<String, String> values) {
        var line = filled(subject, values)
                .replaceAll("[\\p{C}\\p{Zl}\\p{Zp}]+", " ")
                .strip()
                .replaceAll("[：:]$", "");
        return line.length() <= LONGEST_SUBJECT ? line : line.substring(0, LONGEST_SUBJECT - 1) + "…";
    }

    String bodyWith(Map<String, String> values) {
        return filled(body, values).replaceAll("[\\p{Cc}&&[^\\n\\t]]", "").replaceAll("\n{3,}", "\n\n");
    }

    private static String filled(String text, Map<String, String> values) {
        return PLACE.matcher(text)
                .replaceAll(place -> Matcher.quoteReplacement(values.getOrDefault(place.group(1), "")));
    }
}
