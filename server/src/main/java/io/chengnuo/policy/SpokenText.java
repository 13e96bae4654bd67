package io.chengnuo.policy;

import io.chengnuo.policy.SpokenLimit.Kind;
import java.math.BigDecimal;
import java.util.Locale;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Finds limits in a text of one language and writes others in their place, in digits where there were digits and in words where words. */
enum SpokenText {
    ZH(
            "百分之(?<share>\\d+(?:\\.\\d+)?|" + SpokenNumbers.ZH + ")"
                    + "|(?<half>半个?(?:小时|钟头))"
                    + "|(?<![0-9.×*xX/第])(?<number>\\d+(?:\\.\\d+)?|(?<!" + SpokenNumbers.ZH.replace("+", "") + ")"
                    + SpokenNumbers.ZH + ")(?<space> ?)(?<unit>分钟|个?小时|个?钟头|个?工作日|天|日(?=以?内)|%|％|次)"
                    + "(?:(?<=小时) ?(?<minutes>\\d+|" + SpokenNumbers.ZH + ") ?分钟)?"
                    + "(?!(?<=小时) ?(?:不间断|客服|热线|值守|值班|在线|服务|营业|开放))",
            "分钟|小时|钟头|刻钟|工作日|天|[日周月年]以?内|个月|半年|星期"),
    EN(
            "(?i)(?<half>\\bhalf an hour\\b)"
                    + "|\\b(?<times>once|twice)\\b"
                    + "|(?<![\\w.-])(?<number>\\d+(?:\\.\\d+)?|" + SpokenNumbers.EN
                    + "|an?(?= (?:minute|hour|working|business)))"
                    + "(?<space> ?)(?<unit>minutes?|hours?|(?:working|business) days?|days?|%|per ?cent|times)(?![\\w-])"
                    + "(?:(?<=hours?) (?:and )?(?<minutes>\\d+|" + SpokenNumbers.EN + ") minutes?)?",
            "(?i)minute|hour|\\bdays?\\b|week|month|year|quarter");

    private static final Pattern SHARES = Pattern.compile("(?i)%|％|百分|成|per ?cent|half|third|quarter");
    private static final Pattern COUNTS = Pattern.compile(
            "(?i)\\d|" + SpokenNumbers.ZH + " ?[次场回轮]|\\bonce\\b|\\btwice\\b|\\b" + SpokenNumbers.EN + "\\b");
    private static final Pattern DIGITS = Pattern.compile("\\d");

    private final Pattern limits;
    private final Pattern spans;

    SpokenText(String limits, String spans) {
        this.limits = Pattern.compile(limits);
        this.spans = Pattern.compile(spans);
    }

    long count(String text, SpokenLimit limit) {
        return limits.matcher(text)
                .results()
                .filter(found -> says(found, limit))
                .count();
    }

    /** Whether the text speaks of anything of the kind at all, understood or not; {@code limit} is null for what no text says plainly. */
    boolean speaksOf(String text, @Nullable SpokenLimit limit) {
        var words = limit == null
                ? DIGITS
                : switch (limit.kind()) {
                    case TIMES -> COUNTS;
                    case HUNDREDTHS -> SHARES;
                    case MINUTES, WORKING_DAYS -> spans;
                };
        return words.matcher(text).find();
    }

    String replaced(String text, SpokenLimit old, SpokenLimit now) {
        return limits.matcher(text)
                .replaceAll(found -> Matcher.quoteReplacement(says(found, old) ? written(found, now) : found.group()));
    }

    private boolean says(MatchResult found, SpokenLimit limit) {
        return limit.isSaidBy(read(found), isInDays(found));
    }

    private SpokenLimit read(MatchResult found) {
        if (group(found, "half") != null) {
            return new SpokenLimit(Kind.MINUTES, BigDecimal.valueOf(30));
        }
        var share = group(found, "share");
        if (share != null) {
            return new SpokenLimit(Kind.HUNDREDTHS, SpokenNumbers.read(share));
        }
        var times = group(found, "times");
        if (times != null) {
            return new SpokenLimit(Kind.TIMES, times.equalsIgnoreCase("once") ? BigDecimal.ONE : BigDecimal.valueOf(2));
        }
        var number = SpokenNumbers.read(found.group("number"));
        var minutes = group(found, "minutes");
        return switch (unit(found)) {
            case "分钟", "minute" -> new SpokenLimit(Kind.MINUTES, number);
            case "小时", "钟头", "hour" ->
                new SpokenLimit(
                        Kind.MINUTES,
                        number.multiply(SpokenLimit.HOUR)
                                .add(minutes == null ? BigDecimal.ZERO : SpokenNumbers.read(minutes)));
            case "天", "日", "day" -> new SpokenLimit(Kind.MINUTES, number.multiply(SpokenLimit.DAY));
            case "工作日", "working day", "business day" -> new SpokenLimit(Kind.WORKING_DAYS, number);
            case "次", "time" -> new SpokenLimit(Kind.TIMES, number);
            default -> new SpokenLimit(Kind.HUNDREDTHS, number);
        };
    }

    private String written(MatchResult found, SpokenLimit now) {
        return this == ZH ? chinese(found, now) : english(found, now);
    }

    private static String chinese(MatchResult found, SpokenLimit now) {
        var share = group(found, "share");
        var said = share == null ? group(found, "number") : share;
        var inWords = said == null || said.matches(SpokenNumbers.ZH);
        if (share != null && now.kind() == Kind.HUNDREDTHS) {
            return "百分之"
                    + (inWords
                            ? SpokenNumbers.chinese(now.number(), false)
                            : now.number().toPlainString());
        }
        var unit = switch (now.kind()) {
            case MINUTES -> isInDays(found) && now.inDays() ? "天" : now.inHours() ? "小时" : "分钟";
            case WORKING_DAYS -> "个工作日";
            case HUNDREDTHS -> "%";
            case TIMES -> "次";
        };
        var number = shown(now, unit.equals("天"));
        return inWords
                ? SpokenNumbers.chinese(number, true) + unit
                : number.toPlainString() + group(found, "space") + unit;
    }

    private static String english(MatchResult found, SpokenLimit now) {
        var said = group(found, "number");
        var inWords = said == null || !Character.isDigit(said.charAt(0));
        if (now.kind() == Kind.TIMES && now.number().compareTo(BigDecimal.valueOf(2)) <= 0 && inWords) {
            return now.number().compareTo(BigDecimal.ONE) == 0 ? "once" : "twice";
        }
        var unit = switch (now.kind()) {
            case MINUTES -> isInDays(found) && now.inDays() ? "day" : now.inHours() ? "hour" : "minute";
            case WORKING_DAYS -> found.group().contains("business") ? "business day" : "working day";
            case HUNDREDTHS -> found.group("unit");
            case TIMES -> "time";
        };
        var number = shown(now, unit.equals("day"));
        var several = now.kind() == Kind.HUNDREDTHS || number.compareTo(BigDecimal.ONE) == 0 ? "" : "s";
        return inWords
                ? SpokenNumbers.english(number) + " " + unit + several
                : number.toPlainString() + group(found, "space") + unit + several;
    }

    private static BigDecimal shown(SpokenLimit limit, boolean inDays) {
        var number = inDays
                ? limit.number().divide(SpokenLimit.DAY)
                : limit.inHours() ? limit.number().divide(SpokenLimit.HOUR) : limit.number();
        return number.stripTrailingZeros();
    }

    private static boolean isInDays(MatchResult found) {
        return group(found, "number") != null && Set.of("天", "日", "day").contains(unit(found));
    }

    private static String unit(MatchResult found) {
        var unit = found.group("unit").toLowerCase(Locale.ROOT);
        return unit.replaceFirst("^个", "").replaceFirst("(?<=minute|hour|day|time)s$", "");
    }

    private static @Nullable String group(MatchResult found, String name) {
        return found.namedGroups().containsKey(name) ? found.group(name) : null;
    }
}
