package io.chengnuo.channel.chat;

import io.chengnuo.people.Access;
import io.chengnuo.people.Requires;
import io.chengnuo.people.Right;
import io.chengnuo.shared.Invalid;
import io.chengnuo.shared.Refusal.FieldError;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.InputStreamResource;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The desk of those who chat with visitors. */
@RestController
@RequestMapping("/api/v1/chats")
class ChatDeskController {

    private final ChatAccess access;
    private final DeskView view;
    private final TakeChat take;
    private final SayInChat say;
    private final TransferChat transfer;
    private final JoinChat join;
    private final DeskMarks marks;
    private final ChatFiles files;
    private final Access who;

    ChatDeskController(
            ChatAccess access,
            DeskView view,
            TakeChat take,
            SayInChat say,
            TransferChat transfer,
            JoinChat join,
            DeskMarks marks,
            ChatFiles files,
            Access who) {
        this.access = access;
        this.view = view;
        this.take = take;
        this.say = say;
        this.transfer = transfer;
        this.join = join;
        this.marks = marks;
        this.files = files;
        this.who = who;
    }

    /** Whom words are for. */
    enum To {
        VISITOR,
        COLLEAGUES
    }

    record LineBody(
            @NotNull @Pattern(regexp = "[A-Za-z0-9-]{8,64}") String id,
            @NotNull To to,
            @NotNull @Size(max = 4_000) String words,
            @Nullable @Size(max = 5) List<@NotNull UUID> files) {}

    record Kept(int line) {}

    record ReadBody(@Min(0) int line) {}

    record TransferBody(
            @Nullable UUID person,
            @Nullable UUID team,
            @Nullable @Size(max = 500) String reason) {}

    record GuestBody(@NotNull UUID person) {}

    /** Mine, those waiting, those I was called into, and those of colleagues in my reach. */
    @GetMapping
    @Requires(Right.TICKET_REPLY)
    public DeskView.Desk desk() {
        return view.of(who.person());
    }

    @GetMapping("/{id}")
    @Requires(Right.TICKET_REPLY)
    public DeskView.Talk talk(@PathVariable UUID id, @RequestParam(defaultValue = "0") @Min(0) int after) {
        return view.of(access.require(id), after);
    }

    @PutMapping("/{id}/agent")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Requires(Right.TICKET_REPLY)
    public void take(@PathVariable UUID id) {
        take.take(access.require(id), who.person());
    }

    @PostMapping("/{id}/lines")
    @ResponseStatus(HttpStatus.CREATED)
    @Requires(Right.TICKET_REPLY)
    public Kept say(@PathVariable UUID id, @Valid @RequestBody LineBody body) {
        var chat = access.require(id);
        var sent = Objects.requireNonNullElse(body.files(), List.<UUID>of());
        if (body.words().isBlank() && (sent.isEmpty() || body.to() == To.COLLEAGUES)) {
            throw new Invalid("invalid_request", new FieldError("words", "missing"));
        }
        return new Kept(
                switch (body.to()) {
                    case VISITOR -> say.toVisitor(chat, who.person(), body.id(), body.words(), sent);
                    case COLLEAGUES -> {
                        if (!sent.isEmpty()) {
                            throw new Invalid("invalid_request", new FieldError("files", "invalid"));
                        }
                        yield say.toColleagues(chat, who.person(), body.id(), body.words());
                    }
                });
    }

    @PutMapping("/{id}/read")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Requires(Right.TICKET_REPLY)
    public void read(@PathVariable UUID id, @Valid @RequestBody ReadBody body) {
        marks.read(access.require(id), body.line());
    }

    @PutMapping("/{id}/typing")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Requires(Right.TICKET_REPLY)
    public void typing(@PathVariable UUID id) {
        marks.types(access.require(id));
    }

    @PostMapping("/{id}/transfers")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Requires(Right.TICKET_REPLY)
    public void transfer(@PathVariable UUID id, @Valid @RequestBody TransferBody body) {
        var chat = access.require(id);
        if (body.person() != null && body.team() == null) {
            transfer.toPerson(chat, who.person(), body.person(), body.reason());
        } else if (body.team() != null && body.person() == null) {
            transfer.toTeam(chat, who.person(), body.team(), body.reason());
        } else {
            throw new Invalid("invalid_request", new FieldError("person", "missing"));
        }
    }

    @PostMapping("/{id}/guests")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Requires(Right.TICKET_REPLY)
    public void call(@PathVariable UUID id, @Valid @RequestBody GuestBody body) {
        join.call(access.require(id), who.person(), body.person());
    }

    /** For those who watch over the work of others. */
    @PutMapping("/{id}/listening")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Requires(Right.TICKET_ASSIGN)
    public void listen(@PathVariable UUID id) {
        join.listen(access.require(id), who.person());
    }

    @DeleteMapping("/{id}/listening")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Requires(Right.TICKET_REPLY)
    public void leave(@PathVariable UUID id) {
        join.leave(access.require(id), who.person());
    }

    @PutMapping("/{id}/end")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Requires(Right.TICKET_REPLY)
    public void end(@PathVariable UUID id) {
        marks.end(access.require(id), who.person());
    }

    @GetMapping("/{id}/files/{file}")
    @Requires(Right.TICKET_REPLY)
    ResponseEntity<InputStreamResource> file(@PathVariable UUID id, @PathVariable UUID file) {
        var chat = access.require(id);
        return files.answer(files.forStaff(chat.visitor(), file));
    }
}
