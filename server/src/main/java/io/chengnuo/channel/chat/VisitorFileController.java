package io.chengnuo.channel.chat;

import io.chengnuo.channel.Attempts;
import io.chengnuo.channel.portal.Network;
import io.chengnuo.people.OpenDoor;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
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

/** Files of visitors, both ways. */
@RestController
@RequestMapping("/api/v1/channels/chat/{connector}/files")
class VisitorFileController {

    private final VisitorAccess access;
    private final ChatFiles files;
    private final Attempts attempts;

    VisitorFileController(VisitorAccess access, ChatFiles files, Attempts attempts) {
        this.access = access;
        this.files = files;
        this.attempts = attempts;
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    @OpenDoor("keeps a picture or document of whoever holds the visitor's token; limited by visitor and network")
    ChatLine.File keep(
            @PathVariable UUID connector, @RequestParam("file") MultipartFile file, HttpServletRequest request)
            throws IOException {
        var visitor = access.require(connector, request);
        attempts.count(ChatLimits.FILES_OF_VISITOR, visitor.id().toString());
        attempts.count(
                ChatLimits.FILES_OF_NETWORK, Network.of(request.getRemoteAddr()).key());
        return files.keep(visitor, file);
    }

    @GetMapping("/{file}")
    @OpenDoor("gives a file of the visitor's own chat to whoever holds its token")
    ResponseEntity<InputStreamResource> read(
            @PathVariable UUID connector, @PathVariable UUID file, HttpServletRequest request) {
        var visitor = access.require(connector, request);
        return files.answer(files.ofVisitor(visitor.id(), file));
    }
}
