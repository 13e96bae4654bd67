package io.chengnuo.blueprint.authoring;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** What hurts customers, and the nodes that answer it. */
record Pain(UUID id, String text, List<String> nodes, Instant addedAt) {}
