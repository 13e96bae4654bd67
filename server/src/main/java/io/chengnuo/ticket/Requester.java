package io.chengnuo.ticket;

import io.chengnuo.policy.Tier;
import java.util.UUID;

/** The customer a ticket is opened for, and the tier that counts for its priority. */
public record Requester(UUID customer, Tier tier) {}
