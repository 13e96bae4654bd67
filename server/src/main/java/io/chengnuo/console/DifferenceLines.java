package io.chengnuo.console;

import io.chengnuo.policy.Clause;
import io.chengnuo.policy.Limit;
import io.chengnuo.policy.PolicyDifference;
import io.chengnuo.policy.Target;
import io.chengnuo.policy.Text;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Says where a pack differs from the policy in force, with what stands there now and what would. */
final class DifferenceLines {

    private DifferenceLines() {}

    static List<String> of(List<PolicyDifference> differences, Locale locale) {
        return differences.stream().flatMap(each -> lines(each, locale)).toList();
    }

    private static Stream<String> lines(PolicyDifference each, Locale locale) {
        var place = (each.what() + " " + each.key()).strip();
        if (each.before() instanceof Text before && each.after() instanceof Text after) {
            return Stream.of(place, "  - " + before.in(locale), "  + " + after.in(locale));
        }
        if (each.before() instanceof Clause before && each.after() instanceof Clause after) {
            var same = before.text().equals(after.text());
            return same
                    ? Stream.of(place + " (owner, control, scope or basis)")
                    : Stream.of(
                            place,
                            "  - " + before.text().in(locale),
                            "  + " + after.text().in(locale));
        }
        if (each.before() == null) {
            return Stream.concat(Stream.of(place + " (new)"), words("  + ", each.after(), locale));
        }
        if (each.after() == null) {
            return Stream.concat(Stream.of(place + " (gone)"), words("  - ", each.before(), locale));
        }
        if (each.before() instanceof Target before && each.after() instanceof Target after) {
            return Stream.of(
                    before.limit().equals(after.limit())
                            ? place + " (conditions, pauses or warning)"
                            : place + ": " + said(before.limit()) + " -> " + said(after.limit()));
        }
        return Stream.of(place);
    }

    private static Stream<String> words(String sign, @Nullable Object part, Locale locale) {
        return switch (part) {
            case Text title -> Stream.of(sign + title.in(locale));
            case Clause clause -> Stream.of(sign + clause.text().in(locale));
            case Target target -> Stream.of(sign + said(target.limit()));
            case null, default -> Stream.empty();
        };
    }

    private static String said(Limit limit) {
        if (limit.amount() != null) {
            return limit.amount() + " " + limit.calendar();
        }
        if (limit.value() != null) {
            return limit.value().toPlainString();
        }
        return limit.date() == null ? "no number" : limit.date().toString();
    }
}
