package io.chengnuo.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@Tag("REQ-SLA-09")
class HolidayNoticesTests {

    @ParameterizedTest
    @CsvSource({
        "2009, 27, 6",
        "2013, 29, 12",
        "2020, 30, 7",
        "2024, 28, 8",
        "2025, 28, 5",
        "2026, 33, 6",
    })
    void theNoticesOfAYearAreComplete(int year, int off, int worked) {
        var days = HolidayNotices.of(year);

        assertThat(days.stream().filter(Holiday::off)).hasSize(off);
        assertThat(days.stream().filter(day -> !day.off())).hasSize(worked);
    }

    @Test
    void knownDatesAreWhatTheNoticesSay() {
        assertThat(HolidayNotices.named(LocalDate.parse("2026-02-17")))
                .isEqualTo(new Holiday(LocalDate.parse("2026-02-17"), "春节", true));
        assertThat(HolidayNotices.named(LocalDate.parse("2026-02-28")))
                .isEqualTo(new Holiday(LocalDate.parse("2026-02-28"), "春节", false));
        assertThat(HolidayNotices.named(LocalDate.parse("2026-03-03"))).isNull();
    }

    @ParameterizedTest
    @CsvSource({
        "2026-01-01, ''",
        "2026-09-30, ''",
        "2026-10-01, 2027",
        "2026-12-31, 2027",
        "2027-03-01, 2027",
        "2027-10-01, '2027,2028'",
        "2024-11-01, ''",
    })
    void theNextYearsNoticeIsMissedFromOctoberOn(LocalDate today, String years) {
        var expected = years.isEmpty()
                ? List.<Integer>of()
                : List.of(years.split(",")).stream().map(Integer::valueOf).toList();

        assertThat(HolidayNotices.missing(today)).containsExactlyElementsOf(expected);
    }

    @Test
    void onlyCalendarsThatKeepTheHolidaysMissANotice() {
        var zone = ZoneId.of("Asia/Shanghai");
        var always = WorkingCalendar.always(zone);

        assertThat(always.yearsWithoutNotice(
                        Instant.parse("2026-12-01T00:00:00Z"), Instant.parse("2027-02-01T00:00:00Z")))
                .isEmpty();
    }
}
