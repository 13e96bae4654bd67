package io.chengnuo.ticket;

import io.chengnuo.people.Access;
import io.chengnuo.people.Requires;
import io.chengnuo.people.Right;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Talks with third parties about a ticket. */
@RestController
@RequestMapping("/api/v1/tickets/{id}/side-talks")
class SideTalkController {

    private final TicketScope scope;
    private final Access access;
    private final TalkAside talk;
    private final SideTalks talks;

    SideTalkController(TicketScope scope, Access access, TalkAside talk, SideTalks talks) {
        this.scope = scope;
        this.access = access;
        this.talk = talk;
        this.talks = talks;
    }

    record Talks(List<SideTalks.Talk> items) {}

    @GetMapping
    @Requires(Right.TICKET_READ)
    Talks talks(@PathVariable UUID id) {
        return new Talks(talks.of(reached(id, Right.TICKET_READ)));
    }

    /** With a mail address or a colleague, not both. */
    record TalkRequest(
            @Nullable @Email @Size(max = 254) String address,
            @Nullable UUID colleague,
            @Nullable @Size(max = 100) String name,
            @NotBlank @Size(max = 200) String subject,
            @NotBlank @Size(max = 20_000) String body) {}

    record Written(UUID id) {}

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    @Requires(Right.TICKET_REPLY)
    Written begin(@PathVariable UUID id, @Valid @RequestBody TalkRequest wanted) {
        var other = new TalkAside.Other(wanted.address(), wanted.colleague(), wanted.name());
        return new Written(talk.begin(
                reached(id, Right.TICKET_REPLY),
                access.person(),
                other,
                wanted.subject().strip(),
                wanted.body()));
    }

    /** {@code fromOther}: noted by hand what the other side answered. */
    record MessageRequest(
            @NotBlank @Size(max = 20_000) String body,
            @Nullable Boolean fromOther) {}

    @PostMapping("/{talkId}/messages")
    @ResponseStatus(HttpStatus.CREATED)
    @Requires(Right.TICKET_REPLY)
    Written write(@PathVariable UUID id, @PathVariable UUID talkId, @Valid @RequestBody MessageRequest said) {
        var ticket = reached(id, Right.TICKET_REPLY);
        return new Written(
                talk.write(ticket, talkId, access.person(), Boolean.TRUE.equals(said.fromOther()), said.body()));
    }

    private TicketId reached(UUID id, Right right) {
        var ticket = new TicketId(id);
        scope.require(ticket, right);
        return ticket;
    }
}
