package io.chengnuo.work.progress;

import io.chengnuo.calendar.Amount;
import io.chengnuo.policy.Priority;

/** How long a customer may go without a word while we work. */
record ProgressInterval(Priority priority, Amount amount, String calendar, long version) {

    static final String CALENDAR = "business";

    /** What counts as long as nobody has said otherwise: within the same day for what matters most. */
    static ProgressInterval usual(Priority priority) {
        var amount = switch (priority) {
            case P1 -> Amount.hours(2);
            case P2 -> Amount.hours(4);
            case P3 -> Amount.workingDays(1);
            case P4 -> Amount.workingDays(2);
        };
        return new ProgressInterval(priority, amount, CALENDAR, 0);
    }
}
