package io.chengnuo.people;

import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What a program carries to act for a person. {@code scopes} null: with all rights of the person. */
record Token(
        UUID id,
        String name,
        UUID person,
        @Nullable Set<Right> scopes,
        @Nullable Instant expiresAt,
        Instant createdAt,
        @Nullable Instant lastUsedAt) {}
