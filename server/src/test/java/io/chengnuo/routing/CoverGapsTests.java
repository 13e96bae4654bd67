package io.chengnuo.routing;

import static org.assertj.core.api.Assertions.assertThat;

import io.chengnuo.calendar.Interval;
import io.chengnuo.people.roster.Gap;
import io.chengnuo.people.roster.Shift;
import io.chengnuo.people.roster.ShiftKind;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Where promised hours are uncovered. Times are hours of one day. */
@Tag("REQ-ORG-07")
class CoverGapsTests {

    @Test
    void hoursWithEnoughPeopleHaveNoGap() {
        assertThat(gaps(1, shift(1, 9, 13), shift(2, 13, 18))).isEmpty();
    }

    @Test
    void betweenTwoShiftsThereIsAGap() {
        assertThat(gaps(1, shift(1, 9, 12), shift(2, 13, 18))).containsExactly(gap(12, 13, 0, 1));
    }

    @Test
    void beforeAndAfterToo() {
        assertThat(gaps(1, shift(1, 10, 17))).containsExactly(gap(9, 10, 0, 1), gap(17, 18, 0, 1));
    }

    @Test
    void tooFewPeopleAreAGap() {
        assertThat(gaps(2, shift(1, 9, 18), shift(2, 9, 12), shift(3, 15, 18))).containsExactly(gap(12, 15, 1, 2));
    }

    @Test
    void onePersonTwiceIsOnePerson() {
        assertThat(gaps(2, shift(1, 9, 18), shift(1, 8, 20))).containsExactly(gap(9, 18, 1, 2));
    }

    @Test
    void aShiftOverMidnightCoversTheMorning() {
        assertThat(gaps(1, shift(1, -4, 11), shift(2, 11, 30))).isEmpty();
    }

    @Test
    void nobodyAtAllIsOneGapOverAllHours() {
        assertThat(gaps(1)).containsExactly(gap(9, 18, 0, 1));
    }

    private static List<Gap> gaps(int needed, Shift... shifts) {
        return CoverGaps.of("service-hours", List.of(new Interval(at(9), at(18))), needed, List.of(shifts));
    }

    private static Gap gap(int from, int to, int present, int needed) {
        return new Gap("service-hours", at(from), at(to), present, needed);
    }

    private static Shift shift(int person, int from, int to) {
        return new Shift(
                new UUID(1, from),
                new UUID(2, 2),
                LocalDate.of(2026, 11, 23),
                new UUID(0, person),
                ShiftKind.WORK,
                at(from),
                at(to));
    }

    private static Instant at(int hour) {
        return Instant.parse("2026-11-23T00:00:00Z").plusSeconds(3600L * hour);
    }
}
