package io.chengnuo.improvement.goals;

import io.chengnuo.shared.Conflict;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One thing to be done for a goal. {@code progress} in percent, as its owner last said. */
record Measure(
        UUID id,
        UUID plan,
        String title,
        UUID owner,
        LocalDate fromOn,
        LocalDate dueOn,
        int progress,
        @Nullable LocalDate doneOn,
        @Nullable LocalDate droppedOn,
        long version) {

    /** So much less than the share of the time that has passed is still on track. */
    private static final int SLACK = 20;

    private static final int WHOLE = 100;

    boolean counts() {
        return droppedOn == null;
    }

    Measure requireOpen() {
        if (doneOn != null || droppedOn != null) {
            throw new Conflict("measure_over");
        }
        return this;
    }

    Pace pace(LocalDate today) {
        if (doneOn != null) {
            return Pace.DONE;
        }
        if (dueOn.isBefore(today)) {
            return Pace.LATE;
        }
        return progress + SLACK < expected(today) ? Pace.BEHIND : Pace.ON_TRACK;
    }

    /** The share of its time that has passed, in percent. */
    private long expected(LocalDate today) {
        var length = Math.max(1, ChronoUnit.DAYS.between(fromOn, dueOn));
        return Math.max(0, ChronoUnit.DAYS.between(fromOn, today)) * WHOLE / length;
    }

    /** The worst of them; a plan without measures is behind, because nothing leads to its goal. */
    static Pace of(Collection<Measure> measures, LocalDate today) {
        return measures.stream()
                .filter(Measure::counts)
                .map(measure -> measure.pace(today))
                .max(Pace::compareTo)
                .orElse(Pace.BEHIND);
    }
}
