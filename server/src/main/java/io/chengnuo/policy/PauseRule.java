package io.chengnuo.policy;

import io.chengnuo.calendar.Amount;
import org.jspecify.annotations.Nullable;

/**
 * How long clocks may stand still for one reason, how often on one request, and who may let them. When the time is over they count on
 * by themselves.
 *
 * @param most working time of {@code calendar}; null when it may last until somebody ends it
 * @param times null when it may happen any number of times
 */
public record PauseRule(
        PauseReason reason,
        @Nullable Amount most,
        @Nullable String calendar,
        @Nullable Integer times,
        Pauser by) {

    /** What a policy that does not speak of pauses means: one waits for the customer as long as it takes, and for nobody else. */
    static final PauseRule UNLIMITED = new PauseRule(PauseReason.WAITING_CUSTOMER, null, null, null, Pauser.HANDLER);

    public PauseRule {
        if ((most == null) != (calendar == null)) {
            throw new IllegalArgumentException("pause " + reason + " has a limit without calendar, or the reverse");
        }
        if (most != null && most.isZero() || times != null && times < 1) {
            throw new IllegalArgumentException("pause " + reason + " would never be possible");
        }
    }
}
