package io.chengnuo.channel.mail.intake;

import io.chengnuo.channel.mail.read.ReadMail;
import io.chengnuo.people.Requires;
import io.chengnuo.people.Right;
import io.chengnuo.shared.Invalid;
import io.chengnuo.shared.Page;
import io.chengnuo.shared.Refusal.FieldError;
import io.chengnuo.shared.web.Version;
import io.chengnuo.ticket.TicketId;
import io.chengnuo.ticket.TicketScope;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.io.InputStream;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.InputStreamResource;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Mail that came in (REQ-CHN-05): delivered here by a program, looked at and decided here by a person. */
@RestController
@RequestMapping("/api/v1/channels/mail/messages")
class ReceivedMailController {

    private final ReceiveMail receive;
    private final ReceivedMails mails;
    private final JudgeMail judge;
    private final ShowMail show;
    private final TicketScope scope;

    ReceivedMailController(
            ReceiveMail receive, ReceivedMails mails, JudgeMail judge, ShowMail show, TicketScope scope) {
        this.receive = receive;
        this.mails = mails;
        this.judge = judge;
        this.show = show;
        this.scope = scope;
    }

    /**
     * Delivers one mail as its bytes, at most 25 MB, and answers what became of it. Delivered again, the same mail gives the same answer
     * and changes nothing. {@code mailbox} names the door it came through.
     */
    @PostMapping(consumes = "message/rfc822")
    @Requires(Right.TICKET_OPEN)
    ShownMail deliver(
            @RequestParam(defaultValue = "api") @Pattern(regexp = "[\\p{L}\\p{N}@._-]{1,100}") String mailbox,
            @RequestBody(required = false) byte @Nullable [] raw) {
        if (raw == null || raw.length == 0) {
            throw new Invalid("mail_empty", new FieldError("body", "empty"));
        }
        return show.of(mails.require(receive.receive(mailbox, raw)));
    }

    /** The newest first; {@code mailbox} is the id of its connector, or the name that a program delivered it under. */
    @GetMapping
    @Requires(Right.SETTINGS_EDIT)
    Page<ReceivedMail> list(
            @RequestParam(required = false) @Nullable MailOutcome state,
            @RequestParam(required = false) @Nullable UUID ticket,
            @RequestParam(required = false) @Nullable @Size(max = 254) String sender,
            @RequestParam(required = false) @Nullable @Size(max = 100) String mailbox,
            @RequestParam(defaultValue = "50") @Min(1) @Max(100) int limit,
            @RequestParam(required = false) @Nullable @Size(max = 500) String cursor) {
        return mails.list(state, ticket, sender, mailbox, limit, cursor);
    }

    @GetMapping("/{id}")
    @Requires(Right.SETTINGS_EDIT)
    ResponseEntity<ShownMail> one(@PathVariable UUID id) {
        return shown(id);
    }

    /** Its bytes, as they came. */
    @GetMapping("/{id}/raw")
    @Requires(Right.SETTINGS_EDIT)
    ResponseEntity<InputStreamResource> raw(@PathVariable UUID id) {
        var mail = mails.require(id);
        receive.requireHarmless(mail);
        var file = receive.file(mail);
        InputStream bytes = show.bytes(file);
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_OCTET_STREAM)
                .contentLength(file.size())
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + id + ".eml\"")
                .header("Content-Security-Policy", "default-src 'none'; sandbox")
                .body(new InputStreamResource(bytes));
    }

    /** What a person can decide about a mail in quarantine, or one that was ignored. */
    enum Decision {
        /** Read and judge it again, after something was mended. */
        RETRY,
        /** It is a request of its own. */
        OPEN,
        /** It belongs to {@code ticket}. */
        APPEND,
        /** Nothing to do. */
        IGNORE
    }

    record DecisionRequest(
            @NotNull Decision decision, @Nullable UUID ticket) {}

    @PostMapping("/{id}/decision")
    @Requires(Right.SETTINGS_EDIT)
    ResponseEntity<ShownMail> decide(
            @PathVariable UUID id,
            @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch,
            @Valid @RequestBody DecisionRequest decided) {
        receive.decide(id, ifMatch, (received, mail) -> verdict(received, mail, decided));
        return shown(id);
    }

    private Verdict verdict(ReceivedMail received, ReadMail mail, DecisionRequest decided) {
        return switch (decided.decision()) {
            case RETRY -> judge.judge(received, mail);
            case OPEN -> {
                if (mail.from() == null) {
                    throw new Invalid("mail_without_sender", new FieldError("decision", "impossible"));
                }
                yield judge.open(mail);
            }
            case APPEND -> {
                if (decided.ticket() == null) {
                    throw new Invalid("ticket_missing", new FieldError("ticket", "missing"));
                }
                scope.require(new TicketId(decided.ticket()), Right.TICKET_READ);
                yield judge.append(mail, decided.ticket());
            }
            case IGNORE -> Verdict.ignored("decided", null);
        };
    }

    private ResponseEntity<ShownMail> shown(UUID id) {
        var mail = mails.require(id);
        return ResponseEntity.ok().eTag(Version.tag(mail.version())).body(show.of(mail));
    }
}
