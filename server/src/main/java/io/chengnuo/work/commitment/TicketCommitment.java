package io.chengnuo.work.commitment;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Something that costs the company money or goods, promised to a customer. {@code kind} is the key of the power it needs. */
record TicketCommitment(
        UUID id,
        UUID ticket,
        String kind,
        @Nullable BigDecimal amount,
        String text,
        CommitmentState state,
        UUID madeBy,
        Instant madeAt,
        @Nullable UUID approval,
        @Nullable UUID decidedBy,
        @Nullable Instant decidedAt,
        @Nullable String reason) {}
