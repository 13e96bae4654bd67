package io.chengnuo.blueprint;

import io.chengnuo.policy.Text;
import java.util.Locale;
import java.util.Objects;
import java.util.function.Function;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** The words of the table in one language, or in both at once. */
@Component
public class TableWords {

    private final MessageSource messages;

    TableWords(MessageSource messages) {
        this.messages = messages;
    }

    public String say(Locale locale, String key, Object... arguments) {
        var whole = "blueprint." + key;
        return Objects.requireNonNullElse(messages.getMessage(whole, arguments, whole, locale), whole);
    }

    Text say(String key, Object... arguments) {
        return both(locale -> say(locale, key, arguments));
    }

    Text both(Function<Locale, String> words) {
        return new Text(words.apply(Locale.SIMPLIFIED_CHINESE), words.apply(Locale.ENGLISH));
    }

    /** The name of a post as the policy knows it; the key itself for one it does not. */
    Text post(String key) {
        return both(locale ->
                Objects.requireNonNullElse(messages.getMessage("policy.post." + key, null, key, locale), key));
    }
}
