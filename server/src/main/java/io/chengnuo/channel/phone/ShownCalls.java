package io.chengnuo.channel.phone;

import io.chengnuo.channel.Named;
import io.chengnuo.customer.CustomerSummaries;
import io.chengnuo.people.Organisation;
import io.chengnuo.ticket.TicketBrief;
import io.chengnuo.ticket.TicketBriefs;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Calls as screens show them: numbers masked, ids with their names. */
@Component
class ShownCalls {

    private final CustomerSummaries customers;
    private final Organisation organisation;
    private final TicketBriefs tickets;
    private final CallChoices choices;

    ShownCalls(CustomerSummaries customers, Organisation organisation, TicketBriefs tickets, CallChoices choices) {
        this.customers = customers;
        this.organisation = organisation;
        this.tickets = tickets;
        this.choices = choices;
    }

    record OfTicket(UUID id, String number) {}

    /** {@code number} is masked. {@code choiceLabel}: what the menu calls the choice today. Durations in seconds. */
    record Shown(
            UUID id,
            Direction direction,
            @Nullable String number,
            @Nullable String line,
            @Nullable Named customer,
            @Nullable OfTicket ticket,
            @Nullable Named person,
            @Nullable String extension,
            @Nullable String queue,
            @Nullable String choice,
            @Nullable String choiceLabel,
            @Nullable String said,
            CallState state,
            @Nullable CallResult result,
            Instant startedAt,
            @Nullable Instant answeredAt,
            @Nullable Instant endedAt,
            @Nullable Integer waitSeconds,
            @Nullable Integer ringSeconds,
            @Nullable Integer talkSeconds,
            int heldSeconds,
            @Nullable Integer workSeconds,
            @Nullable String notes,
            @Nullable RecordingState recording,
            long version) {}

    List<Shown> of(List<Call> calls) {
        var names = customers.names(ids(calls, Call::customer));
        var people = organisation.personNames(ids(calls, Call::person));
        var about = tickets.all(ids(calls, Call::ticket));
        var labels = calls.stream()
                .map(Call::connector)
                .distinct()
                .collect(Collectors.toMap(connector -> connector, this::labels));
        return calls.stream()
                .map(call -> shown(call, names, people, about, labels.getOrDefault(call.connector(), Map.of())))
                .toList();
    }

    private Map<String, String> labels(UUID connector) {
        return choices.menu(connector).choices().stream()
                .collect(Collectors.toMap(CallMenu.Choice::key, CallMenu.Choice::label));
    }

    private static List<UUID> ids(List<Call> calls, Function<Call, @Nullable UUID> which) {
        return calls.stream().map(which).filter(Objects::nonNull).distinct().collect(Collectors.toList());
    }

    private static Shown shown(
            Call call,
            Map<UUID, String> names,
            Map<UUID, String> people,
            Map<UUID, TicketBrief> about,
            Map<String, String> labels) {
        var ticket = call.ticket() == null ? null : about.get(call.ticket());
        return new Shown(
                call.id(),
                call.direction(),
                Call.masked(call.number()),
                call.line(),
                Named.of(call.customer(), names),
                ticket == null ? null : new OfTicket(ticket.id().value(), ticket.number()),
                Named.of(call.person(), people),
                call.extension(),
                call.queue(),
                call.choice(),
                call.choice() == null ? null : labels.get(call.choice()),
                call.said(),
                call.state(),
                call.result(),
                call.startedAt(),
                call.answeredAt(),
                call.endedAt(),
                call.waitSeconds(),
                call.ringSeconds(),
                call.talkSeconds(),
                call.heldSeconds(),
                call.workSeconds(),
                call.notes(),
                call.recordingState(),
                call.version());
    }
}
