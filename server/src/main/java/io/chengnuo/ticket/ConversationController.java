package io.chengnuo.ticket;

import io.chengnuo.people.Requires;
import io.chengnuo.people.Right;
import io.chengnuo.shared.Invalid;
import io.chengnuo.shared.Page;
import io.chengnuo.shared.Refusal.FieldError;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What is said on a ticket, and its story. */
@RestController
@RequestMapping("/api/v1/tickets/{id}")
class ConversationController {

    private final TicketDoor door;
    private final TicketScope scope;
    private final AnswerTicket answer;
    private final AddNote note;
    private final TicketMessages messages;
    private final TicketStory story;
    private final TicketStages stages;

    ConversationController(
            TicketDoor door,
            TicketScope scope,
            AnswerTicket answer,
            AddNote note,
            TicketMessages messages,
            TicketStory story,
            TicketStages stages) {
        this.door = door;
        this.scope = scope;
        this.answer = answer;
        this.note = note;
        this.messages = messages;
        this.story = story;
        this.stages = stages;
    }

    /** {@code kind} is for public messages, a plain answer when left out; {@code mentions} for notes. */
    record MessageRequest(
            @NotBlank @Size(max = 20_000) String body,
            @NotNull Visibility visibility,
            @Nullable AnswerKind kind,
            @Nullable @Size(max = 20) List<@NotNull UUID> files,
            @Nullable @Size(max = 20) List<@NotNull UUID> mentions) {}

    @PostMapping("/messages")
    @Requires({Right.TICKET_REPLY, Right.TICKET_NOTE})
    ResponseEntity<TicketDoor.Added> say(
            @PathVariable UUID id,
            @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch,
            @Valid @RequestBody MessageRequest said) {
        var files = Objects.requireNonNullElse(said.files(), List.<UUID>of());
        return switch (said.visibility()) {
            case PUBLIC ->
                door.add(
                        id,
                        Right.TICKET_REPLY,
                        ifMatch,
                        "messages",
                        (ticket, person) -> answer.answer(
                                ticket,
                                person,
                                Objects.requireNonNullElse(said.kind(), AnswerKind.ANSWER),
                                said.body(),
                                files));
            case INTERNAL -> {
                if (said.kind() != null) {
                    throw new Invalid("kind_of_note", new FieldError("kind", "invalid"));
                }
                yield door.add(
                        id,
                        Right.TICKET_NOTE,
                        ifMatch,
                        "messages",
                        (ticket, person) -> note.note(
                                ticket,
                                person,
                                said.body(),
                                files,
                                Objects.requireNonNullElse(said.mentions(), List.of())));
            }
        };
    }

    @GetMapping("/messages")
    @Requires(Right.TICKET_READ)
    Page<TicketMessages.Said> messages(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "100") @Min(1) @Max(200) int limit,
            @RequestParam(required = false) @Nullable @Size(max = 500) String cursor) {
        scope.require(new TicketId(id), Right.TICKET_READ);
        return messages.of(new TicketId(id), limit, cursor);
    }

    @GetMapping("/events")
    @Requires(Right.TICKET_READ)
    Page<TicketStory.Event> events(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "100") @Min(1) @Max(200) int limit,
            @RequestParam(required = false) @Nullable @Size(max = 500) String cursor) {
        scope.require(new TicketId(id), Right.TICKET_READ);
        return story.of(new TicketId(id), limit, cursor);
    }

    @GetMapping("/stages")
    @Requires(Right.TICKET_READ)
    TicketStages.All stages(@PathVariable UUID id) {
        scope.require(new TicketId(id), Right.TICKET_READ);
        return stages.of(new TicketId(id));
    }
}
