package io.chengnuo.channel.outlet;

import io.chengnuo.shared.Conflict;
import io.chengnuo.shared.Invalid;
import io.chengnuo.shared.Refusal.FieldError;
import io.chengnuo.shared.facts.Facts;
import java.time.Clock;
import java.time.Duration;
import java.util.Objects;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Calls who waits longest to a counter, calls again, gives up, or is done. */
@Service
public class ServeCounter {

    private final Outlets outlets;
    private final QueueNumbers numbers;
    private final OpeningHours hours;
    private final Facts facts;
    private final Clock clock;

    ServeCounter(Outlets outlets, QueueNumbers numbers, OpeningHours hours, Facts facts, Clock clock) {
        this.outlets = outlets;
        this.numbers = numbers;
        this.hours = hours;
        this.facts = facts;
        this.clock = clock;
    }

    /** Answers the number that was called. */
    @Transactional
    public UUID next(UUID outletId, int counter, UUID by) {
        var now = clock.instant();
        var outlet = outlets.require(outletId);
        if (counter > outlet.details().counters()) {
            throw new Invalid("no_such_counter", new FieldError("counter", "unknown"));
        }
        var day = now.atZone(hours.zone(outlet)).toLocalDate();
        var first = numbers.claimFirst(outletId, day).orElseThrow(() -> new Conflict("nobody_waits"));
        numbers.call(first, counter, by, now);
        facts.record(new NumberCalled(
                outletId,
                first.id(),
                first.label(),
                counter,
                by,
                Duration.between(first.takenAt(), now).toSeconds(),
                now));
        return first.id();
    }

    @Transactional
    void again(UUID id) {
        numbers.recall(numbers.requireLocked(id).requireCalled());
    }

    @Transactional
    void missed(UUID id, UUID by) {
        var now = clock.instant();
        var number = numbers.requireLocked(id).requireCalled();
        numbers.end(number, QueueState.MISSED, now);
        facts.record(new NumberMissed(number.outlet(), id, number.label(), by, now));
    }

    @Transactional
    public void finish(UUID id, UUID by) {
        var now = clock.instant();
        var number = numbers.requireLocked(id).requireCalled();
        numbers.end(number, QueueState.FINISHED, now);
        facts.record(new NumberFinished(
                number.outlet(),
                id,
                number.label(),
                by,
                number.ticket(),
                Duration.between(Objects.requireNonNullElse(number.calledAt(), now), now)
                        .toSeconds(),
                now));
    }

    /** By the visitor. */
    @Transactional
    void leave(UUID id) {
        var number = numbers.requireLocked(id);
        if (number.state() != QueueState.WAITING) {
            throw new Conflict("number_called_already");
        }
        numbers.end(number, QueueState.LEFT, clock.instant());
    }
}
