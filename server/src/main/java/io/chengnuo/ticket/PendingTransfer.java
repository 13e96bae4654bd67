package io.chengnuo.ticket;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A transfer that waits for the other side's word. */
record PendingTransfer(UUID id, UUID toTeam, @Nullable UUID toPerson) {}
