package io.chengnuo.routing;

import io.chengnuo.people.Organisation;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Tells why a ticket is where it is and with whom: as it was when it was offered, or as it would be now. */
@Component
class Explanations {

    private final Queues queues;
    private final Placements placements;
    private final Offers offers;
    private final Crew crew;
    private final Consideration consideration;
    private final Organisation organisation;
    private final Clock clock;

    Explanations(
            Queues queues,
            Placements placements,
            Offers offers,
            Crew crew,
            Consideration consideration,
            Organisation organisation,
            Clock clock) {
        this.queues = queues;
        this.placements = placements;
        this.offers = offers;
        this.crew = crew;
        this.consideration = consideration;
        this.organisation = organisation;
        this.clock = clock;
    }

    record Named(UUID id, String name) {}

    record Considered(
            UUID person,
            String name,
            @Nullable Exclusion excluded,
            int score,
            List<Ground> grounds,
            int load,
            int capacity) {}

    record Explained(
            @Nullable Named person,
            Strategy strategy,
            @Nullable String skill,
            List<Considered> considered,
            Instant at) {}

    record OfferView(
            UUID id,
            Named person,
            OfferState state,
            Instant offeredAt,
            Instant dueAt,
            @Nullable Instant endedAt,
            @Nullable String reason) {}

    record Whole(
            UUID queue,
            String queueName,
            @Nullable String rule,
            PlacementState state,
            Instant since,
            @Nullable Explained choice,
            List<OfferView> offers) {}

    @Nullable
    Whole of(UUID ticket) {
        var placement = placements.find(ticket).orElse(null);
        if (placement == null) {
            return null;
        }
        var queue = queues.find(placement.queue()).orElse(null);
        var made = offers.ofTicket(ticket);
        var names = organisation.personNames(made.stream().map(Offer::person).collect(Collectors.toSet()));
        return new Whole(
                placement.queue(),
                queue == null ? "?" : queue.name(),
                placement.ruleName(),
                placement.state(),
                placement.since(),
                choice(placement, queue),
                made.stream()
                        .map(one -> new OfferView(
                                one.id(),
                                new Named(one.person(), names.getOrDefault(one.person(), "?")),
                                one.state(),
                                one.offeredAt(),
                                one.dueAt(),
                                one.endedAt(),
                                one.reason()))
                        .toList());
    }

    private @Nullable Explained choice(Placement placement, @Nullable Queue queue) {
        if (placement.state() == PlacementState.WAITING && queue != null) {
            var now = clock.instant();
            return named(consideration.choose(queue, placement, crew.of(queue, now), now));
        }
        return placement.choice() == null ? null : named(placement.choice());
    }

    Explained named(Choice choice) {
        Map<UUID, String> names = organisation.personNames(
                choice.considered().stream().map(Choice.Judged::person).collect(Collectors.toSet()));
        var person = choice.person();
        return new Explained(
                person == null ? null : new Named(person, Objects.requireNonNullElse(names.get(person), "?")),
                choice.strategy(),
                choice.skill(),
                choice.considered().stream()
                        .map(one -> new Considered(
                                one.person(),
                                names.getOrDefault(one.person(), "?"),
                                one.excluded(),
                                one.score(),
                                one.grounds(),
                                one.load(),
                                one.capacity()))
                        .toList(),
                choice.at());
    }
}
