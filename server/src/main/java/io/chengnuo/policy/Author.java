package io.chengnuo.policy;

import java.util.UUID;

/** Who changed the policy, for a screen. */
record Author(UUID id, String name) {}
