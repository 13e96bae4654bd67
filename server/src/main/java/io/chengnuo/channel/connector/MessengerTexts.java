package io.chengnuo.channel.connector;

import io.chengnuo.shared.Tenancy;
import io.chengnuo.shared.database.Tenants;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Words that stand for what was no words, {@code messenger.<key>}, in the company's language. */
@Component
public class MessengerTexts {

    private final MessageSource texts;
    private final Tenants tenants;

    MessengerTexts(MessageSource texts, Tenants tenants) {
        this.texts = texts;
        this.tenants = tenants;
    }

    public String of(String key, Object... values) {
        return texts.getMessage("messenger." + key, values, locale());
    }

    Locale locale() {
        return tenants.require(Tenancy.require()).locale();
    }
}
