package io.chengnuo.sla.escalation;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Duration;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One level of a chain. Minutes are those of the clock on the wall: who waits for an answer does not stop waiting at six.
 *
 * @param afterMinutes how long after the occasion
 * @param mail also by mail; otherwise in the product only
 * @param urgent mailed in the night, too
 * @param unansweredMinutes when nobody acknowledged for so long, the next level is raised, whatever it waits for; null: never
 */
record Level(
        @NotNull Occasion on,
        @Min(0) @Max(43_200) int afterMinutes,
        @NotEmpty @Size(max = 7) Set<@NotNull Recipient> to,
        boolean mail,
        boolean urgent,
        @Nullable @Min(1) @Max(43_200) Integer unansweredMinutes) {

    Duration after() {
        return Duration.ofMinutes(afterMinutes);
    }

    @Nullable
    Duration unanswered() {
        return unansweredMinutes == null ? null : Duration.ofMinutes(unansweredMinutes);
    }
}
