package io.chengnuo.policy.standard;

import io.chengnuo.policy.standard.Mark.Found;
import io.chengnuo.shared.Invalid;
import io.chengnuo.shared.Refusal.FieldError;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * What the marks of a sheet come to: the weight of what was met, of a hundred of what applied. Passed with the pass mark, and no item
 * missed that must be met.
 */
record Score(int met, int missed, BigDecimal points, boolean passed) {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    static Score of(StandardText text, List<Mark> marks) {
        var found = found(text, marks);
        var met = text.items().stream()
                .filter(item -> found.get(item.key()) == Found.YES)
                .toList();
        var missed = text.items().stream()
                .filter(item -> found.get(item.key()) == Found.NO)
                .toList();
        if (met.isEmpty() && missed.isEmpty()) {
            throw new Invalid("sheet_refused", new FieldError("marks", "nothing_applies"));
        }
        var gained = weight(met);
        var points = HUNDRED.multiply(BigDecimal.valueOf(gained))
                .divide(BigDecimal.valueOf(gained + weight(missed)), 1, RoundingMode.HALF_UP);
        var passed = points.compareTo(BigDecimal.valueOf(text.passMark())) >= 0
                && missed.stream().noneMatch(CheckItem::must);
        return new Score(met.size(), missed.size(), points, passed);
    }

    /** Every item once, and no other. */
    private static Map<String, Found> found(StandardText text, List<Mark> marks) {
        var keys = text.items().stream().map(CheckItem::key).collect(Collectors.toSet());
        var given = marks.stream().map(Mark::item).collect(Collectors.toSet());
        if (marks.size() != given.size() || !keys.equals(given)) {
            throw new Invalid("sheet_refused", new FieldError("marks", "incomplete"));
        }
        var byItem = marks.stream().collect(Collectors.toMap(Mark::item, Function.identity()));
        return byItem.entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, entry -> entry.getValue().found()));
    }

    private static int weight(List<CheckItem> items) {
        return items.stream().mapToInt(CheckItem::weight).sum();
    }
}
