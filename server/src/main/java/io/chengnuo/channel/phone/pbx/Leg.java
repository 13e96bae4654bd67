package io.chengnuo.channel.phone.pbx;

import org.jspecify.annotations.Nullable;

/** A channel, and the call it belongs to now. */
final class Leg {

    final String id;
    private final Place place;
    String call;

    @Nullable
    String bridge;

    boolean rang;

    Leg(String id, String call, Place place) {
        this.id = id;
        this.call = call;
        this.place = place;
    }

    boolean isLine() {
        return place instanceof Place.Line;
    }

    @Nullable
    String extension() {
        return place instanceof Place.Phone(var extension) ? extension : null;
    }
}
