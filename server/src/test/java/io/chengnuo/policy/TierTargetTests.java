package io.chengnuo.policy;

import static org.assertj.core.api.Assertions.assertThat;

import io.chengnuo.calendar.Amount;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A tighter promise to important customers runs beside the published one; nobody loses the published one. */
@Tag("REQ-SLA-15")
class TierTargetTests {

    private static final Target PUBLISHED = target("general-response", "PT24H", List.of());
    private static final Target IMPORTANT = target(
            "important-response",
            "PT8H",
            List.of(new Condition(null, null, null, null, null, Set.of(Tier.HIGH), null)));

    @ParameterizedTest
    @CsvSource({"HIGH,   'general-response,important-response'", "MIDDLE, general-response", "LOW,    general-response"
    })
    void everyTierKeepsThePublishedPromise(Tier tier, String promises) {
        var request =
                new CaseTraits("information/usage", null, Complexity.GENERAL, false, Priority.P3, tier, Channel.PHONE);
        assertThat(Stream.of(PUBLISHED, IMPORTANT)
                        .filter(target -> target.fits(request))
                        .map(Target::promise))
                .containsExactly(promises.split(","));
    }

    private static Target target(String promise, String amount, List<Condition> when) {
        return new Target(
                promise,
                "3.1",
                "IND-01",
                Measured.EACH,
                Amount.parse(amount),
                "24x7",
                null,
                null,
                StartEvent.OPENED,
                StopEvent.FIRST_ANSWER,
                when,
                Set.of(PauseReason.WAITING_CUSTOMER),
                0.75,
                true);
    }
}
