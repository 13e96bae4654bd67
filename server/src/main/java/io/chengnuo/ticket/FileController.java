package io.chengnuo.ticket;

import io.chengnuo.people.Requires;
import io.chengnuo.people.Right;
import io.chengnuo.shared.NotFound;
import io.chengnuo.shared.files.FileStore;
import io.chengnuo.shared.web.FileAnswer;
import java.io.IOException;
import java.util.Objects;
import java.util.UUID;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.core.io.InputStreamResource;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/** Files are uploaded on their own, then named by the message or delivery they go with. They are only ever saved, never shown as pages. */
@RestController
@RequestMapping("/api/v1")
class FileController {

    private final FileStore store;
    private final TicketScope scope;
    private final MergedTickets merged;
    private final ObjectProvider<FilesWithheld> withheld;

    FileController(FileStore store, TicketScope scope, MergedTickets merged, ObjectProvider<FilesWithheld> withheld) {
        this.store = store;
        this.scope = scope;
        this.merged = merged;
        this.withheld = withheld;
    }

    @PostMapping(path = "/files", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    @ResponseStatus(HttpStatus.CREATED)
    @Requires({
        Right.TICKET_OPEN,
        Right.TICKET_REPLY,
        Right.TICKET_NOTE,
        Right.TICKET_DELIVER,
        Right.REGISTER_EDIT,
        Right.POLICY_READ,
        Right.BLUEPRINT_EDIT
    })
    ShownFile upload(@RequestParam MultipartFile file) throws IOException {
        var name = Objects.requireNonNullElse(file.getOriginalFilename(), "");
        try (var bytes = file.getInputStream()) {
            var kept = store.keep(name, typeOf(file), bytes);
            return new ShownFile(kept.id(), kept.name(), kept.size(), kept.mediaType());
        }
    }

    @GetMapping("/tickets/{id}/files/{fileId}")
    @Requires(Right.TICKET_READ)
    ResponseEntity<InputStreamResource> download(@PathVariable UUID id, @PathVariable UUID fileId) {
        scope.require(new TicketId(id), Right.TICKET_READ);
        var holder = merged.holderOf(new TicketId(id), fileId);
        if (withheld.stream().anyMatch(rule -> rule.hides(new TicketId(holder), fileId))) {
            throw new NotFound("no_such_file");
        }
        var file = store.require(Conversation.OWNER, holder, fileId);
        return FileAnswer.saved(file, store);
    }

    private static String typeOf(MultipartFile file) {
        try {
            var type = file.getContentType();
            return type == null
                    ? MediaType.APPLICATION_OCTET_STREAM_VALUE
                    : MediaType.parseMediaType(type).toString();
        } catch (IllegalArgumentException e) {
            return MediaType.APPLICATION_OCTET_STREAM_VALUE;
        }
    }
}
