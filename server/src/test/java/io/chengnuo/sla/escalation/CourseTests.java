package io.chengnuo.sla.escalation;

import static io.chengnuo.sla.escalation.Occasion.BROKEN;
import static io.chengnuo.sla.escalation.Occasion.WARNED;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Handler at the warning (10 minutes to answer), expert at the breach (15), manager 30 minutes after it. */
@Tag("REQ-SLA-11")
@Tag("REQ-SLA-12")
class CourseTests {

    private static final Instant NOON = Instant.parse("2031-03-03T04:00:00Z");
    private static final List<Level> LEVELS = List.of(
            new Level(WARNED, 0, Set.of(Recipient.HANDLER), true, false, 10),
            new Level(BROKEN, 0, Set.of(Recipient.EXPERT), true, true, 15),
            new Level(BROKEN, 30, Set.of(Recipient.MANAGER), true, true, null));

    /** Minutes after noon; empty: did not happen. */
    @ParameterizedTest
    @CsvSource({
        // raised, raisedAt, warned, broken, acknowledged, next
        "0,   ,  0,   ,   ,  0", // warned: at once
        "0,   ,   , 20,   , 20", // broken without a warning: the first level all the same
        "1,  0,  0,   ,   , 10", // nobody answered the warning
        "1,  0,  0,   ,  5,   ", // somebody did: nothing more
        "1,  0,  0,  8,   ,  8", // broken before patience ended
        "1,  0,  0,  8,  5,  8", // the warning was answered, the breach was not
        "1,  0,  0,  8,  9,   ", // answered after it broke
        "2, 20,  0, 20,   , 35", // nobody answered the expert's level: sooner than its own time
        "2, 20,  0, 20, 21,   ",
        "3, 35,  0, 20,   ,   ", // the last level
    })
    void theNextLevelIsDue(
            int raised,
            @Nullable Integer raisedAt,
            @Nullable Integer warned,
            @Nullable Integer broken,
            @Nullable Integer acknowledged,
            @Nullable Integer next) {
        var course = new Course(LEVELS, raised, at(raisedAt), at(warned), at(broken), at(acknowledged), null);
        assertThat(course.nextAt()).isEqualTo(at(next));
    }

    @Test
    void saysWhetherItCameForWantOfAnAnswer() {
        assertThat(new Course(LEVELS, 1, NOON, NOON, null, null, null).becauseUnanswered())
                .isTrue();
        assertThat(new Course(LEVELS, 1, NOON, NOON, at(8), null, null).becauseUnanswered())
                .isFalse();
    }

    /** Half an hour before it falls due, at two; known from the warning on. */
    @ParameterizedTest
    @CsvSource({
        // warned, broken, acknowledged, due, next
        "  ,    ,    , 120,    ", // nothing known yet
        "60,    ,    , 120,  90",
        "100,   ,    , 120, 100", // the warning came later than that
        "60,    ,  70, 120,    ", // somebody takes care
        "60,    ,    , 180, 150", // it stood still meanwhile
        "60,    ,    ,    ,  60", // looked at again, see RaiseEscalations
        "60, 120,    , 120, 120",
        "60, 120,  70, 120, 120" // the warning was answered, the breach was not
    })
    void aLevelBeforeTheDueTime(
            @Nullable Integer warned,
            @Nullable Integer broken,
            @Nullable Integer acknowledged,
            @Nullable Integer due,
            @Nullable Integer next) {
        var levels = List.of(new Level(Occasion.BEFORE, 30, Set.of(Recipient.TEAM_LEAD), true, false, null));
        var course = new Course(levels, 0, null, at(warned), at(broken), at(acknowledged), at(due));
        assertThat(course.nextAt()).isEqualTo(at(next));
    }

    private static @Nullable Instant at(@Nullable Integer minutes) {
        return minutes == null ? null : NOON.plus(Duration.ofMinutes(minutes));
    }
}
