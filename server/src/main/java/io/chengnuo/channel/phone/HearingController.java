package io.chengnuo.channel.phone;

import io.chengnuo.people.Access;
import io.chengnuo.people.Requires;
import io.chengnuo.people.Right;
import io.chengnuo.shared.files.FileStore;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.springframework.core.io.FileSystemResource;
import org.springframework.core.io.Resource;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Recordings of calls: asked for with a reason that stays in the trail, then played for an hour. */
@RestController
@RequestMapping("/api/v1/calls/{id}")
class HearingController {

    private final Recordings recordings;
    private final FileStore files;
    private final CallReach reach;
    private final Access access;

    HearingController(Recordings recordings, FileStore files, CallReach reach, Access access) {
        this.recordings = recordings;
        this.files = files;
        this.reach = reach;
        this.access = access;
    }

    record Hearing(@NotBlank @Size(max = 500) String reason) {}

    @PostMapping("/hearings")
    @ResponseStatus(HttpStatus.CREATED)
    @Requires(Right.CALL_LISTEN)
    void hear(@PathVariable UUID id, @Valid @RequestBody Hearing hearing) {
        recordings.hear(id, access.person(), hearing.reason().strip(), reach.of(Right.CALL_LISTEN));
    }

    /** Also in parts, so that one can go to and fro in it. */
    @GetMapping("/recording")
    @Requires(Right.CALL_LISTEN)
    ResponseEntity<Resource> play(@PathVariable UUID id) {
        var file = recordings.require(id, access.person(), reach.of(Right.CALL_LISTEN));
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(file.mediaType()))
                .header(HttpHeaders.CONTENT_DISPOSITION, "inline")
                .header("Content-Security-Policy", "default-src 'none'; sandbox")
                .body(new FileSystemResource(files.path(file)));
    }
}
