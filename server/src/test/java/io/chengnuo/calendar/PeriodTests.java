package io.chengnuo.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PeriodTests {

    @ParameterizedTest
    @ValueSource(strings = {"00:00-24:00", "09:00-12:00", "22:00-24:00", "00:00-00:01", "23:59-24:00"})
    void aPeriodReadsAsItIsWritten(String text) {
        assertThat(Period.parse(text)).hasToString(text);
    }

    @ParameterizedTest
    @CsvSource({
        "25:00-26:00, time_of_day",
        "23:00-24:01, time_of_day",
        "23:00-29:59, time_of_day",
        "12:00-09:00, reversed",
        "09:00-09:00, reversed",
        "24:00-24:00, reversed",
        "22:00-06:00, reversed",
        "9:00-12:00, period",
        "09:60-12:00, period",
        "09:00, period",
        "09:00–12:00, period",
        "'', period",
        "' 09:00-12:00', period",
        "０9:00-12:00, period",
        "09:00-12:00-13:00, period",
        "39:00-40:00, period",
    })
    void aPeriodThatMakesNoSenseIsRefused(String text, String code) {
        assertThatThrownBy(() -> Period.parse(text))
                .isInstanceOfSatisfying(
                        BadCalendar.class, bad -> assertThat(bad.rule()).isEqualTo(code));
    }

    @Test
    void periodsOfADayMayTouchButNotOverlap() {
        var touching = List.of(Period.parse("12:00-18:00"), Period.parse("09:00-12:00"));
        assertThat(Period.day(touching)).containsExactly(Period.parse("09:00-12:00"), Period.parse("12:00-18:00"));

        assertThatThrownBy(() -> Period.day(List.of(Period.parse("09:00-12:01"), Period.parse("12:00-18:00"))))
                .isInstanceOfSatisfying(
                        BadCalendar.class, bad -> assertThat(bad.rule()).isEqualTo("overlap"));
    }
}
