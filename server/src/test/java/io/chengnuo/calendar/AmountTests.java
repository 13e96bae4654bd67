package io.chengnuo.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@Tag("REQ-SLA-09")
class AmountTests {

    @ParameterizedTest
    @CsvSource({
        "PT8H, 0, PT8H",
        "PT24H, 0, PT24H",
        "P2D, 2, PT0S",
        "PT90M, 0, PT1H30M",
        "P1DT4H, 1, PT4H",
        "PT30S, 0, PT30S",
        "PT1H2M3.5S, 0, PT1H2M3.5S",
        "PT0S, 0, PT0S",
        "P0D, 0, PT0S",
    })
    void amountsAreReadAsWritten(String text, int workingDays, Duration time) {
        assertThat(Amount.parse(text)).isEqualTo(new Amount(workingDays, time));
        assertThat(Amount.parse(Amount.parse(text).toString())).isEqualTo(Amount.parse(text));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "P",
                "PT",
                "8H",
                "P8H",
                "PT8",
                "P1W",
                "P1M",
                "P1Y",
                "PT1H1H",
                "P1DT",
                "pt8h",
                "PT8H ",
                "PT.5S",
                "PT1.5H",
                "２小时",
                "P999999D",
                "PT99999999H",
                "PT99999999999999999999S",
                "NaN",
                "PT1H\u0000"
            })
    void anythingElseIsRefused(String text) {
        assertThatThrownBy(() -> Amount.parse(text))
                .isInstanceOfSatisfying(
                        BadCalendar.class, bad -> assertThat(bad.rule()).isEqualTo("amount"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"-PT8H", "PT-8H", "P-1D", "PT8H-30M"})
    void anAmountIsNeverNegative(String text) {
        assertThatThrownBy(() -> Amount.parse(text))
                .isInstanceOfSatisfying(
                        BadCalendar.class, bad -> assertThat(bad.rule()).isEqualTo("negative"));
    }
}
