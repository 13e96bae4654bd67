package io.chengnuo.postgres;

import static java.nio.file.attribute.PosixFilePermission.OTHERS_EXECUTE;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import org.jspecify.annotations.Nullable;

/** What the launcher asks of folders beyond {@link Files}. */
final class Folders {
    private Folders() {}

    /** Removes the folder and all below it; a missing folder is fine. */
    static void delete(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return;
        }
        try (var paths = Files.walk(folder)) {
            for (var path : (Iterable<Path>) paths.sorted(Comparator.reverseOrder())::iterator) {
                Files.deleteIfExists(path);
            }
        }
    }

    /** The nearest parent that other users may not walk through, null when all are open. */
    static @Nullable Path closedParent(Path folder) throws IOException {
        for (var parent = folder.toRealPath().getParent(); parent != null; parent = parent.getParent()) {
            if (!Files.getPosixFilePermissions(parent).contains(OTHERS_EXECUTE)) {
                return parent;
            }
        }
        return null;
    }
}
