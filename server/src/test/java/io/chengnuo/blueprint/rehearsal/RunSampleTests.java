package io.chengnuo.blueprint.rehearsal;

import static org.assertj.core.api.Assertions.assertThat;

import io.chengnuo.blueprint.rehearsal.RehearsalDocument.Acted;
import io.chengnuo.blueprint.rehearsal.RehearsalDocument.Plan;
import io.chengnuo.blueprint.rehearsal.RehearsalDocument.Real;
import io.chengnuo.blueprint.rehearsal.RehearsalDocument.Sample;
import io.chengnuo.calendar.HolidaySet;
import io.chengnuo.calendar.Period;
import io.chengnuo.calendar.WorkingCalendar;
import io.chengnuo.policy.Text;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.ZoneId;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A sample on its moved clock: due times skip nights and weekends, late steps break limits, steps left out are missed. */
@Tag("REQ-POL-23")
class RunSampleTests {

    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    /** A Friday, 16:00 in Shanghai; work ends at 18:00. */
    private static final Instant FRIDAY = Instant.parse("2026-03-06T08:00:00Z");

    private final RunSample run = new RunSample(
            node -> new Plan(
                    node,
                    new Text("", ""),
                    new Text("", ""),
                    "",
                    Map.of("listen", "PT4H day", "decide", "P1D day").getOrDefault(node, "")),
            key -> key.equals("day") ? Optional.of(day()) : Optional.empty());

    private static WorkingCalendar day() {
        var weekly = new EnumMap<DayOfWeek, List<Period>>(DayOfWeek.class);
        for (var weekday : DayOfWeek.values()) {
            if (weekday.getValue() < 6) {
                weekly.put(weekday, List.of(new Period(9 * 60, 18 * 60)));
            }
        }
        return new WorkingCalendar(ZONE, weekly, Map.of(), HolidaySet.NONE);
    }

    private static Sample sample(Real... real) {
        return new Sample(
                1, "漏水", null, List.of("listen", "decide", "thank"), List.of(real), FRIDAY, FRIDAY, List.of());
    }

    @Test
    void aStepBegunOnFridayAfternoonIsDueOnMonday() {
        assertThat(run.due("listen", FRIDAY)).isEqualTo(Instant.parse("2026-03-09T03:00:00Z"));
        assertThat(run.due("thank", FRIDAY)).isNull();
    }

    @Test
    void whatIsDoneInTimeKeepsItsLimitAndWhatIsLateBreaksIt() {
        var inTime = run.acted(run.moved(sample(), Instant.parse("2026-03-09T03:00:00Z")), true, "");
        assertThat(inTime.acted().getFirst().broken()).isFalse();
        assertThat(inTime.acted().getFirst().seconds()).isEqualTo(4 * 3600);
        var late = run.acted(run.moved(sample(), Instant.parse("2026-03-09T03:00:01Z")), true, "");
        assertThat(late.acted().getFirst().broken()).isTrue();
        assertThat(run.next(late)).contains("decide");
    }

    @Test
    void aStepLeftOutIsMissedAndTakesNoTime() {
        var left = run.acted(sample(), false, "忘了");
        assertThat(left.acted().getFirst())
                .returns(false, Acted::done)
                .returns(false, Acted::broken)
                .returns(0L, Acted::seconds);
        assertThat(RunSample.missed(left)).containsExactly("listen", "decide", "thank");
        assertThat(RunSample.missed(run.run(left, 50))).containsExactly("listen");
    }

    @Test
    void runningAllUsesSoMuchOfEachLimit() {
        assertThat(run.run(sample(), 80).acted()).noneMatch(Acted::broken).hasSize(3);
        assertThat(run.run(sample(), 120).acted().stream().filter(Acted::broken))
                .hasSize(2);
    }

    @Test
    void aPastTicketRunsAsItReallyWent() {
        var past = run.run(sample(new Real("listen", 80 * 3600), new Real("thank", 60)), 50);
        assertThat(past.acted().stream().map(Acted::done)).containsExactly(true, false, true);
        assertThat(past.acted().getFirst().broken()).isTrue();
        assertThat(RunSample.missed(past)).containsExactly("decide");
    }
}
