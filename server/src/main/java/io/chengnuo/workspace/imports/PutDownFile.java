package io.chengnuo.workspace.imports;

import io.chengnuo.shared.Ids;
import io.chengnuo.shared.files.FileStore;
import io.chengnuo.shared.files.StoredFile;
import java.io.InputStream;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Takes a file in to be taken over later, and says how it was understood. The mapping used last for such columns is proposed. */
@Service
class PutDownFile {

    /** What a stored file belongs to that is to be taken over. */
    static final String OWNER = "import";

    private static final int REMEMBERED = 50;
    private static final int LONGEST_CELL = 200;

    private final FileStore store;
    private final Mappings mappings;
    private final Uploads uploads;
    private final Clock clock;

    PutDownFile(FileStore store, Mappings mappings, Uploads uploads, Clock clock) {
        this.store = store;
        this.mappings = mappings;
        this.uploads = uploads;
        this.clock = clock;
    }

    @Transactional
    UUID putDown(ImportKind kind, String name, InputStream bytes, UUID by) {
        var at = clock.instant();
        var id = Ids.next(at);
        var kept = store.keep(name, "application/octet-stream", bytes);
        store.give(List.of(kept.id()), OWNER, id);
        uploads.insert(looked(id, kind, kept, by));
        return id;
    }

    private Upload looked(UUID id, ImportKind kind, StoredFile file, UUID by) {
        var look = mappings.look(kind, store.path(file), file.name());
        return new Upload(
                id,
                kind,
                file.name(),
                file.sha256(),
                look.format(),
                look.header(),
                look.rows().stream()
                        .map(row -> row.stream().map(PutDownFile::shown).toList())
                        .toList(),
                proposed(kind, look),
                UploadState.READY,
                0,
                null,
                null,
                by,
                file.createdAt(),
                file.createdAt(),
                1);
    }

    private Mapping proposed(ImportKind kind, Mappings.Look look) {
        return uploads.saved(kind, REMEMBERED).stream()
                .filter(mapping -> mapping.fits(kind, look.header()))
                .findFirst()
                .orElse(look.guessed());
    }

    /** JSON of PostgreSQL holds no NUL, and a screen no novel. */
    private static String shown(String cell) {
        var clean = cell.replace("\0", "");
        return clean.length() <= LONGEST_CELL ? clean : clean.substring(0, LONGEST_CELL) + "…";
    }
}
