package io.chengnuo.channel.reach;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Hours in which somebody wants no notices, within a day and over midnight, in the company's zone. */
@Tag("REQ-CHN-18")
class QuietHoursTests {

    @ParameterizedTest
    @CsvSource({
        "22:00, 08:00, 2026-03-02T13:59:00Z, 2026-03-02T13:59:00Z",
        "22:00, 08:00, 2026-03-02T14:00:00Z, 2026-03-03T00:00:00Z",
        "22:00, 08:00, 2026-03-02T20:00:00Z, 2026-03-03T00:00:00Z",
        "22:00, 08:00, 2026-03-03T00:00:00Z, 2026-03-03T00:00:00Z",
        "12:00, 14:00, 2026-03-02T04:30:00Z, 2026-03-02T06:00:00Z",
        "12:00, 14:00, 2026-03-02T06:00:00Z, 2026-03-02T06:00:00Z",
        "12:00, 12:00, 2026-03-02T04:00:00Z, 2026-03-02T04:00:00Z"
    })
    void aMomentWithinThemWaitsForTheirEnd(LocalTime from, LocalTime to, Instant moment, Instant heard) {
        assertThat(new QuietHours(from, to).next(moment, ZoneId.of("Asia/Shanghai")))
                .isEqualTo(heard);
    }
}
