package io.chengnuo.channel.portal;

import io.chengnuo.shared.files.FileStore;
import io.chengnuo.shared.files.StoredFile;
import java.nio.charset.StandardCharsets;
import org.springframework.core.io.InputStreamResource;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/** A file as a customer's browser gets it: only pictures may be shown in place, and nothing in it runs. */
@Component
class FileAnswer {

    private final FileStore store;

    FileAnswer(FileStore store) {
        this.store = store;
    }

    ResponseEntity<InputStreamResource> of(StoredFile file) {
        return ResponseEntity.ok()
                .contentType(shownAs(file))
                .contentLength(file.size())
                .header(HttpHeaders.CONTENT_DISPOSITION, disposition(file))
                .header("Content-Security-Policy", "default-src 'none'; sandbox")
                .body(new InputStreamResource(store.open(file)));
    }

    private static MediaType shownAs(StoredFile file) {
        return picture(file) ? MediaType.parseMediaType(file.mediaType()) : MediaType.APPLICATION_OCTET_STREAM;
    }

    private static String disposition(StoredFile file) {
        return (picture(file) ? ContentDisposition.inline() : ContentDisposition.attachment())
                .filename(file.name(), StandardCharsets.UTF_8)
                .build()
                .toString();
    }

    private static boolean picture(StoredFile file) {
        return file.mediaType().equals("image/jpeg") || file.mediaType().equals("image/png");
    }
}
