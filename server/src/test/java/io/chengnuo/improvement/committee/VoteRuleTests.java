package io.chengnuo.improvement.committee;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How votes are counted. */
@Tag("REQ-IMP-12")
class VoteRuleTests {

    @ParameterizedTest
    @CsvSource({
        "SIMPLE, 2, 1, 4, 7, true, CARRIED",
        "SIMPLE, 2, 2, 0, 4, true, LOST",
        "SIMPLE, 0, 0, 5, 5, true, LOST",
        "ABSOLUTE, 3, 0, 2, 5, true, CARRIED",
        "ABSOLUTE, 2, 0, 2, 4, true, LOST",
        "TWO_THIRDS, 4, 2, 0, 6, true, CARRIED",
        "TWO_THIRDS, 3, 2, 0, 5, true, LOST",
        "SIMPLE, 5, 0, 0, 5, false, NO_QUORUM"
    })
    void theRuleDecides(
            VoteRule rule, int inFavour, int against, int abstained, int present, boolean quorum, MotionState result) {
        assertThat(rule.result(new VoteRule.Tally(inFavour, against, abstained), present, quorum))
                .isEqualTo(result);
    }
}
