package io.chengnuo.blueprint;

import io.chengnuo.calendar.Amount;
import io.chengnuo.calendar.Calendars;
import io.chengnuo.policy.Indicator;
import io.chengnuo.policy.PolicyInForce;
import io.chengnuo.policy.Text;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Puts the codes of cells into words: parts of life, posts, limits, indicators. */
@Component
public class CellWords {

    private static final int MINUTES = 60;

    private final TableWords words;
    private final Roles roles;
    private final Calendars calendars;
    private final PolicyInForce policy;

    CellWords(TableWords words, Roles roles, Calendars calendars, PolicyInForce policy) {
        this.words = words;
        this.roles = roles;
        this.calendars = calendars;
        this.policy = policy;
    }

    /** What is needed for a whole table, read once. */
    public Dictionary dictionary() {
        var indicators = policy.now().indicators().stream().collect(Collectors.toMap(Indicator::code, Indicator::name));
        return new Dictionary(roles.all(), calendars.names(), indicators);
    }

    /** The names behind the codes. */
    public final class Dictionary {

        private final Map<String, Roles.Role> roleNames;
        private final Map<String, String> calendarNames;
        private final Map<String, Text> indicatorNames;

        private Dictionary(
                Map<String, Roles.Role> roleNames,
                Map<String, String> calendarNames,
                Map<String, Text> indicatorNames) {
            this.roleNames = roleNames;
            this.calendarNames = calendarNames;
            this.indicatorNames = indicatorNames;
        }

        public Map<String, Roles.Role> roles() {
            return roleNames;
        }

        public Map<String, String> calendars() {
            return calendarNames;
        }

        /** Every indicator with its code, in the order of the policy. */
        public List<String> indicators(Locale locale) {
            return policy.now().indicators().stream()
                    .map(one -> one.code() + " " + one.name().in(locale))
                    .toList();
        }

        public Text shown(Column column, Text value) {
            var code = value.zh();
            if (!column.isCoded() || code.isBlank()) {
                return value;
            }
            return switch (column) {
                case PART -> words.say("part." + code);
                case POST -> roleNames.containsKey(code) ? roleNames.get(code).name() : value;
                case LIMIT -> NodeLimit.parse(code).map(this::limit).orElse(value);
                case INDICATOR ->
                    words.both(locale -> Stream.of(code.split(" "))
                            .map(each -> indicator(each, locale))
                            .collect(Collectors.joining(words.say(locale, "review.and"))));
                case STAGE, TASK, STANDARD, RECORD, REVIEW -> value;
            };
        }

        private String indicator(String code, Locale locale) {
            var name = indicatorNames.get(code);
            return name == null ? code : code + " " + name.in(locale);
        }

        private Text limit(NodeLimit limit) {
            return words.both(locale -> words.say(
                    locale,
                    "limit.on",
                    amount(limit.amount(), locale),
                    calendarNames.getOrDefault(limit.calendar(), limit.calendar())));
        }
    }

    /** Hours stay hours: 48 hours are not called two days. */
    String amount(Amount amount, Locale locale) {
        var parts = new ArrayList<String>();
        add(parts, locale, "days", amount.workingDays());
        add(parts, locale, "hours", amount.time().toHours());
        add(parts, locale, "minutes", amount.time().toMinutes() % MINUTES);
        return String.join(" ", parts);
    }

    private void add(ArrayList<String> parts, Locale locale, String unit, long number) {
        if (number > 0) {
            parts.add(words.say(locale, "limit." + unit, String.valueOf(number)));
        }
    }
}
