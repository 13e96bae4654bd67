package io.chengnuo.policy.print;

import io.chengnuo.calendar.Amount;
import io.chengnuo.policy.Indicator;
import io.chengnuo.policy.Target;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** A limit as a policy says it: 不超过 15 分钟, 不低于 90%, 未设目标. Hours stay hours: 48 hours are not called two days. */
@Component
class LimitWords {

    private static final int MINUTES = 60;

    private final MessageSource messages;

    LimitWords(MessageSource messages) {
        this.messages = messages;
    }

    String of(Target target, Indicator indicator, Locale locale) {
        if (!target.hasLimit()) {
            return say(locale, "none");
        }
        return say(locale, indicator.direction().name().toLowerCase(Locale.ROOT), number(target, indicator, locale));
    }

    private String number(Target target, Indicator indicator, Locale locale) {
        if (target.amount() != null) {
            return amount(target.amount(), locale);
        }
        if (target.value() == null) {
            return String.valueOf(target.date());
        }
        var unit = messages.getMessage("policy.unit." + indicator.unit(), null, "", locale);
        return target.value().stripTrailingZeros().toPlainString() + unit;
    }

    private String amount(Amount amount, Locale locale) {
        var parts = new ArrayList<String>();
        add(parts, locale, "days", amount.workingDays());
        add(parts, locale, "hours", amount.time().toHours());
        add(parts, locale, "minutes", amount.time().toMinutes() % MINUTES);
        return String.join(" ", parts);
    }

    private void add(List<String> parts, Locale locale, String unit, long number) {
        if (number > 0) {
            parts.add(say(locale, unit, number));
        }
    }

    private String say(Locale locale, String key, Object... arguments) {
        return messages.getMessage("policy.limit." + key, arguments, locale);
    }
}
