package io.chengnuo.console.demo;

import io.chengnuo.calendar.WorkingCalendar;
import java.time.Duration;
import java.time.Instant;
import java.util.Random;

/** When people get round to things: on their calendar, sometimes sooner, sometimes later. */
record Hours(WorkingCalendar service, WorkingCalendar technical, Random random) {

    /** The moment after so much working time of the team. */
    Instant later(String team, Instant from, Duration working) {
        return (team.equals("technical") ? technical : service)
                .due(from, working)
                .at();
    }

    /** Around the usual: half of the time less, now and then several times as long. */
    Duration about(Duration usual, double spread) {
        return Duration.ofSeconds(
                Math.max(20, Math.round(usual.toSeconds() * Math.exp(spread * random.nextGaussian()))));
    }

    boolean chance(int ofHundred) {
        return random.nextInt(100) < ofHundred;
    }
}
