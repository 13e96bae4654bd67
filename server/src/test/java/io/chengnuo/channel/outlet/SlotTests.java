package io.chengnuo.channel.outlet;

import static org.assertj.core.api.Assertions.assertThat;

import io.chengnuo.calendar.Period;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** When appointments begin, and where those who have one stand in the queue. */
@Tag("REQ-CHN-12")
class SlotTests {

    private static final ZoneId HOME = ZoneId.of("Asia/Shanghai");

    @Test
    void slotsEndBeforeTheOutletShuts() {
        var starts = Slots.of(
                LocalDate.of(2026, 3, 2), List.of(Period.parse("09:00-10:40"), Period.parse("13:30-14:00")), 30, HOME);
        assertThat(starts)
                .containsExactly(
                        Instant.parse("2026-03-02T01:00:00Z"),
                        Instant.parse("2026-03-02T01:30:00Z"),
                        Instant.parse("2026-03-02T02:00:00Z"),
                        Instant.parse("2026-03-02T05:30:00Z"));
    }

    @ParameterizedTest
    @CsvSource({
        "2026-03-02T01:50:00Z, , 2026-03-02T01:50:00Z",
        "2026-03-02T01:55:00Z, 2026-03-02T02:00:00Z, 2026-03-02T01:45:00Z",
        "2026-03-02T01:20:00Z, 2026-03-02T02:00:00Z, 2026-03-02T01:20:00Z",
        "2026-03-02T02:10:00Z, 2026-03-02T02:00:00Z, 2026-03-02T01:45:00Z",
        "2026-03-02T02:11:00Z, 2026-03-02T02:00:00Z, 2026-03-02T02:11:00Z"
    })
    void whoComesInTimeToAnAppointmentGoesFirst(Instant taken, Instant appointment, Instant rank) {
        assertThat(QueueNumber.rank(taken, appointment)).isEqualTo(rank);
    }
}
