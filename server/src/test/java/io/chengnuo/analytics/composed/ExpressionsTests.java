package io.chengnuo.analytics.composed;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@Tag("REQ-POL-25")
class ExpressionsTests {

    private static final List<String> CODES = List.of("IND-01", "IND-05", "MSR-01");
    private static final Map<String, Map<String, Double>> NUMBERS = Map.of(
            "IND-01", Map.of("kept", 90.0, "broken", 10.0, "count", 100.0, "value", 3.5),
            "IND-05", Map.of("kept", 5.0, "broken", 5.0, "count", 10.0, "value", 1.5),
            "MSR-01", Map.of());

    @ParameterizedTest(name = "{0} is {1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "100 * (IND_01.kept + IND_05.kept) / (IND_01.count + IND_05.count)|86.36",
                "IND_01.value - IND_05.value|2",
                "max(IND_01.value, IND_05.value) * 2|7",
                "IND_01.value > 3 ? 1 : 0|1",
                "min(IND_01.value, IND_05.value)|1.5"
            })
    void whatIsRightIsComputed(String expression, double value) {
        assertThat(Expressions.check(expression, CODES).faults()).isEmpty();
        assertThat(Expressions.compute(expression, NUMBERS).orElseThrow())
                .isEqualTo(value, org.assertj.core.data.Offset.offset(0.01));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "IND_77.value",
                "IND_01.valu",
                "IND_01",
                "100 *",
                "'a' + 'b'",
                "IND_01.value > 3",
                "[1,2,3].map(x, x * 2)",
                "IND_01.value; IND_05.value",
                "System.exit(0)",
                "IND_01.value.matches('(a+)+')"
            })
    void whatIsWrongIsToldWithItsPlace(String expression) {
        var checked = Expressions.check(expression, CODES);
        assertThat(checked.right()).isFalse();
        assertThat(checked.faults().getFirst().message()).isNotBlank();
    }

    @Test
    void aNumberThatIsNotThereIsNoZeroAndNothingIsDividedByNothing() {
        assertThat(Expressions.compute("MSR_01.value + 1", NUMBERS)).isEmpty();
        assertThat(Expressions.compute("IND_01.value / 0", NUMBERS)).isEmpty();
        assertThat(Expressions.uses("IND_01.kept / MSR_01.count + IND_01.value"))
                .containsExactly("IND-01", "MSR-01");
    }

    @Test
    void neitherLongNorDeepOnesAreTaken() {
        assertThat(Expressions.check("1" + " + 1".repeat(200), CODES).right()).isFalse();
        assertThat(Expressions.check("(".repeat(100) + "1" + ")".repeat(100), CODES)
                        .right())
                .isFalse();
    }
}
