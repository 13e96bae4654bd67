package io.chengnuo.sla.escalation;

import io.chengnuo.calendar.Calendars;
import io.chengnuo.shared.Ids;
import io.chengnuo.ticket.TicketBrief;
import io.chengnuo.ticket.TicketBriefs;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Finds tickets on which nothing happened for longer than a chain allows, whatever their state, also those that wait for the customer.
 * Each stretch without activity goes up once; activity ends it.
 */
@Component
public class WatchQuiet {

    private static final int BATCH = 500;

    private final Chains chains;
    private final Escalations escalations;
    private final TicketBriefs tickets;
    private final Calendars calendars;
    private final Clock clock;
    private final TransactionTemplate transaction;

    WatchQuiet(
            Chains chains,
            Escalations escalations,
            TicketBriefs tickets,
            Calendars calendars,
            Clock clock,
            TransactionTemplate transaction) {
        this.chains = chains;
        this.escalations = escalations;
        this.tickets = tickets;
        this.calendars = calendars;
        this.clock = clock;
        this.transaction = transaction;
    }

    /** For the company of this thread; answers how many new stretches were found. */
    public int now() {
        var now = clock.instant();
        endOver(now);
        var rules = Objects.requireNonNull(transaction.execute(status -> chains.of(ChainKind.IDLE)));
        // Working time passes no faster than time: what is not quiet for the shortest amount is quiet by no chain.
        var shortest =
                rules.stream().map(Chain::idleMinutes).filter(Objects::nonNull).min(Integer::compare);
        if (shortest.isEmpty()) {
            return 0;
        }
        var moment = now.minus(Duration.ofMinutes(shortest.get()));
        var found = 0;
        TicketBrief last = null;
        List<TicketBrief> quiet;
        do {
            var after = last;
            quiet = Objects.requireNonNull(transaction.execute(status -> tickets.quietSince(moment, after, BATCH)));
            var batch = quiet;
            found += transaction.execute(status -> begin(batch, rules, now));
            last = quiet.isEmpty() ? null : quiet.getLast();
        } while (quiet.size() == BATCH);
        return found;
    }

    private int begin(List<TicketBrief> quiet, List<Chain> rules, Instant now) {
        var known =
                escalations.idleSince(quiet.stream().map(it -> it.id().value()).toList());
        var begun = 0;
        for (var ticket : quiet) {
            if (ticket.changedAt().equals(known.get(ticket.id().value()))) {
                continue;
            }
            var chain = stuck(ticket, rules, now);
            if (chain.isPresent() && escalations.insert(begun(chain.get(), ticket, now))) {
                begun++;
            }
        }
        return begun;
    }

    private Optional<Chain> stuck(TicketBrief ticket, List<Chain> rules, Instant now) {
        return rules.stream()
                .filter(chain -> chain.fits(null, ticket))
                .findFirst()
                .filter(chain -> isOver(chain, ticket.changedAt(), now));
    }

    private boolean isOver(Chain chain, Instant since, Instant now) {
        var minutes = chain.idleMinutes();
        var key = chain.calendar();
        if (minutes == null || key == null) {
            return false;
        }
        return calendars
                .find(key)
                .map(calendar ->
                        !calendar.due(since, Duration.ofMinutes(minutes)).at().isAfter(now))
                .orElse(false);
    }

    private static Escalation begun(Chain chain, TicketBrief ticket, Instant now) {
        return new Escalation(
                Ids.next(now),
                ticket.id(),
                null,
                ticket.changedAt(),
                chain.key(),
                chain.name(),
                chain.kind(),
                null,
                ticket.team(),
                EscalationState.WAITING,
                new Course(chain.levels(), 0, null, null, now, null, null),
                null,
                null,
                null,
                1);
    }

    private void endOver(Instant now) {
        UUID last = null;
        List<Escalation> open;
        do {
            @Nullable UUID after = last;
            open = Objects.requireNonNull(transaction.execute(status -> {
                var some = escalations.openIdle(after, BATCH);
                var briefs =
                        tickets.of(some.stream().map(it -> it.ticket().value()).toList());
                some.stream()
                        .filter(it -> {
                            var ticket = briefs.get(it.ticket());
                            return ticket == null
                                    || !ticket.status().isOpen()
                                    || !ticket.changedAt().equals(it.since());
                        })
                        .forEach(it -> escalations.end(it.id(), now));
                return some;
            }));
            last = open.isEmpty() ? null : open.getLast().id();
        } while (open.size() == BATCH);
    }
}
