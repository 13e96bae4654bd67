package io.chengnuo.analytics;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Random;
import org.assertj.core.data.Percentage;
import org.junit.jupiter.api.Test;

class SpreadTests {

    @Test
    void percentilesAreWithinATwentiethOfTheTruth() {
        var random = new Random(7);
        var values = new long[10_000];
        var counts = new HashMap<Integer, Long>();
        for (var i = 0; i < values.length; i++) {
            values[i] = (long) (Math.exp(random.nextGaussian() + 7) * 1_000_000);
            counts.merge(Spread.classOf(values[i]), 1L, Long::sum);
        }
        Arrays.sort(values);
        for (var share : new double[] {0.1, 0.5, 0.9, 0.99}) {
            var truth = values[(int) Math.ceil(values.length * share) - 1];
            assertThat(new Spread(counts).percentile(share).orElseThrow())
                    .isCloseTo(truth, Percentage.withPercentage(6));
        }
    }

    @Test
    void nothingHasNoPercentile() {
        assertThat(new Spread(Map.of()).percentile(0.5)).isEmpty();
    }

    @Test
    void lessThanASecondIsAClassOfItsOwn() {
        assertThat(Spread.classOf(0)).isZero();
        assertThat(Spread.classOf(999_999)).isZero();
        assertThat(Spread.classOf(1_000_000)).isEqualTo(1);
    }
}
