package io.chengnuo.routing;

import io.chengnuo.people.PresenceState;
import io.chengnuo.people.Presences;
import io.chengnuo.shared.Ids;
import io.chengnuo.shared.facts.Facts;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Offers what waits to whoever is chosen, queue by queue in the order of the line, and takes back what nobody answered in time. Any number of
 * nodes may do it at once: a queue another one holds is skipped, and the database allows one running offer for each ticket and person.
 */
@Component
public class OfferTickets {

    private static final int BATCH = 500;

    private final Queues queues;
    private final Placements placements;
    private final Offers offers;
    private final Crew crew;
    private final Consideration consideration;
    private final Settings settings;
    private final Presences presences;
    private final Facts facts;
    private final Clock clock;
    private final TransactionTemplate transaction;

    OfferTickets(
            Queues queues,
            Placements placements,
            Offers offers,
            Crew crew,
            Consideration consideration,
            Settings settings,
            Presences presences,
            Facts facts,
            Clock clock,
            TransactionTemplate transaction) {
        this.queues = queues;
        this.placements = placements;
        this.offers = offers;
        this.crew = crew;
        this.consideration = consideration;
        this.settings = settings;
        this.presences = presences;
        this.facts = facts;
        this.clock = clock;
        this.transaction = transaction;
    }

    /** One round for the company of this thread; answers how many offers were made. */
    public int now() {
        var at = clock.instant();
        transaction.executeWithoutResult(status -> takeBackUnanswered(at));
        var waiting = transaction.execute(status -> placements.queuesWithWaiting());
        var made = 0;
        for (var queue : waiting) {
            made += transaction.execute(status -> offerFrom(queue, at));
        }
        return made;
    }

    /** Whoever does not answer is away, else the next ticket would wait for him too. */
    private void takeBackUnanswered(Instant at) {
        var due = offers.due(at, BATCH);
        if (due.isEmpty()) {
            return;
        }
        var held = placements.claim(due.stream().map(Offer::ticket).toList()).stream()
                .map(Placement::ticket)
                .collect(Collectors.toSet());
        due.stream().filter(offer -> held.contains(offer.ticket())).forEach(offer -> {
            if (offers.end(offer.id(), OfferState.TIMED_OUT, null, at)) {
                placements.waitsAgain(offer.ticket());
                facts.record(new OfferTimedOut(offer.ticket(), offer.id(), offer.person(), at));
                presences.say(offer.person(), PresenceState.AWAY);
            }
        });
    }

    private int offerFrom(UUID id, Instant at) {
        var claimed = queues.claim(id);
        if (claimed.isEmpty() || claimed.get().strategy() == Strategy.MANUAL) {
            return 0;
        }
        var queue = claimed.get();
        var members = new ArrayList<>(crew.of(queue, at));
        if (members.stream().noneMatch(Member::mayBeAsked)) {
            return 0;
        }
        var made = 0;
        for (var placement :
                WaitingLine.inOrder(placements.claimWaiting(id), queue.patience(), settings.privileges(), at)) {
            if (offer(queue, placement, members, at)) {
                made++;
                queue = queues.require(id);
            }
            if (members.stream().noneMatch(Member::mayBeAsked)) {
                break;
            }
        }
        return made;
    }

    private boolean offer(Queue queue, Placement placement, List<Member> members, Instant at) {
        var choice = consideration.choose(queue, placement, members, at);
        var person = choice.person();
        if (person == null) {
            return false;
        }
        var offer = new Offer(
                Ids.next(at),
                placement.ticket(),
                queue.id(),
                person,
                OfferState.OFFERED,
                at,
                at.plusSeconds(queue.offerSeconds()),
                null,
                null);
        members.replaceAll(one -> one.person().equals(person) ? one.asked(consideration.weight(placement)) : one);
        if (!offers.make(offer)) {
            return false;
        }
        placements.offered(placement.ticket(), choice);
        queues.turnReached(queue.id(), person);
        var score = choice.considered().getFirst().score();
        facts.record(new OfferMade(
                placement.ticket(), offer.id(), queue.id(), queue.name(), person, score, offer.dueAt(), at));
        return true;
    }
}
