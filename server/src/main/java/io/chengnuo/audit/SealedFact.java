package io.chengnuo.audit;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A fact as it goes into a seal: each column as PostgreSQL prints it, in a fixed order. */
record SealedFact(String tx, long position, List<@Nullable String> values) {}
