package io.chengnuo.analytics;

import static org.assertj.core.api.Assertions.assertThat;

import io.chengnuo.policy.Direction;
import io.chengnuo.policy.Measured;
import java.math.BigDecimal;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@Tag("REQ-POL-25")
class JudgeTests {

    @ParameterizedTest(name = "{0} kept and {1} broken: {2}")
    @CsvSource({"10, 0, KEPT", "99, 1, WARNING", "90, 10, WARNING", "89, 11, BROKEN", "0, 1, BROKEN"})
    void aPromiseOnEveryCaseIsNotKeptByAGoodMean(long kept, long broken, PromiseState state) {
        var tally = new Tally(kept, broken, BigDecimal.ONE, 1);
        assertThat(Judge.of(Measured.EACH, Direction.AT_MOST, 15.0, 0.1, tally)).isEqualTo(state);
    }

    @ParameterizedTest(name = "{0} {1}, measured {2}: {3}")
    @CsvSource({
        "AT_MOST, 20, 18, KEPT",
        "AT_MOST, 20, 19.5, WARNING",
        "AT_MOST, 20, 20, WARNING",
        "AT_MOST, 20, 20.1, BROKEN",
        "BELOW, 5, 4, KEPT",
        "BELOW, 5, 5, BROKEN",
        "AT_LEAST, 90, 95, KEPT",
        "AT_LEAST, 90, 90.5, WARNING",
        "AT_LEAST, 90, 90, WARNING",
        "AT_LEAST, 90, 89.9, BROKEN",
        "EXACTLY, 100, 100, KEPT",
        "EXACTLY, 100, 99, BROKEN",
        "ABOUT, 15, 18, KEPT",
        "ABOUT, 15, 40, WARNING"
    })
    void meansAndSharesAreJudgedByTheirValue(Direction direction, double target, double value, PromiseState state) {
        assertThat(Judge.of(Measured.AVERAGE, direction, target, value, Tally.NOTHING))
                .isEqualTo(state);
    }

    @ParameterizedTest(name = "target {0}, value {1}: {2}")
    @CsvSource({", 3, NO_TARGET", ", , NO_TARGET", "3, , NO_DATA"})
    @Tag("REQ-ANA-05")
    void nothingIsNotZero(Double target, Double value, PromiseState state) {
        assertThat(Judge.of(Measured.EACH, Direction.AT_MOST, target, value, Tally.NOTHING))
                .isEqualTo(state);
    }
}
