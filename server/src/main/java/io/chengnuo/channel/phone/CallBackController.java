package io.chengnuo.channel.phone;

import static io.chengnuo.channel.db.Tables.CALL_BACKS;

import io.chengnuo.channel.Named;
import io.chengnuo.customer.CustomerScope;
import io.chengnuo.customer.CustomerSummaries;
import io.chengnuo.people.Requires;
import io.chengnuo.people.Right;
import io.chengnuo.shared.Page;
import io.chengnuo.ticket.TicketBriefs;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Who is to be called back. */
@RestController
@RequestMapping("/api/v1/call-backs")
class CallBackController {

    private final CallBacks callBacks;
    private final CustomerScope scope;
    private final CustomerSummaries customers;
    private final TicketBriefs tickets;
    private final Clock clock;

    CallBackController(
            CallBacks callBacks, CustomerScope scope, CustomerSummaries customers, TicketBriefs tickets, Clock clock) {
        this.callBacks = callBacks;
        this.scope = scope;
        this.customers = customers;
        this.tickets = tickets;
        this.clock = clock;
    }

    /** {@code calls}: how often he tried; {@code task} null when it could not be given to anybody. */
    record Shown(
            UUID id,
            @Nullable String number,
            Named customer,
            UUID ticket,
            String ticketNumber,
            @Nullable UUID task,
            int calls,
            Instant askedAt,
            Instant dueAt,
            boolean overdue) {}

    /** Those still open, the most urgent first. */
    @GetMapping
    @Requires(Right.CALL_READ)
    @Transactional(readOnly = true)
    public Page<Shown> open(
            @RequestParam(defaultValue = "50") @Min(1) @Max(100) int limit,
            @RequestParam(required = false) @Nullable @Size(max = 500) String cursor) {
        var page = callBacks.open(scope.covers(CALL_BACKS.CUSTOMER, Right.CALL_READ), limit, cursor);
        var names = customers.names(
                page.items().stream().map(CallBacks.CallBack::customer).toList());
        var about = tickets.all(
                page.items().stream().map(CallBacks.CallBack::ticket).toList());
        var now = clock.instant();
        return new Page<>(
                page.items().stream()
                        .map(one -> new Shown(
                                one.id(),
                                Call.masked(one.number()),
                                Objects.requireNonNull(Named.of(one.customer(), names)),
                                one.ticket(),
                                Objects.requireNonNull(about.get(one.ticket())).number(),
                                one.task(),
                                one.calls(),
                                one.askedAt(),
                                one.dueAt(),
                                one.dueAt().isBefore(now)))
                        .toList(),
                page.next());
    }
}
