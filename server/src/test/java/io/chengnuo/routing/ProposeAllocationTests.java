package io.chengnuo.routing;

import static org.assertj.core.api.Assertions.assertThat;

import io.chengnuo.routing.ProposeAllocation.Kind;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** When capacity should move. */
@Tag("REQ-ORG-15")
class ProposeAllocationTests {

    @ParameterizedTest
    @CsvSource({
        "0,  0,  0, 3, false",
        "2,  90, 0, 0, false",
        "3,  5,  0, 0, true",
        "3,  5,  0, 3, false",
        "9,  5,  0, 3, true",
        "5,  5,  4, 3, true",
        "3,  30, 0, 3, true",
    })
    void aQueueIsUnderPressure(int waiting, int minutes, int late, int online, boolean high) {
        assertThat(new Pressure(new UUID(0, 1), "", waiting, minutes, late, 0, 0, online, 50).isHigh())
                .isEqualTo(high);
    }

    @Test
    void somebodyMovesFromWhereThereIsRoom() {
        var pressed = queue(1, 12, 2, 0);
        var quiet = queue(2, 0, 4, 80);
        var proposals = ProposeAllocation.from(List.of(pressed, quiet), from -> Optional.of(new UUID(9, 9)));
        assertThat(proposals).singleElement().satisfies(one -> {
            assertThat(one.kind()).isEqualTo(Kind.MOVE);
            assertThat(one.queue()).isEqualTo(pressed);
            assertThat(one.from()).isEqualTo(quiet);
            assertThat(one.person()).isEqualTo(new UUID(9, 9));
        });
    }

    @Test
    void withoutRoomAnywhereCapacityIsAdded() {
        var proposals = ProposeAllocation.from(
                List.of(queue(1, 12, 2, 0), queue(2, 9, 2, 10)), from -> Optional.of(new UUID(9, 9)));
        assertThat(proposals).extracting(ProposeAllocation.Proposal::kind).containsExactly(Kind.ADD, Kind.ADD);
    }

    @Test
    void aQuietCompanyGetsNoProposal() {
        assertThat(ProposeAllocation.from(List.of(queue(1, 1, 2, 50), queue(2, 0, 4, 80)), from -> Optional.empty()))
                .isEmpty();
    }

    private static Pressure queue(int number, int waiting, int online, int room) {
        return new Pressure(new UUID(0, number), "", waiting, 10, 0, 5, 3, online, room);
    }
}
