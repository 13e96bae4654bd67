package io.chengnuo.improvement.goals;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Where a measure stands: its time against what its owner said. */
@Tag("REQ-POL-28")
class PaceTests {

    private static final LocalDate FIRST = LocalDate.of(2026, 1, 1);

    @ParameterizedTest
    @CsvSource({
        "0, 0, ON_TRACK",
        "20, 0, ON_TRACK",
        "21, 0, BEHIND",
        "50, 30, ON_TRACK",
        "50, 29, BEHIND",
        "100, 80, ON_TRACK",
        "101, 99, LATE",
        "101, 100, DONE"
    })
    void timeIsHeldAgainstProgress(int day, int progress, Pace pace) {
        assertThat(measure(progress, null).pace(FIRST.plusDays(day))).isEqualTo(pace);
    }

    @Test
    void aPlanIsWhereItsWorstMeasureIsAndBehindWithoutAny() {
        var today = FIRST.plusDays(50);
        assertThat(Measure.of(List.of(measure(100, null), measure(0, null)), today))
                .isEqualTo(Pace.BEHIND);
        assertThat(Measure.of(List.of(measure(100, null), measure(0, today)), today))
                .isEqualTo(Pace.DONE);
        assertThat(Measure.of(List.of(), today)).isEqualTo(Pace.BEHIND);
    }

    private static Measure measure(int progress, LocalDate dropped) {
        return new Measure(
                UUID.randomUUID(),
                UUID.randomUUID(),
                "m",
                UUID.randomUUID(),
                FIRST,
                FIRST.plusDays(100),
                progress,
                progress == 100 ? FIRST : null,
                dropped,
                1);
    }
}
