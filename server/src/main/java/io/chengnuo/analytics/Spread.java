package io.chengnuo.analytics;

import java.util.Map;
import java.util.OptionalLong;
import java.util.TreeMap;

/**
 * How many values lie in which class of a scale of times, each class a tenth longer than the one before; so that percentiles can be
 * told from sums, to a twentieth of the value.
 */
record Spread(Map<Integer, Long> counts) {

    private static final double STEP = Math.log(1.1);
    private static final long SECOND = 1_000_000;

    /** Class 0 is what takes less than a second. */
    static int classOf(long micros) {
        return micros < SECOND ? 0 : 1 + (int) (Math.log((double) micros / SECOND) / STEP);
    }

    /** The value, in micros, that this share of the values does not exceed; the middle of its class. */
    OptionalLong percentile(double share) {
        var all = counts.values().stream().mapToLong(Long::longValue).sum();
        var wanted = (long) Math.ceil(all * share);
        var passed = 0L;
        for (var entry : new TreeMap<>(counts).entrySet()) {
            passed += entry.getValue();
            if (passed >= wanted && all > 0) {
                return OptionalLong.of(middleOf(entry.getKey()));
            }
        }
        return OptionalLong.empty();
    }

    private static long middleOf(int number) {
        return number == 0 ? SECOND / 2 : (long) (SECOND * Math.exp((number - 0.5) * STEP));
    }
}
