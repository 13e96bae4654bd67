package io.chengnuo.routing;

import io.chengnuo.people.Access;
import io.chengnuo.people.PresenceState;
import io.chengnuo.people.Presences;
import io.chengnuo.people.Requires;
import io.chengnuo.people.Right;
import io.chengnuo.people.SignedIn;
import io.chengnuo.policy.Priority;
import io.chengnuo.policy.Tier;
import io.chengnuo.shared.NotFound;
import io.chengnuo.ticket.TicketBriefs;
import io.chengnuo.ticket.TicketId;
import io.chengnuo.ticket.TicketScope;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** An agent's side: am I here, what am I offered; and why a ticket is with whom it is. */
@RestController
@RequestMapping("/api/v1")
class OfferController {

    private final Presences presences;
    private final Crew crew;
    private final Offers offers;
    private final AnswerOffer answer;
    private final Explanations explanations;
    private final QueueDesk desk;
    private final Queues queues;
    private final TicketBriefs tickets;
    private final TicketScope scope;
    private final Access access;
    private final Clock clock;

    OfferController(
            Presences presences,
            Crew crew,
            Offers offers,
            AnswerOffer answer,
            Explanations explanations,
            QueueDesk desk,
            Queues queues,
            TicketBriefs tickets,
            TicketScope scope,
            Access access,
            Clock clock) {
        this.presences = presences;
        this.crew = crew;
        this.offers = offers;
        this.answer = answer;
        this.explanations = explanations;
        this.desk = desk;
        this.queues = queues;
        this.tickets = tickets;
        this.scope = scope;
        this.access = access;
        this.clock = clock;
    }

    /** {@code secondsLeft}, because the browser's clock may be wrong. */
    record OfferOfMine(
            UUID id,
            UUID ticket,
            String number,
            String subject,
            String category,
            Priority priority,
            Tier tier,
            Instant dueAt,
            long secondsLeft) {}

    record Mine(
            PresenceState state,
            boolean onDuty,
            boolean absent,
            int load,
            int capacity,
            @Nullable OfferOfMine offer) {}

    record Said(@NotNull PresenceState state) {}

    record Declined(@NotBlank @Size(max = 500) String reason) {}

    record Accepted(UUID ticket) {}

    @GetMapping("/me/presence")
    @SignedIn
    @Transactional(readOnly = true)
    public Mine mine() {
        var me = access.person();
        var now = clock.instant();
        var member = crew.of(Set.of(me), now).get(me);
        if (member == null) {
            throw new NotFound("no_such_person");
        }
        return new Mine(
                member.presence(),
                member.onDuty(),
                member.absent(),
                member.load(),
                member.capacity(),
                offers.runningTo(Set.of(me)).stream()
                        .findFirst()
                        .filter(offer -> offer.dueAt().isAfter(now))
                        .map(offer -> shown(offer, now))
                        .orElse(null));
    }

    private OfferOfMine shown(Offer offer, Instant now) {
        var ticket = tickets.require(new TicketId(offer.ticket()));
        return new OfferOfMine(
                offer.id(),
                offer.ticket(),
                ticket.number(),
                ticket.subject(),
                ticket.category(),
                ticket.priority(),
                ticket.tier(),
                offer.dueAt(),
                Duration.between(now, offer.dueAt()).toSeconds());
    }

    @PutMapping("/me/presence")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @SignedIn
    void say(@Valid @RequestBody Said body) {
        presences.say(access.person(), body.state());
    }

    /** The browser is still open; asked every half minute. */
    @PutMapping("/me/presence/heartbeat")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @SignedIn
    void heard() {
        presences.heard(access.person());
    }

    @PutMapping("/offers/{id}/acceptance")
    @Requires(Right.TICKET_REPLY)
    Accepted accept(@PathVariable UUID id) {
        return new Accepted(answer.accept(id, access.person()));
    }

    @PutMapping("/offers/{id}/refusal")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Requires(Right.TICKET_REPLY)
    void decline(@PathVariable UUID id, @Valid @RequestBody Declined body) {
        answer.decline(id, access.person(), body.reason());
    }

    /** In which queue, by which rule, who was considered, chosen, asked. */
    @GetMapping("/tickets/{id}/routing")
    @Requires(Right.TICKET_READ)
    @Transactional(readOnly = true)
    public Explanations.Whole routing(@PathVariable UUID id) {
        scope.require(new TicketId(id), Right.TICKET_READ);
        var whole = explanations.of(id);
        if (whole == null) {
            throw new NotFound("not_routed");
        }
        return whole;
    }

    @GetMapping("/tickets/{id}/position")
    @Requires(Right.TICKET_READ)
    @Transactional(readOnly = true)
    public QueueDesk.Position position(@PathVariable UUID id) {
        scope.require(new TicketId(id), Right.TICKET_READ);
        return desk.position(id, queues).orElseThrow(() -> new NotFound("not_waiting_in_queue"));
    }
}
