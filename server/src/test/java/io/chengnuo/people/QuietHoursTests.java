package io.chengnuo.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@Tag("REQ-SLA-12")
class QuietHoursTests {

    private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");

    @ParameterizedTest
    @CsvSource({
        "2026-03-02T21:59:59, 2026-03-02T21:59:59",
        "2026-03-02T22:00:00, 2026-03-03T07:30:00",
        "2026-03-03T00:00:00, 2026-03-03T07:30:00",
        "2026-03-03T07:29:59, 2026-03-03T07:30:00",
        "2026-03-03T07:30:00, 2026-03-03T07:30:00",
        "2026-03-03T12:00:00, 2026-03-03T12:00:00",
    })
    void whatCanWaitWaitsForTheMorning(LocalDateTime told, LocalDateTime sent) {
        assertThat(QuietHours.NIGHT.next(told.atZone(SHANGHAI).toInstant(), SHANGHAI))
                .isEqualTo(sent.atZone(SHANGHAI).toInstant());
    }

    @ParameterizedTest
    @CsvSource({
        "2026-03-02T11:59:00, 2026-03-02T11:59:00",
        "2026-03-02T12:00:00, 2026-03-02T14:00:00",
        "2026-03-02T14:00:00, 2026-03-02T14:00:00",
    })
    void quietHoursNeedNotPassMidnight(LocalDateTime told, LocalDateTime sent) {
        var noon = new QuietHours(LocalTime.NOON, LocalTime.of(14, 0));
        assertThat(noon.next(told.atZone(SHANGHAI).toInstant(), SHANGHAI))
                .isEqualTo(sent.atZone(SHANGHAI).toInstant());
    }
}
