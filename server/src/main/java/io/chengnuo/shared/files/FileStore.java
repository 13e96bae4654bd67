package io.chengnuo.shared.files;

import static io.chengnuo.shared.db.Tables.FILES;

import io.chengnuo.shared.Acting;
import io.chengnuo.shared.Forbidden;
import io.chengnuo.shared.Ids;
import io.chengnuo.shared.Invalid;
import io.chengnuo.shared.NotFound;
import io.chengnuo.shared.Refusal.FieldError;
import io.chengnuo.shared.Sha256;
import io.chengnuo.shared.Tenancy;
import io.chengnuo.shared.database.DatabaseSettings;
import io.chengnuo.shared.db.tables.records.FilesRecord;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.DigestInputStream;
import java.text.Normalizer;
import java.time.Clock;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Files in the data folder under random ids, never under their names. The bytes are on disk before the row that names them;
 * who may read one is decided by the record that owns it.
 */
@Component
public class FileStore {

    private static final long MOST_BYTES = 25L * 1024 * 1024;
    private static final int LONGEST_NAME = 200;

    private static final int BATCH = 50;

    private final Path folder;
    private final DSLContext sql;
    private final Clock clock;
    private final JudgeFile judge;

    FileStore(DatabaseSettings settings, DSLContext sql, Clock clock, JudgeFile judge) {
        this.folder = settings.data().resolve("files");
        this.sql = sql;
        this.clock = clock;
        this.judge = judge;
    }

    /** Keeps the bytes; the file belongs to nothing until {@link #give}. One that may harm is kept too, and never handed out. */
    @Transactional
    public StoredFile keep(String name, String mediaType, InputStream bytes) {
        return keep(name, mediaType, bytes, true);
    }

    /** As {@link #keep}, for what only we read: the parts of a mail are judged each, the mail is not. */
    @Transactional
    public StoredFile keepForOurselves(String name, String mediaType, InputStream bytes) {
        return keep(name, mediaType, bytes, false);
    }

    private StoredFile keep(String name, String mediaType, InputStream bytes, boolean judged) {
        var at = clock.instant();
        var id = Ids.next(at);
        var written = write(id, bytes);
        var withheld = judged ? judge(id) : null;
        var file = new StoredFile(id, cleaned(name), mediaType, written.size(), written.sha256(), at, withheld);
        sql.insertInto(FILES)
                .set(FILES.ID, id)
                .set(FILES.NAME, file.name())
                .set(FILES.MEDIA_TYPE, mediaType)
                .set(FILES.SIZE, file.size())
                .set(FILES.SHA256, file.sha256())
                .set(FILES.WITHHELD, withheld == null ? null : withheld.name())
                .set(FILES.CREATED_BY, Acting.current().actor())
                .set(FILES.CREATED_AT, at)
                .execute();
        return file;
    }

    /** Another file of the same content that belongs to nothing until {@link #give}. */
    @Transactional
    public StoredFile copy(StoredFile file) {
        try (var bytes = Files.newInputStream(place(file.id()))) { // withheld or not: the copy is judged anew
            return keep(file.name(), file.mediaType(), bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Hands files that the present actor uploaded to their owner; refuses those of others and those already given. */
    @Transactional
    public List<StoredFile> give(List<UUID> ids, String ownerKind, UUID owner) {
        return ids.stream().map(id -> give(id, ownerKind, owner)).toList();
    }

    private StoredFile give(UUID id, String ownerKind, UUID owner) {
        var given = sql.update(FILES)
                .set(FILES.OWNER_KIND, ownerKind)
                .set(FILES.OWNER, owner)
                .where(FILES.ID.eq(id))
                .and(FILES.OWNER.isNull())
                .and(FILES.CREATED_BY.isNotDistinctFrom(Acting.current().actor()))
                .returning()
                .fetchOptional();
        return given.map(FileStore::file)
                .orElseThrow(() -> new Invalid("unknown_file", new FieldError("files", "unknown")));
    }

    /** Whether {@link #give} would take it: uploaded by the present actor, and nobody's yet. */
    @Transactional(readOnly = true)
    public boolean isFree(UUID id) {
        return sql.fetchExists(
                FILES,
                FILES.ID.eq(id),
                FILES.OWNER.isNull(),
                FILES.CREATED_BY.isNotDistinctFrom(Acting.current().actor()));
    }

    @Transactional(readOnly = true)
    public List<StoredFile> of(String ownerKind, UUID owner) {
        return sql.selectFrom(FILES)
                .where(FILES.OWNER_KIND.eq(ownerKind))
                .and(FILES.OWNER.eq(owner))
                .orderBy(FILES.CREATED_AT, FILES.ID)
                .fetch(FileStore::file);
    }

    /** A child is found through its owner only, never by its own id. */
    @Transactional(readOnly = true)
    public StoredFile require(String ownerKind, UUID owner, UUID id) {
        return sql.selectFrom(FILES)
                .where(FILES.OWNER_KIND.eq(ownerKind))
                .and(FILES.OWNER.eq(owner))
                .and(FILES.ID.eq(id))
                .fetchOptional(FileStore::file)
                .orElseThrow(() -> new NotFound("no_such_file"));
    }

    /** Asks the scanner again about what came while it was away. */
    @Transactional
    public void judgeLeftOver() {
        sql.select(FILES.ID)
                .from(FILES)
                .where(FILES.WITHHELD.eq(Withheld.UNSCANNED.name()))
                .orderBy(FILES.ID)
                .limit(BATCH)
                .forUpdate()
                .skipLocked()
                .fetch(FILES.ID)
                .forEach(id -> {
                    var withheld = judge(id);
                    sql.update(FILES)
                            .set(FILES.WITHHELD, withheld == null ? null : withheld.name())
                            .where(FILES.ID.eq(id))
                            .execute();
                });
    }

    private @Nullable Withheld judge(UUID id) {
        try {
            return judge.judge(place(id)).orElse(null);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Where the bytes lie, for those who read a file from its beginning more than once. Refuses as {@link #open} does. */
    public Path path(StoredFile file) {
        requireHarmless(file);
        return place(file.id());
    }

    /** Refuses with {@code file_withheld} what may harm whoever opens it. */
    private static void requireHarmless(StoredFile file) {
        if (file.withheld() != null) {
            throw new Forbidden("file_withheld");
        }
    }

    public InputStream open(StoredFile file) {
        requireHarmless(file);
        try {
            return Files.newInputStream(place(file.id()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private record Written(long size, String sha256) {}

    private Written write(UUID id, InputStream bytes) {
        var place = place(id);
        try {
            Files.createDirectories(place.getParent());
            var part = place.resolveSibling(id + ".part");
            var digest = Sha256.digest();
            try (var limited = new DigestInputStream(bytes, digest)) {
                var size = copyLimited(limited, part);
                Files.move(part, place, StandardCopyOption.ATOMIC_MOVE);
                return new Written(size, HexFormat.of().formatHex(digest.digest()));
            } finally {
                Files.deleteIfExists(part);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static long copyLimited(InputStream bytes, Path part) throws IOException {
        var size = 0L;
        try (var out = FileChannel.open(part, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
            var buffer = new byte[64 * 1024];
            for (int read; (read = bytes.read(buffer)) > 0; ) {
                size += read;
                if (size > MOST_BYTES) {
                    throw new Invalid("file_too_large", new FieldError("file", "too_large"));
                }
                out.write(ByteBuffer.wrap(buffer, 0, read));
            }
            if (size == 0) {
                throw new Invalid("file_empty", new FieldError("file", "empty"));
            }
            out.force(true);
        }
        return size;
    }

    private Path place(UUID id) {
        var text = id.toString();
        return folder.resolve(Tenancy.require().toString())
                .resolve(text.substring(text.length() - 2))
                .resolve(text);
    }

    /** Only a plain last name survives: no path, no control or direction characters, nothing hidden. */
    static String cleaned(String name) {
        var normal = Normalizer.normalize(name, Normalizer.Form.NFC).replaceAll("[\\p{C}\\p{Zl}\\p{Zp}]", "");
        var last = normal.substring(Math.max(normal.lastIndexOf('/'), normal.lastIndexOf('\\')) + 1)
                .replaceAll("[\"<>|:*?]", "_")
                .replaceAll("^[. ]+|[. ]+$", "");
        if (last.isBlank()) {
            return "file";
        }
        if (last.length() <= LONGEST_NAME) {
            return last;
        }
        var from = last.length() - LONGEST_NAME;
        return last.substring(Character.isLowSurrogate(last.charAt(from)) ? from + 1 : from);
    }

    private static StoredFile file(FilesRecord row) {
        return new StoredFile(
                row.getId(),
                row.getName(),
                row.getMediaType(),
                row.getSize(),
                row.getSha256(),
                row.getCreatedAt(),
                row.getWithheld() == null ? null : Withheld.valueOf(row.getWithheld()));
    }
}
