package io.chengnuo.channel.portal;

import io.chengnuo.channel.Attempts;
import io.chengnuo.people.OpenDoor;
import io.chengnuo.shared.Invalid;
import io.chengnuo.shared.NotFound;
import io.chengnuo.shared.Refusal.FieldError;
import io.chengnuo.shared.files.FileStore;
import io.chengnuo.shared.web.FileAnswer;
import io.chengnuo.ticket.PublicStory;
import jakarta.servlet.http.HttpServletRequest;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Objects;
import java.util.UUID;
import org.springframework.core.io.InputStreamResource;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/** Files of customers: put down before the message that carries them, read through the request they belong to. */
@RestController
@RequestMapping("/api/v1/portal")
class PortalFileController {

    private static final int MOST_BYTES = 10 * 1024 * 1024;

    private final FileStore store;
    private final PortalAccess access;
    private final PortalTickets tickets;
    private final PublicStory story;
    private final Attempts attempts;

    PortalFileController(
            FileStore store, PortalAccess access, PortalTickets tickets, PublicStory story, Attempts attempts) {
        this.store = store;
        this.access = access;
        this.tickets = tickets;
        this.story = story;
        this.attempts = attempts;
    }

    record Kept(UUID id, String name, String mediaType, long size) {}

    @PostMapping("/files")
    @ResponseStatus(HttpStatus.CREATED)
    @OpenDoor("keeps a picture or document until it is sent with words; limited by network")
    Kept keep(@RequestParam("file") MultipartFile file, HttpServletRequest request) throws IOException {
        attempts.count(
                PortalLimits.FILES_OF_NETWORK,
                Network.of(request.getRemoteAddr()).key());
        if (file.getSize() > MOST_BYTES) {
            throw new Invalid("file_too_large", new FieldError("file", "too_large"));
        }
        var judged = CustomerFile.of(file.getBytes());
        var name = Objects.requireNonNullElse(file.getOriginalFilename(), "file");
        var kept = store.keep(name, judged.mediaType(), new ByteArrayInputStream(judged.bytes()));
        return new Kept(kept.id(), kept.name(), kept.mediaType(), kept.size());
    }

    @GetMapping("/requests/{number}/files/{file}")
    @OpenDoor("gives a public file of a request that the portal session opens")
    ResponseEntity<InputStreamResource> read(@PathVariable String number, @PathVariable UUID file) {
        var ticket = tickets.require(number, access.require()).id();
        var found = story.file(ticket, file).orElseThrow(() -> new NotFound("no_such_file"));
        return FileAnswer.shown(found, store);
    }
}
