package io.chengnuo.sla;

/** How an open clock stands when another limit or other working hours had been in force since it began. */
@FunctionalInterface
interface CountingRule {

    Clock anew(Clock clock);
}
