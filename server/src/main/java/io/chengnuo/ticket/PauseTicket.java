package io.chengnuo.ticket;

import io.chengnuo.calendar.Calendars;
import io.chengnuo.people.WhoHolds;
import io.chengnuo.policy.PauseReason;
import io.chengnuo.policy.PauseRule;
import io.chengnuo.policy.Pauser;
import io.chengnuo.policy.PolicyInForce;
import io.chengnuo.shared.Conflict;
import io.chengnuo.shared.Forbidden;
import io.chengnuo.shared.Invalid;
import io.chengnuo.shared.Refusal.FieldError;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * A ticket cannot go on without somebody else, or before an agreed day. The policy in force says for which reasons, how long and how
 * often, and who may say so; the moment at which it goes on by itself is written down with the pause.
 */
@Service
public class PauseTicket {

    private final Tickets tickets;
    private final TicketPauses pauses;
    private final PolicyInForce policy;
    private final Calendars calendars;
    private final WhoHolds holders;
    private final Clock clock;

    PauseTicket(
            Tickets tickets,
            TicketPauses pauses,
            PolicyInForce policy,
            Calendars calendars,
            WhoHolds holders,
            Clock clock) {
        this.tickets = tickets;
        this.pauses = pauses;
        this.policy = policy;
        this.calendars = calendars;
        this.holders = holders;
        this.clock = clock;
    }

    /** A reason for which this person may let the ticket wait now: until when at the latest, and how often yet. */
    record Choice(
            PauseReason reason,
            @Nullable Instant latest,
            @Nullable Integer left,
            boolean allowed) {}

    /** {@code until} null: as long as the policy lets it. */
    @Transactional
    public void pause(TicketId id, PauseReason reason, @Nullable Instant until, UUID by, @Nullable String note) {
        var at = clock.instant();
        var ticket = tickets.require(id);
        var rule = policy.now()
                .pauseRule(reason)
                .filter(it -> it.by() != Pauser.NOBODY)
                .orElseThrow(() -> new Conflict("pause_not_foreseen"));
        if (!mayPause(rule, ticket, by)) {
            throw new Forbidden("pause_not_yours");
        }
        var left = left(rule, pauses.of(id));
        if (left != null && left <= 0) {
            throw new Conflict("paused_too_often");
        }
        tickets.record(ticket, ticket.touch(by, at), ticket.pause(reason, until(rule, until, at), by, note, at));
    }

    @Transactional
    public void resume(TicketId id) {
        var ticket = tickets.require(id);
        tickets.record(ticket, ticket.resume(ResumeCause.PERSON, clock.instant()));
    }

    @Transactional(readOnly = true)
    List<Choice> choices(TicketId id, UUID person) {
        var at = clock.instant();
        var ticket = tickets.read(id);
        var before = pauses.of(id);
        return policy.now().pauseRules().stream()
                .filter(rule -> rule.by() != Pauser.NOBODY)
                .map(rule -> {
                    var left = left(rule, before);
                    var allowed = mayPause(rule, ticket, person) && (left == null || left > 0);
                    return new Choice(rule.reason(), latest(rule, at), left, allowed);
                })
                .toList();
    }

    private @Nullable Instant until(PauseRule rule, @Nullable Instant wanted, Instant at) {
        var latest = latest(rule, at);
        if (wanted == null) {
            if (rule.reason() == PauseReason.AGREED_DATE) {
                throw new Invalid("agreed_date_missing", new FieldError("until", "missing"));
            }
            return latest;
        }
        if (!wanted.isAfter(at)) {
            throw new Invalid("time_has_passed", new FieldError("until", "invalid"));
        }
        if (latest != null && wanted.isAfter(latest)) {
            throw new Invalid("pause_too_long", new FieldError("until", "too_large"));
        }
        return wanted;
    }

    private @Nullable Instant latest(PauseRule rule, Instant at) {
        var most = rule.most();
        var calendar = rule.calendar();
        return most == null || calendar == null
                ? null
                : calendars.require(calendar).due(at, most).at();
    }

    private static @Nullable Integer left(PauseRule rule, List<TicketPauses.Pause> before) {
        var times = rule.times();
        if (times == null) {
            return null;
        }
        var used =
                before.stream().filter(pause -> pause.reason() == rule.reason()).count();
        return Math.max(0, times - (int) used);
    }

    private boolean mayPause(PauseRule rule, Ticket ticket, UUID person) {
        var powers = switch (rule.by()) {
            case HANDLER -> List.<String>of();
            case LEAD -> List.of("escalation_lead", "escalation_manager", "escalation_director");
            case MANAGER, NOBODY -> List.of("escalation_manager", "escalation_director");
        };
        var team = ticket.now().responsibility().team();
        return powers.isEmpty()
                || powers.stream()
                        .anyMatch(power -> holders.power(power, null, team).contains(person));
    }
}
