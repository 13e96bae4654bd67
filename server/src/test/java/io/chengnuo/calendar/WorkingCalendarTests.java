package io.chengnuo.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@Tag("REQ-SLA-09")
class WorkingCalendarTests {

    private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");
    private static final List<DayOfWeek> WORKDAYS =
            List.of(DayOfWeek.MONDAY, DayOfWeek.TUESDAY, DayOfWeek.WEDNESDAY, DayOfWeek.THURSDAY, DayOfWeek.FRIDAY);

    /** Monday to Friday 09:00–12:00 and 13:30–18:00, Chinese holidays: seven and a half hours a day. */
    private static final WorkingCalendar BUSINESS = calendar(HolidaySet.CN, WORKDAYS, "09:00-12:00", "13:30-18:00");

    private static final WorkingCalendar NIGHTS =
            calendar(HolidaySet.NONE, List.of(DayOfWeek.values()), "00:00-06:00", "22:00-24:00");

    @ParameterizedTest(name = "{0} + {1} = {2}")
    @CsvSource({
        // within one period, across lunch, across the evening, across the weekend
        "2026-03-02T09:00, PT1H,    2026-03-02T10:00",
        "2026-03-02T11:30, PT1H,    2026-03-02T14:00",
        "2026-03-02T17:30, PT1H,    2026-03-03T09:30",
        "2026-03-06T17:30, PT1H,    2026-03-09T09:30",
        // a due time that falls on a period's end is that end
        "2026-03-02T09:00, PT3H,    2026-03-02T12:00",
        "2026-03-02T09:00, PT7H30M, 2026-03-02T18:00",
        "2026-03-06T13:30, PT4H30M, 2026-03-06T18:00",
        // a start outside the hours counts from the next opening
        "2026-03-02T03:00, PT15M,   2026-03-02T09:15",
        "2026-03-02T12:10, PT15M,   2026-03-02T13:45",
        "2026-03-02T18:00, PT15M,   2026-03-03T09:15",
        "2026-03-07T10:00, PT15M,   2026-03-09T09:15",
        // seconds are kept
        "2026-03-02T17:59:30, PT1M, 2026-03-03T09:00:30",
        // working days: as much time as the usual day, wherever it begins
        "2026-03-06T16:00, P2D,     2026-03-10T16:00",
        "2026-03-06T20:00, P2D,     2026-03-10T18:00",
        "2026-03-06T09:00, P1D,     2026-03-06T18:00",
        "2026-03-02T09:00, P1DT1H,  2026-03-03T10:00",
        // spring festival 2026: 14 and 28 February are worked Saturdays, 15 to 23 February are off
        "2026-02-13T16:00, P2D,     2026-02-24T16:00",
        "2026-02-27T17:00, PT2H,    2026-02-28T10:00",
        // national day 2024: 1 to 7 October off, 12 October a worked Saturday
        "2024-09-30T17:00, PT2H,    2024-10-08T10:00",
        "2024-10-11T17:00, PT2H,    2024-10-12T10:00",
        // nothing to wait for
        "2026-03-07T10:00, PT0S,    2026-03-07T10:00",
    })
    void dueTimesOfTheBusinessCalendar(LocalDateTime start, String amount, LocalDateTime due) {
        assertThat(BUSINESS.due(at(start), Amount.parse(amount)).at()).isEqualTo(at(due));
    }

    @ParameterizedTest(name = "{0} to {1} = {2}")
    @CsvSource({
        "2026-03-02T09:00, 2026-03-02T18:00, PT7H30M",
        "2026-03-02T11:00, 2026-03-02T14:00, PT1H30M",
        "2026-03-06T17:00, 2026-03-09T10:00, PT2H",
        "2026-03-07T00:00, 2026-03-08T23:59, PT0S",
        "2026-02-14T00:00, 2026-02-24T00:00, PT7H30M",
        "2026-03-02T10:00, 2026-03-02T10:00, PT0S",
    })
    void elapsedTimeOfTheBusinessCalendar(LocalDateTime from, LocalDateTime to, Duration elapsed) {
        assertThat(BUSINESS.elapsed(at(from), at(to)).time()).isEqualTo(elapsed);
    }

    @Test
    void aDueTimeNamesTheIntervalsItCounted() {
        var due = BUSINESS.due(at("2026-03-02T11:00"), Duration.ofHours(6));

        assertThat(due.counted())
                .containsExactly(
                        new Interval(at("2026-03-02T11:00"), at("2026-03-02T12:00")),
                        new Interval(at("2026-03-02T13:30"), at("2026-03-02T18:00")),
                        new Interval(at("2026-03-03T09:00"), at("2026-03-03T09:30")));
    }

    @Test
    void aNightShiftIsTwoPeriodsAndReadsAsOneInterval() {
        var due = NIGHTS.due(at("2026-03-02T12:00"), Duration.ofHours(8));

        assertThat(due.at()).isEqualTo(at("2026-03-03T06:00"));
        assertThat(due.counted()).containsExactly(new Interval(at("2026-03-02T22:00"), at("2026-03-03T06:00")));
    }

    @Test
    void theCalendarThatNeverClosesCountsRealTime() {
        var always = WorkingCalendar.always(SHANGHAI);

        assertThat(always.due(at("2026-02-16T22:00"), Amount.hours(48)).at()).isEqualTo(at("2026-02-18T22:00"));
        assertThat(always.due(at("2026-02-16T22:00"), Amount.workingDays(2)).at())
                .isEqualTo(at("2026-02-18T22:00"));
        assertThat(always.due(at("2026-02-16T22:00"), Amount.hours(48)).counted())
                .hasSize(1);
    }

    @Test
    void anExceptionBeatsHolidaysMakeUpDaysAndTheWeek() {
        var exceptions = Map.of(
                LocalDate.parse("2026-02-17"), List.of(Period.parse("10:00-11:00")),
                LocalDate.parse("2026-02-28"), List.<Period>of(),
                LocalDate.parse("2026-03-04"), List.of(Period.parse("13:00-14:00")));
        var calendar = new WorkingCalendar(SHANGHAI, weekly(WORKDAYS, "09:00-18:00"), exceptions, HolidaySet.CN);

        assertThat(calendar.due(at("2026-02-17T00:00"), Duration.ofHours(1)).at())
                .isEqualTo(at("2026-02-17T11:00"));
        assertThat(calendar.due(at("2026-02-28T00:00"), Duration.ofHours(1)).at())
                .isEqualTo(at("2026-03-02T10:00"));
        assertThat(calendar.due(at("2026-03-04T00:00"), Duration.ofHours(2)).at())
                .isEqualTo(at("2026-03-05T10:00"));
    }

    @Test
    void aMakeUpWorkingDayHasMondaysPeriods() {
        var calendar = new WorkingCalendar(
                SHANGHAI,
                Map.of(
                        DayOfWeek.MONDAY, List.of(Period.parse("08:00-12:00")),
                        DayOfWeek.SATURDAY, List.of(Period.parse("20:00-21:00"))),
                Map.of(),
                HolidaySet.CN);

        assertThat(calendar.on(LocalDate.parse("2026-02-28"))).containsExactly(Period.parse("08:00-12:00"));
        assertThat(calendar.on(LocalDate.parse("2026-03-07"))).containsExactly(Period.parse("20:00-21:00"));
    }

    @Test
    void theUsualDayIsTheOneMostDaysHave() {
        var shortFriday = new WorkingCalendar(
                SHANGHAI,
                Map.of(
                        DayOfWeek.MONDAY, List.of(Period.parse("09:00-17:00")),
                        DayOfWeek.TUESDAY, List.of(Period.parse("09:00-17:00")),
                        DayOfWeek.FRIDAY, List.of(Period.parse("09:00-12:00"))),
                Map.of(),
                HolidaySet.NONE);

        assertThat(shortFriday.workingDay()).isEqualTo(Duration.ofHours(8));
        assertThat(BUSINESS.workingDay()).isEqualTo(Duration.ofMinutes(450));
    }

    @ParameterizedTest(name = "{0}: {1} + {2} = {3}")
    @CsvSource({
        // spring forward: 02:00 to 03:00 never happens
        "Europe/Berlin,    2026-03-28T23:00:00Z, PT3H, 2026-03-29T02:00:00Z",
        // autumn: 02:00 to 03:00 happens twice and both are counted
        "Europe/Berlin,    2026-10-24T22:00:00Z, PT5H, 2026-10-25T03:00:00Z",
        // clocks change at one minute past midnight: part of the day before comes again
        "America/St_Johns, 2010-11-07T02:00:00Z, PT4H, 2010-11-07T06:00:00Z",
        // 30 December 2011 was left out
        "Pacific/Apia,     2011-12-30T09:00:00Z, PT2H, 2011-12-30T11:00:00Z",
    })
    void anAlwaysOpenCalendarCountsEveryRealSecondOfAClockChange(
            ZoneId zone, Instant start, Duration amount, Instant due) {
        assertThat(WorkingCalendar.always(zone).due(start, amount).at()).isEqualTo(due);
    }

    @Test
    void aPeriodInTheHourThatIsSkippedIsEmptyAndInTheRepeatedHourCountsTwice() {
        var smallHours = new WorkingCalendar(
                ZoneId.of("Europe/Berlin"),
                weekly(List.of(DayOfWeek.values()), "02:15-02:45"),
                Map.of(),
                HolidaySet.NONE);

        var spring = smallHours.elapsed(Instant.parse("2026-03-28T12:00:00Z"), Instant.parse("2026-03-29T12:00:00Z"));
        var autumn = smallHours.elapsed(Instant.parse("2026-10-24T12:00:00Z"), Instant.parse("2026-10-25T12:00:00Z"));

        assertThat(spring.time()).isZero();
        assertThat(autumn.time()).isEqualTo(Duration.ofHours(1));
        assertThat(autumn.counted()).hasSize(2);
    }

    @Test
    void aCalendarWithoutAnyPeriodIsRefused() {
        refused("never_open", () -> new WorkingCalendar(SHANGHAI, Map.of(), Map.of(), HolidaySet.NONE));
        refused(
                "never_open",
                () -> new WorkingCalendar(
                        SHANGHAI,
                        Map.of(DayOfWeek.MONDAY, List.of()),
                        Map.of(LocalDate.EPOCH, List.of()),
                        HolidaySet.CN));
    }

    @Test
    void aCalendarOpenOnlyOnSingleDatesAnswersOrRefusesButNeverHangs() {
        var fair = new WorkingCalendar(
                SHANGHAI,
                Map.of(),
                Map.of(LocalDate.parse("2026-05-04"), List.of(Period.parse("10:00-12:00"))),
                HolidaySet.NONE);

        assertThat(fair.due(at("2026-05-01T00:00"), Duration.ofHours(2)).at()).isEqualTo(at("2026-05-04T12:00"));
        refused("too_long", () -> fair.due(at("2026-05-01T00:00"), Duration.ofHours(3)));
        refused("no_working_day", () -> fair.due(at("2026-05-01T00:00"), Amount.workingDays(1)));
    }

    @Test
    void questionsThatMakeNoSenseAreRefused() {
        refused("end_before_start", () -> BUSINESS.elapsed(at("2026-03-02T10:00"), at("2026-03-02T09:59")));
        refused("too_long", () -> BUSINESS.elapsed(at("1980-01-01T00:00"), at("2026-01-01T00:00")));
        refused("too_long", () -> BUSINESS.due(at("2026-03-02T10:00"), Amount.workingDays(99_999)));
        refused("negative", () -> BUSINESS.due(at("2026-03-02T10:00"), Duration.ofHours(-1)));
        refused("out_of_range", () -> BUSINESS.due(Instant.MAX, Duration.ofHours(1)));
        refused("out_of_range", () -> BUSINESS.elapsed(Instant.MIN, Instant.MAX));
    }

    @Test
    void tenYearsAreCountedDayByDayAndQuickly() {
        var elapsed = BUSINESS.elapsed(at("2010-01-01T00:00"), at("2020-01-01T00:00"));
        var due = BUSINESS.due(at("2010-01-01T00:00"), elapsed.time());

        assertThat(due.at()).isEqualTo(at("2019-12-31T18:00"));
        assertThat(due.counted()).isEqualTo(elapsed.counted());
    }

    private static void refused(String code, ThrowingCallable question) {
        assertThatThrownBy(question)
                .isInstanceOfSatisfying(
                        BadCalendar.class, bad -> assertThat(bad.rule()).isEqualTo(code));
    }

    private static WorkingCalendar calendar(HolidaySet holidays, List<DayOfWeek> days, String... periods) {
        return new WorkingCalendar(SHANGHAI, weekly(days, periods), Map.of(), holidays);
    }

    private static Map<DayOfWeek, List<Period>> weekly(List<DayOfWeek> days, String... periods) {
        var open = Stream.of(periods).map(Period::parse).toList();
        return days.stream().collect(Collectors.toMap(day -> day, day -> open));
    }

    private static Instant at(String local) {
        return at(LocalDateTime.parse(local));
    }

    private static Instant at(LocalDateTime local) {
        return local.atZone(SHANGHAI).toInstant();
    }
}
