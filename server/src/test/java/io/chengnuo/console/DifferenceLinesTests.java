package io.chengnuo.console;

import static org.assertj.core.api.Assertions.assertThat;

import io.chengnuo.policy.PolicyDifference;
import io.chengnuo.policy.ShippedPolicy;
import java.util.Locale;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("REQ-POL-10")
class DifferenceLinesTests {

    @Test
    void aDifferenceSaysWhatStandsThereAndWhatWould() {
        var lines = DifferenceLines.of(
                PolicyDifference.between(ShippedPolicy.document(), ShippedPolicy.document("fast-resolution")),
                Locale.SIMPLIFIED_CHINESE);
        assertThat(lines)
                .containsSubsequence(
                        "title", "  - " + ShippedPolicy.document().title().zh())
                .contains("target consultation-response: PT24H 24x7 -> PT2H 24x7")
                .containsSequence("clause 3.2", "  - 客户咨询自受理起 24 小时内答复。", "  + 客户咨询自受理起 2 小时内答复。")
                .contains("clause 3.15 (new)")
                .contains("target calls-answered: no number -> 95");
    }
}
