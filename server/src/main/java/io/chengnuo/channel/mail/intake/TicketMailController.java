package io.chengnuo.channel.mail.intake;

import io.chengnuo.people.OpenDoor;
import io.chengnuo.people.Requires;
import io.chengnuo.people.Right;
import io.chengnuo.shared.NotFound;
import io.chengnuo.shared.files.Raster;
import io.chengnuo.shared.outside.OutsideFailed;
import io.chengnuo.shared.outside.OutsideHttp;
import io.chengnuo.shared.outside.OutsideRefused;
import io.chengnuo.shared.outside.OutsideRequest;
import io.chengnuo.ticket.TicketId;
import io.chengnuo.ticket.TicketScope;
import jakarta.validation.constraints.Size;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The mails of a ticket as their senders made them (REQ-CHN-05), for those who may read the ticket. */
@RestController
@RequestMapping("/api/v1/channels")
class TicketMailController {

    private static final int LARGEST_PICTURE = 3 << 20;

    private final TicketMails mails;
    private final TicketScope scope;
    private final PictureAddress pictures;
    private final OutsideHttp outside;

    TicketMailController(TicketMails mails, TicketScope scope, PictureAddress pictures, OutsideHttp outside) {
        this.mails = mails;
        this.scope = scope;
        this.pictures = pictures;
        this.outside = outside;
    }

    /** The oldest first; {@code message} is the message it became, or the ticket itself for the mail that opened it. */
    @GetMapping("/tickets/{ticket}/mails")
    @Requires(Right.TICKET_READ)
    List<TicketMails.Entry> list(@PathVariable UUID ticket) {
        scope.require(new TicketId(ticket), Right.TICKET_READ);
        return mails.of(ticket);
    }

    @GetMapping("/tickets/{ticket}/mails/{mail}")
    @Requires(Right.TICKET_READ)
    TicketMails.Whole one(@PathVariable UUID ticket, @PathVariable UUID mail) {
        scope.require(new TicketId(ticket), Right.TICKET_READ);
        return mails.whole(ticket, mail);
    }

    /**
     * Its page, for a frame: whatever it holds, it can run nothing, send nothing and fetch nothing, in the frame or opened by itself.
     * {@code pictures} shows those that lie elsewhere, fetched by us.
     */
    @GetMapping(path = "/tickets/{ticket}/mails/{mail}/page", produces = MediaType.TEXT_HTML_VALUE)
    @Requires(Right.TICKET_READ)
    ResponseEntity<byte[]> page(
            @PathVariable UUID ticket,
            @PathVariable UUID mail,
            @RequestParam(name = "pictures", defaultValue = "false") boolean withPictures) {
        scope.require(new TicketId(ticket), Right.TICKET_READ);
        var page = mails.page(ticket, mail, withPictures ? pictures::of : null);
        return ResponseEntity.ok()
                .contentType(new MediaType(MediaType.TEXT_HTML, StandardCharsets.UTF_8))
                .header("Content-Security-Policy", MailFrame.policy(withPictures))
                .header("X-Frame-Options", "SAMEORIGIN")
                .header("Referrer-Policy", "no-referrer")
                .body(MailFrame.around(page.html()).getBytes(StandardCharsets.UTF_8));
    }

    /** A picture that lies elsewhere: fetched without cookie and without saying where it is shown, and drawn anew. */
    @GetMapping("/mail/pictures")
    @OpenDoor("the address is signed by us, names the picture and is good for minutes")
    ResponseEntity<byte[]> picture(
            @RequestParam @Size(max = 4_000) String url,
            @RequestParam long until,
            @RequestParam @Size(max = 64) String proof) {
        var request = OutsideRequest.get(pictures.require(url, until, proof))
                .with("Accept", "image/png, image/jpeg, image/gif")
                .within(Duration.ofSeconds(5))
                .answerUpTo(LARGEST_PICTURE);
        try {
            var answer = outside.send(request);
            var picture = (answer.fine() ? Raster.redraw(answer.body()) : java.util.Optional.<Raster>empty())
                    .orElseThrow(() -> new NotFound("no_such_picture"));
            return ResponseEntity.ok()
                    .contentType(MediaType.parseMediaType(picture.mediaType()))
                    .cacheControl(CacheControl.maxAge(Duration.ofMinutes(10)).cachePrivate())
                    .header("Content-Security-Policy", "default-src 'none'; sandbox")
                    .header("Cross-Origin-Resource-Policy", "cross-origin") // the frame belongs to no origin
                    .body(picture.bytes());
        } catch (OutsideRefused | OutsideFailed e) {
            throw new NotFound("no_such_picture");
        }
    }
}
