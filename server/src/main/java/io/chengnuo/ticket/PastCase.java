package io.chengnuo.ticket;

import io.chengnuo.policy.CaseTraits;
import io.chengnuo.policy.StopEvent;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A request of the past, as far as rules can be tried on it.
 *
 * @param traits as they are known now
 * @param happened when the customer was told so much for the first time
 * @param over nothing more is owed
 */
public record PastCase(
        UUID ticket,
        UUID customer,
        @Nullable UUID team,
        CaseTraits traits,
        Instant openedAt,
        Map<StopEvent, Instant> happened,
        boolean over) {}
