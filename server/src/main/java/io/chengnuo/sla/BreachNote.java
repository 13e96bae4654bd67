package io.chengnuo.sla;

import java.time.Instant;
import java.util.UUID;

/** What people found out about a broken promise: why it was broken, and what is done about it. */
record BreachNote(BreachKind kind, String cause, String action, UUID writtenBy, Instant writtenAt, long version) {}
