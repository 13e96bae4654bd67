package io.chengnuo.sla.replay;

import io.chengnuo.sla.replay.PastClock.Outcome;
import java.time.Duration;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Outcomes counted, and the working time they took. */
final class Tally {

    private int kept;
    private int broken;
    private int open;
    private long[] seconds = new long[16];
    private int ended;

    void add(Outcome outcome, @Nullable Duration used) {
        switch (outcome) {
            case KEPT -> kept++;
            case BROKEN -> broken++;
            case OPEN -> open++;
        }
        if (used != null) {
            if (ended == seconds.length) {
                seconds = Arrays.copyOf(seconds, 2 * ended);
            }
            seconds[ended] = used.toSeconds();
            ended++;
        }
    }

    Side side(int people) {
        Arrays.sort(seconds, 0, ended);
        return new Side(kept, broken, open, mean(), share(0.5), share(0.9), people);
    }

    int kept() {
        return kept;
    }

    int broken() {
        return broken;
    }

    private @Nullable Duration mean() {
        return ended == 0
                ? null
                : Duration.ofSeconds(
                        Math.round(Arrays.stream(seconds, 0, ended).average().orElseThrow()));
    }

    private @Nullable Duration share(double part) {
        return ended == 0 ? null : Duration.ofSeconds(seconds[(int) Math.ceil(part * ended) - 1]);
    }
}
