package io.chengnuo.policy;

import io.chengnuo.calendar.Amount;
import java.math.BigDecimal;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Says a changed limit in the words of its clause too: a clause that says one number and orders another misleads whoever reads it, and
 * the portal shows the words. Only where the old limit stands as number and unit, and only when it can be no other target's; all
 * else is left to the author.
 */
public final class ClauseWording {

    private ClauseWording() {}

    public static PolicyDocument follow(PolicyDocument document, Target before, Target after) {
        var old = spoken(document, before);
        var now = spoken(document, after);
        if (old == null || now == null || sharedWithAnother(document, before)) {
            return document;
        }
        return document.withChapters(document.chapters().stream()
                .map(chapter -> chapter.with(worded(chapter.clauses(), before.clause(), old, now)))
                .toList());
    }

    /** For every target that has another limit than in {@code base}. */
    static PolicyDocument follow(PolicyDocument document, PolicyDocument base) {
        var worded = document;
        for (var before : base.targets()) {
            var after = document.targets().stream()
                    .filter(target -> target.promise().equals(before.promise()))
                    .filter(target -> !target.limit().equals(before.limit()))
                    .findFirst();
            if (after.isPresent()) {
                worded = follow(worded, before, after.get());
            }
        }
        return worded;
    }

    private static List<Clause> worded(List<Clause> clauses, String number, Spoken old, Spoken now) {
        return clauses.stream()
                .map(clause ->
                        clause.number().equals(number) ? clause.saying(reworded(clause.text(), old, now)) : clause)
                .toList();
    }

    private static Text reworded(Text text, Spoken old, Spoken now) {
        return new Text(
                old.pattern(old.zh()).matcher(text.zh()).replaceAll(found -> now.number() + space(found) + now.zh()),
                old.pattern(old.en() + "s?")
                        .matcher(text.en())
                        .replaceAll(found -> now.number() + space(found) + now.en() + now.plural()));
    }

    private static String space(MatchResult found) {
        return Matcher.quoteReplacement(found.group(1));
    }

    private static boolean sharedWithAnother(PolicyDocument document, Target target) {
        return document.targets().stream()
                .anyMatch(other -> other.clause().equals(target.clause())
                        && !other.promise().equals(target.promise())
                        && says(other.limit(), target.limit()));
    }

    private static boolean says(Limit one, Limit other) {
        return one.amount() == null
                ? one.value() != null && other.value() != null && one.value().compareTo(other.value()) == 0
                : one.amount().equals(other.amount());
    }

    private static @Nullable Spoken spoken(PolicyDocument document, Target target) {
        if (target.amount() != null) {
            return spoken(target.amount());
        }
        var isShare = document.indicators().stream()
                .anyMatch(one ->
                        one.code().equals(target.indicator()) && one.unit().equals("percent"));
        return target.value() != null && isShare ? new Spoken(plain(target.value()), "%", "%") : null;
    }

    private static @Nullable Spoken spoken(Amount amount) {
        var minutes = amount.time().toMinutes();
        if (amount.workingDays() > 0) {
            return minutes == 0 ? new Spoken(String.valueOf(amount.workingDays()), "个工作日", "working day") : null;
        }
        return minutes > 0 && minutes % 60 == 0
                ? new Spoken(String.valueOf(minutes / 60), "小时", "hour")
                : new Spoken(String.valueOf(minutes), "分钟", "minute");
    }

    private static String plain(BigDecimal value) {
        return value.stripTrailingZeros().toPlainString();
    }

    /** A number and its unit, as both languages write them. */
    private record Spoken(String number, String zh, String en) {

        Pattern pattern(String unit) {
            return Pattern.compile("(?<![0-9.])" + Pattern.quote(number) + "( ?)" + unit);
        }

        String plural() {
            return en.equals("%") || number.equals("1") ? "" : "s";
        }
    }
}
