package io.chengnuo.analytics;

import io.chengnuo.analytics.PromiseLine.Point;
import io.chengnuo.analytics.catalogue.Counting;
import io.chengnuo.analytics.register.Entry;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Makes numbers of entries of the register. No database: {@code entries} is everything known up to the last day asked for. */
final class RegisterFigures {

    private static final int POINTS = 24;

    private RegisterFigures() {}

    static Figure figure(Counting counting, List<Entry> entries, RegisterQuestion asked) {
        return switch (counting) {
            case MEAN_LENGTH -> lengths(within(entries, asked), asked);
            case HARMED_SHARE -> added(within(entries, asked), true);
            case ADDED_SHARE -> added(within(entries, asked), false);
            case HANDLED_SHARE -> handled(within(entries, asked), asked);
            case LATEST_SHARE -> latest(entries, one -> 100 * ratio(one));
            case LATEST_RATIO -> latest(entries, RegisterFigures::ratio);
            case LATEST_NUMBER -> latest(entries, one -> number(one.number()));
            case MEAN_NUMBER -> cases(within(entries, asked), asked);
            case OCCURRENCES -> Occurrences.figure(entries, asked);
            case GAIN -> gain(entries, asked);
            case LAST_END -> lastEnd(entries, asked);
            case DAYS_SINCE -> latest(entries, one -> (double) ChronoUnit.DAYS.between(one.day(), lastDay(asked)));
            case FIRST_DAY, CASES -> Figure.NOTHING;
        };
    }

    private static List<Entry> within(List<Entry> entries, RegisterQuestion asked) {
        return entries.stream().filter(one -> asked.asks(one.day())).toList();
    }

    /** The limit of a mean warns on a single case as well: those are the kept and the broken. */
    private static Figure lengths(List<Entry> entries, RegisterQuestion asked) {
        if (entries.isEmpty()) {
            return Figure.NOTHING;
        }
        var lengths =
                entries.stream().map(one -> one.lasted(asked.upTo())).sorted().toList();
        var total = lengths.stream().reduce(Duration.ZERO, Duration::plus);
        var broken = lengths.stream().filter(one -> over(one, asked)).count();
        var tally = new Tally(
                lengths.size() - broken,
                broken,
                BigDecimal.valueOf(Measurement.micros(total)),
                Measurement.micros(lengths.getLast()));
        return new Figure(
                inUnits(total, asked) / lengths.size(),
                null,
                tally,
                lengths.size(),
                null,
                inUnits(lengths.getLast(), asked),
                inUnits(lengths.get((lengths.size() - 1) / 2), asked),
                inUnits(lengths.get((int) Math.ceil(lengths.size() * 0.9) - 1), asked),
                entries.stream()
                        .map(one -> point(one, inUnits(one.lasted(asked.upTo()), asked)))
                        .toList(),
                null,
                entries.size());
    }

    private static boolean over(Duration length, RegisterQuestion asked) {
        return asked.target() != null && inUnits(length, asked) > asked.target();
    }

    private static double inUnits(Duration length, RegisterQuestion asked) {
        return Measurement.micros(length) / asked.unitMicros();
    }

    /** {@code harm}: the number counts what went wrong, else what went well. */
    private static Figure added(List<Entry> entries, boolean harm) {
        var told = entries.stream().filter(one -> one.outOf() != null).toList();
        var part = told.stream().mapToDouble(one -> number(one.number())).sum();
        var all = told.stream().mapToDouble(one -> number(one.outOf())).sum();
        if (all == 0) {
            return Figure.NOTHING;
        }
        var broken = Math.round(harm ? part : all - part);
        return Figure.of(100 * part / all, told.size())
                .counting(new Tally(Math.round(all) - broken, broken, BigDecimal.ZERO, 0), Math.round(all))
                .along(told.stream().map(one -> point(one, 100 * ratio(one))).toList());
    }

    private static Figure cases(List<Entry> entries, RegisterQuestion asked) {
        if (entries.isEmpty()) {
            return Figure.NOTHING;
        }
        var numbers = entries.stream().mapToDouble(one -> number(one.number())).summaryStatistics();
        var limit = asked.target();
        var broken = limit == null
                ? 0
                : entries.stream().filter(one -> number(one.number()) > limit).count();
        return Figure.of(numbers.getAverage(), entries.size())
                .counting(new Tally(entries.size() - broken, broken, BigDecimal.ZERO, 0), entries.size())
                .along(entries.stream()
                        .map(one -> point(one, number(one.number())))
                        .toList());
    }

    private static Figure handled(List<Entry> entries, RegisterQuestion asked) {
        if (entries.isEmpty()) {
            return Figure.NOTHING;
        }
        var done = entries.stream().filter(one -> one.over(asked.upTo())).count();
        return Figure.of(100.0 * done / entries.size(), entries.size())
                .counting(new Tally(done, entries.size() - done, BigDecimal.ZERO, 0), entries.size());
    }

    private static Figure latest(List<Entry> entries, Function<Entry, Double> value) {
        if (entries.isEmpty()) {
            return Figure.NOTHING;
        }
        return latest(entries.getLast(), value)
                .along(entries.stream()
                        .skip(Math.max(0, entries.size() - POINTS))
                        .map(one -> point(one, value.apply(one)))
                        .toList());
    }

    /** What is computed rests on no entry, but on everything counted. */
    private static Figure latest(Entry last, Function<Entry, Double> value) {
        if (!last.source().equals(Entry.COMPUTED)) {
            return Figure.of(value.apply(last), 1);
        }
        var kept = Math.round(number(last.number()));
        var all = Math.round(number(last.outOf()));
        return Figure.of(value.apply(last), 0).counting(new Tally(kept, all - kept, BigDecimal.ZERO, 0), all);
    }

    /** Against the agreed period when there is one, else against what was measured before the systems came. */
    private static Figure gain(List<Entry> entries, RegisterQuestion asked) {
        var baseline = asked.baseline() != null
                ? asked.baseline()
                : entries.isEmpty()
                        ? null
                        : Double.valueOf(number(entries.getLast().number()));
        if (baseline == null || baseline == 0 || asked.response() == null) {
            return Figure.NOTHING;
        }
        return Figure.of(100 * (baseline - asked.response()) / baseline, asked.baseline() == null ? 1 : 0)
                .counting(Tally.NOTHING, 1);
    }

    /** Without an end of everything it is broken once the day has passed, and has time before. */
    private static Figure lastEnd(List<Entry> entries, RegisterQuestion asked) {
        var limit = asked.targetDate();
        if (entries.isEmpty() || limit == null) {
            return Figure.NOTHING;
        }
        var late = entries.stream().filter(one -> !inTime(one, limit, asked)).count();
        var open = entries.stream().anyMatch(one -> !one.over(asked.upTo()));
        var last = entries.stream()
                .map(Entry::ends)
                .filter(Objects::nonNull)
                .map(end -> LocalDate.ofInstant(end, asked.zone()))
                .max(Comparator.naturalOrder());
        var stillTime = !lastDay(asked).isAfter(limit);
        var state = late == 0 ? PromiseState.KEPT : stillTime ? PromiseState.PENDING : PromiseState.BROKEN;
        return Figure.of(null, entries.size())
                .on(open ? null : last.orElse(null))
                .counting(new Tally(entries.size() - late, late, BigDecimal.ZERO, 0), entries.size())
                .judged(state);
    }

    private static boolean inTime(Entry one, LocalDate limit, RegisterQuestion asked) {
        var end = one.ends();
        return end != null
                && one.over(asked.upTo())
                && !LocalDate.ofInstant(end, asked.zone()).isAfter(limit);
    }

    /** The last day asked for that has begun. */
    static LocalDate lastDay(RegisterQuestion asked) {
        return asked.to().isAfter(asked.today()) ? asked.today() : asked.to();
    }

    private static Point point(Entry one, double value) {
        return new Point(one.day(), value, 0, 0);
    }

    private static double ratio(Entry one) {
        return number(one.number()) / number(one.outOf());
    }

    private static double number(@Nullable BigDecimal number) {
        return number == null ? 0 : number.doubleValue();
    }
}
