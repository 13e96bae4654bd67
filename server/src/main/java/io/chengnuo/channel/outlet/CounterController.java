package io.chengnuo.channel.outlet;

import io.chengnuo.channel.Named;
import io.chengnuo.customer.CustomerSummaries;
import io.chengnuo.people.Access;
import io.chengnuo.people.Organisation;
import io.chengnuo.people.Requires;
import io.chengnuo.people.Right;
import io.chengnuo.ticket.TicketBriefs;
import io.chengnuo.ticket.TicketId;
import io.chengnuo.ticket.TicketScope;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The queue as the counters work it off. */
@RestController
@RequestMapping("/api/v1")
class CounterController {

    private static final int MOST_SHOWN = 200;

    private final Outlets outlets;
    private final QueueNumbers numbers;
    private final OpeningHours hours;
    private final ServeCounter counter;
    private final TakeNumber take;
    private final ReceiveWalkIn receive;
    private final CustomerSummaries customers;
    private final Organisation organisation;
    private final TicketBriefs briefs;
    private final TicketScope scope;
    private final Access access;

    CounterController(
            Outlets outlets,
            QueueNumbers numbers,
            OpeningHours hours,
            ServeCounter counter,
            TakeNumber take,
            ReceiveWalkIn receive,
            CustomerSummaries customers,
            Organisation organisation,
            TicketBriefs briefs,
            TicketScope scope,
            Access access) {
        this.outlets = outlets;
        this.numbers = numbers;
        this.hours = hours;
        this.counter = counter;
        this.take = take;
        this.receive = receive;
        this.customers = customers;
        this.organisation = organisation;
        this.briefs = briefs;
        this.scope = scope;
        this.access = access;
    }

    record Waiting(
            UUID id,
            String label,
            String service,
            @Nullable String visitor,
            @Nullable Named customer,
            boolean appointment,
            Instant takenAt,
            QueueState state,
            @Nullable Integer counter,
            @Nullable Named calledBy,
            @Nullable Instant calledAt,
            int calls,
            @Nullable Instant endedAt,
            @Nullable UUID ticket) {}

    /** {@code meanWaitSeconds} of those called today, null before the first. */
    record Queue(
            String name,
            int counters,
            OpeningHours.Today today,
            List<Waiting> called,
            List<Waiting> waiting,
            int waitingCount,
            List<Waiting> over,
            @Nullable Long meanWaitSeconds) {}

    record Call(@NotNull @Min(1) @Max(99) Integer counter) {}

    record Id(UUID id) {}

    record Visitor(
            @NotBlank @Size(max = 80) String service,
            @Nullable @Size(max = 60) String visitor) {}

    record Request(
            @Nullable UUID customer,
            @Nullable @Size(max = 120) String name,
            @Nullable @Size(max = 40) String phone,
            @Nullable @Email @Size(max = 254) String email,
            @NotBlank @Size(max = 200) String subject,
            @Nullable @Size(max = 20_000) String body) {}

    record Existing(@NotNull UUID ticket) {}

    record Open(UUID id, String number, String subject, Instant openedAt) {}

    record Items<T>(List<T> items) {}

    @GetMapping("/outlets/{id}/queue")
    @Requires(Right.COUNTER_WORK)
    @Transactional(readOnly = true)
    public Queue queue(@PathVariable UUID id) {
        var outlet = outlets.require(id);
        var today = hours.today(outlet);
        var called = numbers.called(id, today.day());
        var over = numbers.over(id, today.day(), MOST_SHOWN);
        var wait = Stream.concat(called.stream(), over.stream())
                .map(QueueNumber::waited)
                .mapToLong(Duration::toSeconds)
                .average();
        return new Queue(
                outlet.details().name(),
                outlet.details().counters(),
                today,
                shown(called),
                shown(numbers.waiting(id, today.day(), MOST_SHOWN)),
                numbers.waiting(id, today.day()),
                shown(over.stream().limit(20).toList()),
                wait.isPresent() ? Math.round(wait.getAsDouble()) : null);
    }

    @PostMapping("/outlets/{id}/calls")
    @ResponseStatus(HttpStatus.CREATED)
    @Requires(Right.COUNTER_WORK)
    Id next(@PathVariable UUID id, @Valid @RequestBody Call call) {
        return new Id(counter.next(id, call.counter(), access.person()));
    }

    /** For somebody without a phone. */
    @PostMapping("/outlets/{id}/numbers")
    @ResponseStatus(HttpStatus.CREATED)
    @Requires(Right.COUNTER_WORK)
    PortalQueueController.Number take(@PathVariable UUID id, @Valid @RequestBody Visitor visitor) {
        return PortalQueueController.Number.of(take.take(id, visitor.service(), visitor.visitor(), null));
    }

    @PutMapping("/queue-numbers/{id}/recall")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Requires(Right.COUNTER_WORK)
    void recall(@PathVariable UUID id) {
        counter.again(id);
    }

    @PutMapping("/queue-numbers/{id}/absence")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Requires(Right.COUNTER_WORK)
    void missed(@PathVariable UUID id) {
        counter.missed(id, access.person());
    }

    @PutMapping("/queue-numbers/{id}/end")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Requires(Right.COUNTER_WORK)
    void finish(@PathVariable UUID id) {
        counter.finish(id, access.person());
    }

    /** What the visitor has open with us, as far as the one at the counter may see it. */
    @GetMapping("/queue-numbers/{id}/open-tickets")
    @Requires(Right.COUNTER_WORK)
    @Transactional(readOnly = true)
    public Items<Open> open(@PathVariable UUID id) {
        var number = numbers.require(id);
        if (number.customer() == null || !access.has(Right.TICKET_READ)) {
            return new Items<>(List.of());
        }
        var all = briefs.of(number.customer(), null, 20, null).items();
        var seen = scope.among(all.stream().map(one -> one.id().value()).toList(), Right.TICKET_READ);
        return new Items<>(all.stream()
                .filter(one -> seen.contains(one.id().value()))
                .filter(one -> one.status().isOpen())
                .map(one -> new Open(one.id().value(), one.number(), one.subject(), one.openedAt()))
                .toList());
    }

    @PostMapping("/queue-numbers/{id}/ticket")
    @ResponseStatus(HttpStatus.CREATED)
    @Requires(Right.COUNTER_WORK)
    ReceiveWalkIn.Received receive(@PathVariable UUID id, @Valid @RequestBody Request request) {
        return receive.open(
                id,
                new ReceiveWalkIn.Said(
                        request.customer(),
                        request.name(),
                        request.phone(),
                        request.email(),
                        request.subject().strip(),
                        Objects.requireNonNullElse(request.body(), "")));
    }

    @PutMapping("/queue-numbers/{id}/ticket")
    @Requires(Right.COUNTER_WORK)
    ReceiveWalkIn.Received goOn(@PathVariable UUID id, @Valid @RequestBody Existing existing) {
        return receive.goOn(id, new TicketId(existing.ticket()));
    }

    private List<Waiting> shown(List<QueueNumber> some) {
        var names = customers.names(some.stream()
                .map(QueueNumber::customer)
                .filter(Objects::nonNull)
                .toList());
        var people = organisation.personNames(some.stream()
                .map(QueueNumber::calledBy)
                .filter(Objects::nonNull)
                .toList());
        return some.stream()
                .map(one -> new Waiting(
                        one.id(),
                        one.label(),
                        one.service(),
                        one.visitor(),
                        Named.of(one.customer(), names),
                        one.appointment() != null,
                        one.takenAt(),
                        one.state(),
                        one.counter(),
                        Named.of(one.calledBy(), people),
                        one.calledAt(),
                        one.calls(),
                        one.endedAt(),
                        one.ticket()))
                .toList();
    }
}
