package io.chengnuo.shared.facts;

import java.time.Instant;
import java.util.UUID;

/**
 * Something that happened: a record in the past tense of ids, times and values. Its simple class name is its kind in the log
 * and must never change meaning; add fields only as nullable.
 */
public interface Fact {

    /** What it happened to: the ticket, the person, the calendar. */
    UUID subject();

    Instant at();
}
