package io.chengnuo.work.task;

import io.chengnuo.calendar.Amount;
import io.chengnuo.people.TeamKind;
import io.chengnuo.shared.facts.Fact;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** What a kind of team promises for tasks of others. Subject is the company. */
public record TaskLimitChanged(
        UUID company,
        TeamKind kind,
        Amount amount,
        String calendar,
        int warnAfter,
        List<String> required,
        Amount amountBefore,
        UUID by,
        Instant at)
        implements Fact {

    @Override
    public UUID subject() {
        return company;
    }
}
