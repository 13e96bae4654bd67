package io.chengnuo.shared.web;

import io.chengnuo.shared.files.FileStore;
import io.chengnuo.shared.files.StoredFile;
import java.nio.charset.StandardCharsets;
import org.springframework.core.io.InputStreamResource;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/** A file that somebody put down, as a browser gets it: whatever it says it is, nothing in it runs. */
public final class FileAnswer {

    /** To be saved, never shown. */
    public static ResponseEntity<InputStreamResource> saved(StoredFile file, FileStore store) {
        return answer(file, MediaType.APPLICATION_OCTET_STREAM, SavedAs.name(file.name()), store);
    }

    /** The same, but pictures may be shown in place. */
    public static ResponseEntity<InputStreamResource> shown(StoredFile file, FileStore store) {
        if (!file.mediaType().equals("image/jpeg") && !file.mediaType().equals("image/png")) {
            return saved(file, store);
        }
        var inline = ContentDisposition.inline()
                .filename(file.name(), StandardCharsets.UTF_8)
                .build();
        return answer(file, MediaType.parseMediaType(file.mediaType()), inline.toString(), store);
    }

    private static ResponseEntity<InputStreamResource> answer(
            StoredFile file, MediaType type, String disposition, FileStore store) {
        return ResponseEntity.ok()
                .contentType(type)
                .contentLength(file.size())
                .header(HttpHeaders.CONTENT_DISPOSITION, disposition)
                .header("X-Content-Type-Options", "nosniff")
                .header("Content-Security-Policy", "sandbox; default-src 'none'")
                .body(new InputStreamResource(store.open(file)));
    }

    private FileAnswer() {}
}
