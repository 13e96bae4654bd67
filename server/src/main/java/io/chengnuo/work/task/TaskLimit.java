package io.chengnuo.work.task;

import io.chengnuo.calendar.Amount;
import io.chengnuo.people.TeamKind;
import java.util.List;

/**
 * How long a kind of team may take for a task of others, and what it must be handed to begin.
 *
 * @param warnAfter after how many percent of the time a warning goes out
 * @param required the names of what must be handed over, as people write them
 */
public record TaskLimit(
        TeamKind kind, Amount amount, String calendar, int warnAfter, List<String> required, long version) {

    public static final String CALENDAR = "business";
    static final int WARN_AFTER = 75;

    /** What counts as long as nobody has said otherwise. */
    static TaskLimit usual(TeamKind kind) {
        return new TaskLimit(kind, Amount.workingDays(1), CALENDAR, WARN_AFTER, List.of(), 0);
    }
}
