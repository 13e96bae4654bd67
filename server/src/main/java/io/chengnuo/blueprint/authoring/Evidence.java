package io.chengnuo.blueprint.authoring;

import java.time.Instant;
import java.util.UUID;

/** A law, a standard, or something that happened: what the table rests on. {@code reference}: number of the paper or of a ticket. */
record Evidence(UUID id, Kind kind, String title, String reference, String note, Instant addedAt) {
    enum Kind {
        LAW,
        STANDARD,
        HISTORY
    }
}
