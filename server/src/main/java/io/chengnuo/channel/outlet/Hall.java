package io.chengnuo.channel.outlet;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What goes on in the hall of an outlet: who is called where, who waits, and about how long. */
@Component
class Hall {

    private static final int LAST = 20;
    private static final Duration USUAL = Duration.ofMinutes(10);

    private final QueueNumbers numbers;
    private final OpeningHours hours;

    Hall(QueueNumbers numbers, OpeningHours hours) {
        this.numbers = numbers;
        this.hours = hours;
    }

    record Called(String label, int counter, Instant at, int calls) {}

    /** {@code next} are the labels of those whose turn comes next. */
    record Board(String name, OpeningHours.Today today, List<Called> called, List<String> next, int waiting) {}

    /** {@code ahead} and {@code minutes} only while it waits. */
    record Place(
            String label,
            QueueState state,
            @Nullable Integer ahead,
            @Nullable Long minutes,
            @Nullable Integer counter) {}

    @Transactional(readOnly = true)
    public Board board(Outlet outlet) {
        var today = hours.today(outlet);
        return new Board(
                outlet.details().name(),
                today,
                numbers.called(outlet.id(), today.day()).stream()
                        .map(one -> new Called(one.label(), counter(one), at(one), one.calls()))
                        .toList(),
                numbers.waiting(outlet.id(), today.day(), 8).stream()
                        .map(QueueNumber::label)
                        .toList(),
                numbers.waiting(outlet.id(), today.day()));
    }

    @Transactional(readOnly = true)
    public Place place(QueueNumber one, Outlet outlet) {
        if (one.state() != QueueState.WAITING) {
            return new Place(one.label(), one.state(), null, null, one.counter());
        }
        var ahead = numbers.ahead(one);
        return new Place(one.label(), one.state(), ahead, minutes(outlet, one.day(), ahead), null);
    }

    /** From what the last visitors of the day took, shared by the counters. */
    private long minutes(Outlet outlet, LocalDate day, int ahead) {
        var served = numbers.over(outlet.id(), day, LAST).stream()
                .filter(one -> one.state() == QueueState.FINISHED)
                .mapToLong(one -> Duration.between(at(one), one.endedAt() == null ? at(one) : one.endedAt())
                        .toSeconds())
                .average();
        var each = served.orElse(USUAL.toSeconds());
        return Math.max(1, Math.round(each * (ahead + 1) / outlet.details().counters() / 60));
    }

    private static int counter(QueueNumber one) {
        return one.counter() == null ? 0 : one.counter();
    }

    private static Instant at(QueueNumber one) {
        return one.calledAt() == null ? one.takenAt() : one.calledAt();
    }
}
