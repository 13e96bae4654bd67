package io.chengnuo.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@Tag("REQ-SRQ-12")
class PriorityMatrixTests {

    private static final PriorityMatrix MATRIX =
            new PolicyPacks().require("default").priorities();

    @ParameterizedTest
    @CsvSource({
        "HIGH, HIGH, MIDDLE, P1",
        "HIGH, MEDIUM, MIDDLE, P2",
        "HIGH, LOW, MIDDLE, P3",
        "MEDIUM, HIGH, LOW, P2",
        "MEDIUM, MEDIUM, LOW, P3",
        "MEDIUM, LOW, LOW, P4",
        "LOW, HIGH, MIDDLE, P3",
        "LOW, MEDIUM, MIDDLE, P4",
        "LOW, LOW, MIDDLE, P4",
        // a high-value customer moves up one step, but never into P1; P1 stays P1
        "HIGH, HIGH, HIGH, P1",
        "HIGH, MEDIUM, HIGH, P2",
        "HIGH, LOW, HIGH, P2",
        "MEDIUM, MEDIUM, HIGH, P2",
        "LOW, LOW, HIGH, P3",
    })
    void urgencyImpactAndTierGiveThePriority(Urgency urgency, Impact impact, Tier tier, Priority priority) {
        assertThat(MATRIX.of(urgency, impact, tier)).isEqualTo(priority);
    }

    @Test
    @Tag("REQ-SRQ-13")
    void everyLevelHasItsQuestion() {
        assertThat(MATRIX.urgencyGuide())
                .extracting(PriorityMatrix.UrgencyGuide::level)
                .containsExactlyInAnyOrder(Urgency.values());
        assertThat(MATRIX.impactGuide())
                .extracting(PriorityMatrix.ImpactGuide::level)
                .containsExactlyInAnyOrder(Impact.values());
    }

    @Test
    void aMatrixWithAHoleIsRefused() {
        var cells = MATRIX.cells().subList(1, 9);

        assertThatThrownBy(() -> new PriorityMatrix(cells, List.of(), List.of(), List.of()))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
