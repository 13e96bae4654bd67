package io.chengnuo.console.simulate;

import java.time.Instant;

/** One end of a pretended call. */
final class SwitchLeg {

    final String id;
    final String name;
    final String number;
    final boolean line;
    final Instant began;
    boolean up;
    boolean held;

    SwitchLeg(String id, String name, String number, boolean line, Instant began) {
        this.id = id;
        this.name = name;
        this.number = number;
        this.line = line;
        this.began = began;
    }
}
