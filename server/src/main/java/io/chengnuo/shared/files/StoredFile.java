package io.chengnuo.shared.files;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What is known of a stored file. {@code size} in bytes; {@code sha256} in lower-case hex; {@code withheld}: why it is not handed out. */
public record StoredFile(
        UUID id,
        String name,
        String mediaType,
        long size,
        String sha256,
        Instant createdAt,
        @Nullable Withheld withheld) {}
