package io.chengnuo.routing;

import java.util.UUID;

/**
 * How a queue stands: what waits and how long, what came and what was taken in the last four hours, who is at the desk, how much room they have
 * (of a hundred).
 */
record Pressure(
        UUID queue,
        String name,
        int waiting,
        int longestMinutes,
        int late,
        int arrived,
        int taken,
        int online,
        int room) {

    /** Waiting tickets for each person at the desk; late ones count double. */
    double perPerson() {
        return (waiting + late) / (double) Math.max(1, online);
    }

    boolean isHigh() {
        return waiting >= 3 && (perPerson() >= 3 || longestMinutes >= 30 || online == 0);
    }

    boolean canSpare() {
        return online >= 2 && waiting <= online && room >= 40;
    }
}
