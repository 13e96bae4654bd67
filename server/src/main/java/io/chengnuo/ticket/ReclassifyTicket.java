package io.chengnuo.ticket;

import io.chengnuo.policy.Complexity;
import io.chengnuo.policy.Impact;
import io.chengnuo.policy.PolicyInForce;
import io.chengnuo.policy.PolicyVersion;
import io.chengnuo.policy.Priority;
import io.chengnuo.policy.ProblemClass;
import io.chengnuo.policy.Urgency;
import io.chengnuo.shared.Invalid;
import io.chengnuo.shared.Refusal.FieldError;
import java.time.Clock;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Corrects what a ticket is about and how much it weighs, with the reason. The priority follows, unless one is named. */
@Service
public class ReclassifyTicket {

    private final Tickets tickets;
    private final PolicyInForce policy;
    private final Clock clock;

    ReclassifyTicket(Tickets tickets, PolicyInForce policy, Clock clock) {
        this.tickets = tickets;
        this.policy = policy;
        this.clock = clock;
    }

    /** What to change; null leaves a value as it is. A {@code priority} of its own goes before the computed one. */
    public record Correction(
            @Nullable String category,
            @Nullable ProblemClass problemClass,
            @Nullable Complexity complexity,
            @Nullable Boolean major,
            @Nullable Urgency urgency,
            @Nullable Impact impact,
            @Nullable Priority priority) {}

    @Transactional
    public void reclassify(TicketId id, Correction correction, UUID by, String reason) {
        var at = clock.instant();
        var ticket = tickets.require(id);
        var wanted = applied(correction, ticket, policy.at(at));
        tickets.record(ticket, ticket.touch(by, at), ticket.reclassify(wanted, by, reason, at));
        if (correction.category() != null) {
            tickets.categoryKnown(id);
        }
    }

    private static Classification applied(Correction correction, Ticket ticket, PolicyVersion rules) {
        var now = ticket.now().classification();
        if (correction.category() != null && !rules.categories().has(correction.category())) {
            throw new Invalid("unknown_category", new FieldError("category", "unknown"));
        }
        var urgency = or(correction.urgency(), now.urgency());
        var impact = or(correction.impact(), now.impact());
        var weighed = correction.urgency() == null && correction.impact() == null
                ? now.priority()
                : rules.priorities().of(urgency, impact, ticket.tier());
        return new Classification(
                or(correction.category(), now.category()),
                correction.problemClass() != null ? correction.problemClass() : now.problemClass(),
                or(correction.complexity(), now.complexity()),
                or(correction.major(), now.major()),
                urgency,
                impact,
                or(correction.priority(), weighed));
    }

    private static <T> T or(@Nullable T wanted, T present) {
        return wanted != null ? wanted : present;
    }
}
