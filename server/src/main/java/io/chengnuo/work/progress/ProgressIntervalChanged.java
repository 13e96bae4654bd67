package io.chengnuo.work.progress;

import io.chengnuo.calendar.Amount;
import io.chengnuo.policy.Priority;
import io.chengnuo.shared.facts.Fact;
import java.time.Instant;
import java.util.UUID;

/** How often customers hear of requests of a priority. Subject is the company. */
public record ProgressIntervalChanged(
        UUID company, Priority priority, Amount amount, String calendar, Amount amountBefore, UUID by, Instant at)
        implements Fact {

    @Override
    public UUID subject() {
        return company;
    }
}
