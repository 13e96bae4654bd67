package io.chengnuo.routing;

import io.chengnuo.people.Organisation;
import io.chengnuo.shared.Conflict;
import io.chengnuo.shared.Ids;
import io.chengnuo.shared.Invalid;
import io.chengnuo.shared.NotFound;
import io.chengnuo.shared.Refusal.FieldError;
import io.chengnuo.shared.facts.Facts;
import io.chengnuo.shared.web.Version;
import java.time.Clock;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Sets a queue up, changes it, or removes one that no rule and no ticket needs. */
@Service
class PutQueue {

    private final Queues queues;
    private final Organisation organisation;
    private final Facts facts;
    private final Clock clock;

    PutQueue(Queues queues, Organisation organisation, Facts facts, Clock clock) {
        this.queues = queues;
        this.organisation = organisation;
        this.facts = facts;
        this.clock = clock;
    }

    record Wanted(
            String name,
            UUID team,
            Strategy strategy,
            @Nullable String skill,
            int offerSeconds,
            int patienceMinutes) {

        Queue queue(UUID id, @Nullable UUID lastPerson, long version) {
            return new Queue(id, name, team, strategy, skill, offerSeconds, patienceMinutes, lastPerson, version);
        }
    }

    @Transactional
    Queue add(Wanted wanted, @Nullable UUID by) {
        var at = clock.instant();
        var queue = wanted.queue(Ids.next(at), null, 0);
        check(queue);
        queues.add(queue);
        announce(queue, by);
        return queue;
    }

    @Transactional
    Queue change(UUID id, Wanted wanted, UUID by, @Nullable String ifMatch) {
        var before = queues.lock(id);
        Version.check(ifMatch, before.version());
        var after = wanted.queue(id, before.lastPerson(), before.version() + 1);
        check(after);
        queues.change(after);
        announce(after, by);
        return after;
    }

    @Transactional
    void remove(UUID id, UUID by, @Nullable String ifMatch) {
        Version.check(ifMatch, queues.lock(id).version());
        if (queues.isUsed(id)) {
            throw new Conflict("queue_in_use");
        }
        queues.remove(id);
        facts.record(new QueueChanged(id, null, null, null, by, clock.instant()));
    }

    private void check(Queue queue) {
        if (queues.nameTaken(queue.name(), queue.id())) {
            throw new Conflict("queue_name_taken", new FieldError("name", "taken"));
        }
        try {
            organisation.team(queue.team());
        } catch (NotFound gone) {
            throw new Invalid("no_such_team", new FieldError("team", "unknown"));
        }
    }

    private void announce(Queue queue, @Nullable UUID by) {
        facts.record(new QueueChanged(
                queue.id(), queue.name(), queue.team(), queue.strategy().name(), by, clock.instant()));
    }
}
