package io.chengnuo.sla.escalation;

import io.chengnuo.people.QuietHours;
import io.chengnuo.policy.CaseTraits;
import io.chengnuo.policy.Condition;
import io.chengnuo.policy.Text;
import io.chengnuo.ticket.TicketBrief;
import io.chengnuo.ticket.TicketStatus;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A way up (升级链): for which tickets, and the levels in their order. Of several that fit the one with the lowest rank is gone.
 *
 * @param promises which promises; empty: all
 * @param statuses in which states of the ticket; empty: all open ones
 * @param quiet when mail of levels that are not urgent waits; null: in the night
 * @param idleMinutes for {@code IDLE}: working time of {@code calendar} without anything happening
 */
record Chain(
        String key,
        int rank,
        Text name,
        ChainKind kind,
        boolean active,
        Set<String> promises,
        Condition when,
        Set<TicketStatus> statuses,
        @Nullable Integer idleMinutes,
        @Nullable String calendar,
        @Nullable QuietHours quiet,
        List<Level> levels) {

    boolean fits(@Nullable String promise, TicketBrief ticket) {
        return active
                && (promise == null || promises.isEmpty() || promises.contains(promise))
                && (statuses.isEmpty() || statuses.contains(ticket.status()))
                && when.fits(new CaseTraits(
                        ticket.category(),
                        ticket.problemClass(),
                        ticket.complexity(),
                        ticket.major(),
                        ticket.priority(),
                        ticket.tier(),
                        ticket.channel()));
    }
}
