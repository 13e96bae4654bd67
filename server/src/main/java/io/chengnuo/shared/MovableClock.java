package io.chengnuo.shared;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The clock of the product. It shows the system's time unless a rehearsal, the demo or a test stops it at a moment of its
 * own. Whole microseconds, as the database keeps them.
 */
public final class MovableClock extends Clock {

    private final Clock system = Clock.systemUTC();
    private final ThreadLocal<@Nullable Instant> ofThread = new ThreadLocal<>();
    private volatile @Nullable Instant stoppedAt;

    public void stopAt(Instant moment) {
        stoppedAt = moment.truncatedTo(ChronoUnit.MICROS);
    }

    public void forward(Duration by) {
        stoppedAt = instant().plus(by);
    }

    /** Shows this thread that moment while it works; other threads see what they saw. */
    public <T extends @Nullable Object> T at(Instant moment, Supplier<T> work) {
        var before = ofThread.get();
        ofThread.set(moment.truncatedTo(ChronoUnit.MICROS));
        try {
            return work.get();
        } finally {
            ofThread.set(before);
        }
    }

    public void at(Instant moment, Runnable work) {
        at(moment, () -> {
            work.run();
            return true;
        });
    }

    public void runAgain() {
        stoppedAt = null;
    }

    @Override
    public Instant instant() {
        var own = ofThread.get();
        var stopped = own != null ? own : stoppedAt;
        return stopped != null ? stopped : system.instant().truncatedTo(ChronoUnit.MICROS);
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        throw new UnsupportedOperationException("one clock, in UTC; give the zone where it is shown");
    }
}
