package io.chengnuo.routing;

import io.chengnuo.people.PresenceState;
import java.util.UUID;

/** Somebody who works off a queue, as things stand: {@code load} and {@code capacity} in points, running offers included. */
record Member(
        UUID person,
        String name,
        PresenceState presence,
        boolean onDuty,
        boolean absent,
        boolean considering,
        int load,
        int capacity) {

    boolean mayBeAsked() {
        return presence == PresenceState.ONLINE && onDuty && !absent && !considering && load < capacity;
    }

    Member asked(int weight) {
        return new Member(person, name, presence, onDuty, absent, true, load + weight, capacity);
    }
}
