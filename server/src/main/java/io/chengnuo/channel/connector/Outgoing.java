package io.chengnuo.channel.connector;

import io.chengnuo.shared.files.StoredFile;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Words to one person through one connector.
 *
 * @param id the same over every try: what a provider that recognises repetition is given
 * @param kind {@code answer}, {@code bot}, or the kind of a notice
 * @param files those its connector carries itself
 * @param heardAt when this person was last heard through this connector, for rules like the 48 hours of WeChat
 */
public record Outgoing(
        UUID id,
        String kind,
        String peer,
        String words,
        List<StoredFile> files,
        @Nullable UUID ticket,
        @Nullable Instant heardAt,
        int tries) {}
