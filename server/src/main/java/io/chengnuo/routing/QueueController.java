package io.chengnuo.routing;

import io.chengnuo.people.Access;
import io.chengnuo.people.Requires;
import io.chengnuo.people.Right;
import io.chengnuo.shared.web.Version;
import io.chengnuo.ticket.TicketId;
import io.chengnuo.ticket.TicketScope;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Queues: what waits in each, who works it off, and how each is set up. */
@RestController
@RequestMapping("/api/v1/queues")
class QueueController {

    private final QueueScope scope;
    private final QueueDesk desk;
    private final PutQueue put;
    private final SetUpQueues setUp;
    private final RouteTicket route;
    private final TicketScope tickets;
    private final Access access;

    QueueController(
            QueueScope scope,
            QueueDesk desk,
            PutQueue put,
            SetUpQueues setUp,
            RouteTicket route,
            TicketScope tickets,
            Access access) {
        this.scope = scope;
        this.desk = desk;
        this.put = put;
        this.setUp = setUp;
        this.route = route;
        this.tickets = tickets;
        this.access = access;
    }

    record Body(
            @NotBlank @Size(max = 80) String name,
            @NotNull UUID team,
            @NotNull Strategy strategy,
            @Nullable @Size(max = 60) String skill,
            @NotNull @Min(10) @Max(3600) Integer offerSeconds,
            @NotNull @Min(1) @Max(10080) Integer patienceMinutes) {

        PutQueue.Wanted wanted() {
            return new PutQueue.Wanted(name.strip(), team, strategy, skill, offerSeconds, patienceMinutes);
        }
    }

    record View(
            UUID id,
            String name,
            UUID team,
            Strategy strategy,
            @Nullable String skill,
            int offerSeconds,
            int patienceMinutes,
            long version) {

        static View of(Queue queue) {
            return new View(
                    queue.id(),
                    queue.name(),
                    queue.team(),
                    queue.strategy(),
                    queue.skill(),
                    queue.offerSeconds(),
                    queue.patienceMinutes(),
                    queue.version());
        }
    }

    record All(List<View> items) {}

    record Desk(List<QueueDesk.Line> items) {}

    record Waiting(List<QueueDesk.WaitingTicket> items) {}

    record Move(@Nullable @Size(max = 500) String reason) {}

    @GetMapping
    @Requires(Right.QUEUE_READ)
    @Transactional(readOnly = true)
    public All all() {
        return new All(scope.of(Right.QUEUE_READ).stream().map(View::of).toList());
    }

    /** Everything the lead looks at, as things stand. */
    @GetMapping("/desk")
    @Requires(Right.QUEUE_READ)
    @Transactional(readOnly = true)
    public Desk desk() {
        return new Desk(desk.lines(scope.of(Right.QUEUE_READ)));
    }

    /** What waits in a queue, in the order it will be offered; the first 100. */
    @GetMapping("/{id}/tickets")
    @Requires(Right.QUEUE_READ)
    @Transactional(readOnly = true)
    public Waiting waiting(@PathVariable UUID id) {
        return new Waiting(desk.waiting(scope.require(id, Right.QUEUE_READ), 100));
    }

    /** Moves a ticket into this queue. */
    @PutMapping("/{id}/tickets/{ticket}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Requires(Right.TICKET_ASSIGN)
    public void move(@PathVariable UUID id, @PathVariable UUID ticket, @Valid @RequestBody Move body) {
        tickets.require(new TicketId(ticket), Right.TICKET_ASSIGN);
        route.moveByHand(new TicketId(ticket), id, access.person(), body.reason());
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    @Requires(Right.QUEUE_EDIT)
    View add(@Valid @RequestBody Body body) {
        return View.of(put.add(body.wanted(), access.person()));
    }

    /** A queue for each of the four support teams, with the rules of the policy; only where there is no queue yet. */
    @PostMapping("/default")
    @ResponseStatus(HttpStatus.CREATED)
    @Requires(Right.QUEUE_EDIT)
    All begin() {
        setUp.byTeams(access.person());
        return new All(scope.of(Right.QUEUE_EDIT).stream().map(View::of).toList());
    }

    @PutMapping("/{id}")
    @Requires(Right.QUEUE_EDIT)
    ResponseEntity<View> change(
            @PathVariable UUID id,
            @Valid @RequestBody Body body,
            @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch) {
        var queue = put.change(id, body.wanted(), access.person(), ifMatch);
        return ResponseEntity.ok().eTag(Version.tag(queue.version())).body(View.of(queue));
    }

    @DeleteMapping("/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Requires(Right.QUEUE_EDIT)
    void remove(@PathVariable UUID id, @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch) {
        put.remove(id, access.person(), ifMatch);
    }
}
