package io.chengnuo.console.demo;

import java.time.Instant;

/** Something that happens to a request at a moment. */
record Scene(Instant at, Case about, Verb verb) {

    /** One verb of the product. */
    interface Verb {
        void act(Actors actors, Case about);
    }
}
