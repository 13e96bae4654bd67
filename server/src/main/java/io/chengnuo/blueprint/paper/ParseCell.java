package io.chengnuo.blueprint.paper;

import io.chengnuo.blueprint.CellWords;
import io.chengnuo.blueprint.Column;
import io.chengnuo.blueprint.LifePart;
import io.chengnuo.blueprint.NodeLimit;
import io.chengnuo.blueprint.TableWords;
import io.chengnuo.calendar.Amount;
import io.chengnuo.policy.Text;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What somebody wrote into a cell of a spreadsheet, as the table keeps it: names of posts, limits and indicators become codes again. */
final class ParseCell {

    private static final Pattern CODE = Pattern.compile("[A-Z]{2,8}-\\d{1,4}");
    private static final Pattern CALENDAR = Pattern.compile("^(.*?)\\s*[（(]([^（()）]*)[)）]\\s*$");
    private static final Pattern AMOUNT =
            Pattern.compile("(\\d{1,5})\\s*(个?工作日|天|小时|分钟|working days?|days?|hours?|minutes?)");

    private final CellWords.Dictionary dictionary;
    private final Locale locale;
    private final TableWords words;

    ParseCell(CellWords.Dictionary dictionary, Locale locale, TableWords words) {
        this.dictionary = dictionary;
        this.locale = locale;
        this.words = words;
    }

    /** Empty for what cannot be read. */
    Optional<Text> value(Column column, String text) {
        return switch (column) {
            case PART ->
                Stream.of(LifePart.values())
                        .map(LifePart::code)
                        .filter(code -> code.equals(text)
                                || words.say(locale, "part." + code).equals(text))
                        .findFirst()
                        .map(ParseCell::code);
            case POST ->
                dictionary.roles().values().stream()
                        .filter(role -> role.key().equals(text)
                                || role.name().in(locale).equals(text))
                        .findFirst()
                        .map(role -> code(role.key()));
            case LIMIT -> text.isEmpty() ? Optional.of(code("")) : limit(text).map(limit -> code(limit.code()));
            case INDICATOR -> indicators(text);
            case STAGE, TASK, STANDARD, RECORD, REVIEW -> Optional.of(new Text(text, text));
        };
    }

    private static Text code(String code) {
        return new Text(code, code);
    }

    private static Optional<Text> indicators(String text) {
        var codes = CODE.matcher(text).results().map(found -> found.group()).collect(Collectors.joining(" "));
        return codes.isEmpty() && !text.isEmpty() ? Optional.empty() : Optional.of(code(codes));
    }

    /** "4 小时（客服服务时间）", "2 working days (business)", or as the table keeps it. */
    private Optional<NodeLimit> limit(String text) {
        var kept = NodeLimit.parse(text);
        if (kept.isPresent()) {
            return kept;
        }
        var parts = CALENDAR.matcher(text);
        if (!parts.matches()) {
            return Optional.empty();
        }
        return amount(parts.group(1))
                .flatMap(amount -> calendar(parts.group(2).strip()).map(calendar -> new NodeLimit(amount, calendar)));
    }

    private Optional<String> calendar(String name) {
        return dictionary.calendars().entrySet().stream()
                .filter(entry -> entry.getKey().equals(name) || entry.getValue().equals(name))
                .map(entry -> entry.getKey())
                .findFirst();
    }

    private static Optional<Amount> amount(String text) {
        var found = AMOUNT.matcher(text);
        var days = 0;
        var time = Duration.ZERO;
        var end = 0;
        while (found.find()) {
            if (!text.substring(end, found.start()).isBlank()) {
                return Optional.empty();
            }
            var number = Integer.parseInt(found.group(1));
            var unit = found.group(2);
            if (unit.startsWith("小时") || unit.startsWith("hour")) {
                time = time.plusHours(number);
            } else if (unit.startsWith("分钟") || unit.startsWith("minute")) {
                time = time.plusMinutes(number);
            } else {
                days += number;
            }
            end = found.end();
        }
        return end == 0 || !text.substring(end).isBlank() ? Optional.empty() : Optional.of(new Amount(days, time));
    }
}
