package io.chengnuo.work.aftersales;

import io.chengnuo.people.Organisation;
import io.chengnuo.people.Requires;
import io.chengnuo.people.Right;
import io.chengnuo.ticket.TicketBriefs;
import io.chengnuo.ticket.TicketId;
import io.chengnuo.ticket.TicketScope;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** What customers were taught, and whether they asked again. */
@RestController
@RequestMapping("/api/v1")
class TrainingController {

    private final Trainings trainings;
    private final RecordTraining recordTraining;
    private final TicketScope tickets;
    private final TicketBriefs briefs;
    private final Organisation organisation;
    private final Clock clock;

    TrainingController(
            Trainings trainings,
            RecordTraining recordTraining,
            TicketScope tickets,
            TicketBriefs briefs,
            Organisation organisation,
            Clock clock) {
        this.trainings = trainings;
        this.recordTraining = recordTraining;
        this.tickets = tickets;
        this.briefs = briefs;
        this.organisation = organisation;
        this.clock = clock;
    }

    record Taught(
            @NotBlank @Size(max = 2000) String content,
            @NotNull TrainingWay way,
            @NotNull @Size(min = 1, max = 50) List<@NotBlank @Size(max = 60) String> attendedBy,
            @Nullable Instant heldAt) {}

    record Again(UUID ticket, String number, String subject, Instant openedAt) {}

    /** {@code again} are requests of the same kind by the same customer since then. */
    record Training(
            UUID id,
            UUID ticket,
            String content,
            TrainingWay way,
            List<String> attendedBy,
            Instant heldAt,
            @Nullable Named heldBy,
            List<Again> again) {}

    record Made(UUID id) {}

    record Items<T>(List<T> items) {}

    /** What the customer of this ticket was taught about this kind of matter, and whether he asked again. */
    @GetMapping("/tickets/{ticket}/trainings")
    @Requires(Right.TICKET_READ)
    @Transactional(readOnly = true)
    public Items<Training> trainings(@PathVariable UUID ticket) {
        var id = new TicketId(ticket);
        tickets.require(id, Right.TICKET_READ);
        var brief = briefs.require(id);
        var found = trainings.of(brief.customer(), brief.category());
        var people = organisation.personNames(
                found.stream().map(Trainings.Training::heldBy).toList());
        return new Items<>(found.stream()
                .map(one -> new Training(
                        one.id(),
                        one.ticket(),
                        one.content(),
                        one.way(),
                        one.attendedBy(),
                        one.heldAt(),
                        Named.of(one.heldBy(), people),
                        again(one)))
                .toList());
    }

    @PostMapping("/tickets/{ticket}/trainings")
    @ResponseStatus(HttpStatus.CREATED)
    @Requires(Right.TICKET_REPLY)
    @Transactional
    public Made train(@PathVariable UUID ticket, @Valid @RequestBody Taught taught) {
        var id = new TicketId(ticket);
        tickets.require(id, Right.TICKET_REPLY);
        return new Made(recordTraining.given(
                id,
                taught.content(),
                taught.way(),
                taught.attendedBy(),
                Objects.requireNonNullElseGet(taught.heldAt(), clock::instant)));
    }

    private List<Again> again(Trainings.Training one) {
        var asked = briefs.askedAgain(one.customer(), one.category(), one.heldAt(), 20);
        var readable =
                tickets.among(asked.stream().map(brief -> brief.id().value()).toList(), Right.TICKET_READ);
        return asked.stream()
                .filter(brief -> readable.contains(brief.id().value()))
                .map(brief -> new Again(brief.id().value(), brief.number(), brief.subject(), brief.openedAt()))
                .toList();
    }
}
