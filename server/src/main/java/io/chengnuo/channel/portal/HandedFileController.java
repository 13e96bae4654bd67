package io.chengnuo.channel.portal;

import io.chengnuo.channel.connector.DeliveryLog;
import io.chengnuo.channel.connector.DeliveryLog.Carried;
import io.chengnuo.channel.connector.FileLinks;
import io.chengnuo.people.OpenDoor;
import io.chengnuo.shared.NotFound;
import io.chengnuo.shared.files.FileStore;
import io.chengnuo.shared.files.StoredFile;
import io.chengnuo.shared.web.FileAnswer;
import io.chengnuo.ticket.PublicStory;
import io.chengnuo.ticket.TicketId;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.core.io.InputStreamResource;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Files of an answer that left by a channel which carries none: whoever has the link that stood below it reads them. */
@RestController
@RequestMapping("/api/v1/portal/handed-files")
class HandedFileController {

    private final FileLinks links;
    private final DeliveryLog deliveries;
    private final PublicStory story;
    private final PortalLinkGuard guard;
    private final FileStore store;

    HandedFileController(
            FileLinks links, DeliveryLog deliveries, PublicStory story, PortalLinkGuard guard, FileStore store) {
        this.links = links;
        this.deliveries = deliveries;
        this.story = story;
        this.guard = guard;
        this.store = store;
    }

    record Link(@NotBlank @Size(max = 100) String link) {
        @Override
        public String toString() {
            return "Link[…]";
        }
    }

    /** {@code address}: below this door, good for minutes. */
    record Handed(String name, String mediaType, long size, String address) {}

    record All(Instant until, List<Handed> files) {}

    /** A PUT: nothing that is sent or answered here may be kept for a repetition. */
    @PutMapping
    @OpenDoor("asks for a signed link that ends; wrong ones are limited by network")
    All open(@Valid @RequestBody Link body, HttpServletRequest request) {
        var opened = guard.open(request, () -> links.open(body.link()));
        var carried = deliveries.carried(opened.delivery()).orElseThrow(() -> new NotFound("no_such_file"));
        return new All(
                opened.until(),
                carried.files().stream()
                        .flatMap(file -> file(carried, file).stream())
                        .map(file -> new Handed(
                                file.name(), file.mediaType(), file.size(), links.ofFile(opened.delivery(), file.id())))
                        .toList());
    }

    @GetMapping("/{signed}")
    @OpenDoor("gives a file for an address we signed minutes ago; wrong ones are limited by network")
    ResponseEntity<InputStreamResource> read(@PathVariable @Size(max = 100) String signed, HttpServletRequest request) {
        var opened = guard.open(request, () -> links.openFile(signed));
        return deliveries
                .carried(opened.delivery())
                .filter(carried -> carried.files().contains(opened.file()))
                .flatMap(carried -> file(carried, opened.file()))
                .map(file -> FileAnswer.shown(file, store))
                .orElseThrow(() -> new NotFound("no_such_file"));
    }

    /** As long as the customer may read it. */
    private Optional<StoredFile> file(Carried carried, UUID file) {
        return story.file(new TicketId(carried.ticket()), file);
    }
}
