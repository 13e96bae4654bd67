package io.chengnuo.channel.visit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every state of a visit and what may come next. */
@Tag("REQ-CHN-14")
class VisitStateTests {

    @ParameterizedTest
    @CsvSource({
        "PLANNED, ON_THE_WAY ARRIVED FAILED CANCELLED",
        "ON_THE_WAY, ARRIVED FAILED CANCELLED",
        "ARRIVED, WORKING DONE FAILED",
        "WORKING, DONE FAILED",
        "DONE, ''",
        "FAILED, ''",
        "CANCELLED, ''"
    })
    void leadsToThese(VisitState state, String next) {
        Set<VisitState> allowed = Arrays.stream(next.split(" "))
                .filter(one -> !one.isEmpty())
                .map(VisitState::valueOf)
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(VisitState.class)));
        for (var one : VisitState.values()) {
            assertThat(state.leadsTo(one)).as(state + " to " + one).isEqualTo(allowed.contains(one));
        }
    }
}
