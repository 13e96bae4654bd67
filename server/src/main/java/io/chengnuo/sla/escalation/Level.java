package io.chengnuo.sla.escalation;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Duration;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One level of a chain. Minutes are those of the clock on the wall: who waits for an answer does not stop waiting at six.
 *
 * @param afterMinutes how long after the occasion; for {@code BEFORE}: how long before the due time
 * @param mail also by mail; otherwise in the product only
 * @param urgent mailed in quiet hours, too
 * @param unansweredMinutes when nobody acknowledged for so long, the next level is raised, whatever it waits for; null: never
 * @param people told by name, beside those of {@code to}
 * @param teams everybody in these is told
 * @param customer the customer is told, too, in the conversation and by mail
 */
record Level(
        @NotNull Occasion on,
        @Min(0) @Max(43_200) int afterMinutes,
        @NotNull @Size(max = 7) Set<@NotNull Recipient> to,
        boolean mail,
        boolean urgent,
        @Nullable @Min(1) @Max(43_200) Integer unansweredMinutes,
        @Nullable @Size(max = 20) Set<@NotNull UUID> people,
        @Nullable @Size(max = 20) Set<@NotNull UUID> teams,
        @Nullable Boolean customer) {

    /** For posts and roles only. */
    Level(
            Occasion on,
            int afterMinutes,
            Set<Recipient> to,
            boolean mail,
            boolean urgent,
            @Nullable Integer unansweredMinutes) {
        this(on, afterMinutes, to, mail, urgent, unansweredMinutes, null, null, null);
    }

    Set<UUID> chosenPeople() {
        return people == null ? Set.of() : people;
    }

    Set<UUID> chosenTeams() {
        return teams == null ? Set.of() : teams;
    }

    boolean tellsCustomer() {
        return Boolean.TRUE.equals(customer);
    }

    /** False when it would be told to nobody here. */
    boolean hasRecipients() {
        return !to.isEmpty() || !chosenPeople().isEmpty() || !chosenTeams().isEmpty();
    }

    Duration after() {
        return Duration.ofMinutes(afterMinutes);
    }

    @Nullable
    Duration unanswered() {
        return unansweredMinutes == null ? null : Duration.ofMinutes(unansweredMinutes);
    }
}
