package io.chengnuo.ticket;

import io.chengnuo.policy.PauseReason;
import io.chengnuo.shared.facts.FactLog;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** When and why a ticket stood still, told from its facts. */
@Component
public class TicketPauses {

    private final FactLog log;

    TicketPauses(FactLog log) {
        this.log = log;
    }

    /** {@code to} is null while it lasts; {@code until} when it ends by itself. */
    public record Pause(
            PauseReason reason,
            Instant from,
            @Nullable Instant to,
            @Nullable Instant until,
            @Nullable UUID by,
            @Nullable String note) {

        private Pause ended(Instant at) {
            return new Pause(reason, from, until != null && until.isBefore(at) ? until : at, until, by, note);
        }
    }

    /** The oldest first. */
    @Transactional(readOnly = true)
    public List<Pause> of(TicketId ticket) {
        return of(Set.of(ticket.value())).getOrDefault(ticket.value(), List.of());
    }

    /** Those of several tickets; one that never waited is left out. */
    @Transactional(readOnly = true)
    public Map<UUID, List<Pause>> of(Collection<UUID> tickets) {
        var all = new HashMap<UUID, List<Pause>>();
        for (var fact : log.of(tickets)) {
            var pauses = all.computeIfAbsent(fact.subject(), ticket -> new ArrayList<>());
            switch (fact.kind()) {
                case "TicketPaused" -> {
                    var it = log.read(fact, TicketPaused.class);
                    pauses.add(new Pause(it.reason(), it.at(), null, it.until(), it.by(), it.note()));
                }
                case "TicketResumed", "TicketWithdrawn", "TicketMerged", "TicketClosed" ->
                    end(pauses, fact.occurredAt());
                default -> {}
            }
        }
        return all;
    }

    private static void end(List<Pause> pauses, Instant at) {
        if (!pauses.isEmpty() && pauses.getLast().to() == null) {
            pauses.set(pauses.size() - 1, pauses.getLast().ended(at));
        }
    }
}
