package io.chengnuo.channel.chat;

import io.chengnuo.shared.files.StoredFile;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What was said. {@code internal}: among colleagues. */
record ChatLine(
        int line,
        UUID chat,
        Instant at,
        ChatAuthor author,
        boolean internal,
        @Nullable UUID person,
        String words,
        List<File> files,
        String origin) {

    private static final String OF_VISITOR = "visitor:";

    /** The id his browser gave it; null for lines of others. */
    @Nullable
    String mine() {
        return origin.startsWith(OF_VISITOR) ? origin.substring(OF_VISITOR.length()) : null;
    }

    record File(UUID id, String name, String mediaType, long size) {
        static File of(StoredFile file) {
            return new File(file.id(), file.name(), file.mediaType(), file.size());
        }
    }
}
