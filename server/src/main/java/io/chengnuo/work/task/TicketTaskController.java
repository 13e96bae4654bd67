package io.chengnuo.work.task;

import io.chengnuo.calendar.Amount;
import io.chengnuo.people.Requires;
import io.chengnuo.people.Right;
import io.chengnuo.ticket.TicketId;
import io.chengnuo.ticket.TicketScope;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What others do for a ticket: who waits on whom. */
@RestController
@RequestMapping("/api/v1/tickets/{ticket}/tasks")
class TicketTaskController {

    private final TicketScope scope;
    private final TaskList list;
    private final TaskReaders readers;
    private final AskTask ask;

    TicketTaskController(TicketScope scope, TaskList list, TaskReaders readers, AskTask ask) {
        this.scope = scope;
        this.list = list;
        this.readers = readers;
        this.ask = ask;
    }

    /** A team, a person, or a person of a team. Without a limit the one that kind of team promised counts. */
    record Asked(
            @NotBlank @Size(max = 120) String title,
            @NotBlank @Size(max = 4000) String request,
            @Nullable UUID team,
            @Nullable UUID owner,
            @Nullable @Size(max = 30) Map<@NotBlank @Size(max = 60) String, @NotNull @Size(max = 500) String> handed,
            @Nullable Boolean blocking,
            @Nullable Amount limit) {

        NewTask task() {
            return new NewTask(
                    title,
                    request.strip(),
                    team,
                    owner,
                    Objects.requireNonNullElse(handed, Map.of()),
                    !Boolean.FALSE.equals(blocking),
                    limit);
        }
    }

    record Made(UUID id) {}

    record Items<T>(List<T> items) {}

    @GetMapping
    @Requires(Right.TICKET_READ)
    @Transactional(readOnly = true)
    public Items<TaskList.Shown> list(@PathVariable UUID ticket) {
        var id = new TicketId(ticket);
        scope.require(id, Right.TICKET_READ);
        return new Items<>(list.ofTicket(id, readers.anybody()));
    }

    @PostMapping
    @Requires(Right.TICKET_ASSIGN)
    @Transactional
    public ResponseEntity<Made> ask(@PathVariable UUID ticket, @Valid @RequestBody Asked asked) {
        var id = new TicketId(ticket);
        scope.require(id, Right.TICKET_ASSIGN);
        var made = ask.ask(id, asked.task());
        return ResponseEntity.created(URI.create("/api/v1/tasks/" + made)).body(new Made(made));
    }
}
