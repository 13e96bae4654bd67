package io.chengnuo.knowledge.bot;

import io.chengnuo.procedure.FieldType;
import io.chengnuo.procedure.FormField;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** How the bot speaks. Every line says that no person wrote it. */
@Component
class BotWords {

    private final MessageSource texts;

    BotWords(MessageSource texts) {
        this.texts = texts;
    }

    static Locale locale(String language) {
        return Locale.forLanguageTag(language);
    }

    /** A line of the bot, marked. */
    String line(String language, String words) {
        return say(language, "bot.mark") + words;
    }

    String say(String language, String key, Object... values) {
        return texts.getMessage(key, values, locale(language));
    }

    /** Numbered choices, and the way to a person below. */
    String choices(String language, List<String> names) {
        var lines = IntStream.range(0, names.size())
                .mapToObj(at -> (at + 1) + ". " + names.get(at))
                .collect(Collectors.joining("\n"));
        return lines + "\n" + say(language, "bot.zero");
    }

    String question(String language, FormField field) {
        var locale = locale(language);
        var hint = field.hint().in(locale);
        var asked = say(language, "bot.field", field.label().in(locale)) + (hint.isEmpty() ? "" : "（" + hint + "）");
        return switch (field.type()) {
            case CHOICE ->
                asked
                        + "\n"
                        + IntStream.range(0, field.choices().size())
                                .mapToObj(at -> (at + 1) + ". "
                                        + field.choices().get(at).label().in(locale))
                                .collect(Collectors.joining("\n"));
            case YES_NO -> asked + say(language, "bot.yes_no");
            case DATE -> asked + say(language, "bot.date");
            case TEXT, LONG_TEXT, NUMBER, MONEY, PERSON, FILE -> asked;
        };
    }

    /** What was said to a field, as it is read. */
    String value(String language, FormField field, String value) {
        var locale = locale(language);
        return field.type() == FieldType.CHOICE
                ? field.choice(value).map(choice -> choice.label().in(locale)).orElse(value)
                : field.type() == FieldType.YES_NO ? say(language, "bot." + value) : value;
    }
}
