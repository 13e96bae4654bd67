package io.chengnuo.routing;

/** When corrections are enough to propose another rule. Pure. */
final class Learning {

    /** So many tickets of one kind, and so many of a hundred that the rule sent. */
    private static final int TICKETS = 3;

    private static final int SHARE = 10;

    static int share(int corrected, int routed) {
        return routed == 0 ? 0 : Math.min(100, Math.round(100f * corrected / routed));
    }

    static boolean proposes(Corrections.Pattern pattern, int routed) {
        return pattern.toTeam() != null && pattern.tickets() >= TICKETS && share(pattern.tickets(), routed) >= SHARE;
    }

    private Learning() {}
}
