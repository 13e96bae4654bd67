package io.chengnuo.routing;

import io.chengnuo.people.Access;
import io.chengnuo.people.Organisation;
import io.chengnuo.people.Requires;
import io.chengnuo.people.Right;
import io.chengnuo.shared.Page;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.time.Duration;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Moving and adding capacity: what is proposed with which numbers, decided by whom, and what came of it. */
@RestController
@RequestMapping("/api/v1/allocations")
class AllocationController {

    private final Allocations allocations;
    private final Organisation organisation;
    private final Access access;
    private final Clock clock;

    AllocationController(Allocations allocations, Organisation organisation, Access access, Clock clock) {
        this.allocations = allocations;
        this.organisation = organisation;
        this.access = access;
        this.clock = clock;
    }

    record View(
            Allocations.Allocation allocation,
            @Nullable String personName,
            @Nullable String decidedByName) {}

    record Made(int proposals) {}

    /** {@code hours}: how long a person is moved. */
    record Decision(
            @NotNull Boolean accepted,
            @Nullable @Min(1) @Max(72) Integer hours,
            @Nullable @Size(max = 500) String reason) {}

    @GetMapping
    @Requires(Right.QUEUE_EDIT)
    @Transactional(readOnly = true)
    public Page<View> list(
            @RequestParam(defaultValue = "50") @Min(1) @Max(100) int limit,
            @RequestParam(required = false) @Nullable String cursor) {
        var page = allocations.list(limit, cursor);
        var names = organisation.personNames(page.items().stream()
                .flatMap(one -> Stream.of(one.person(), one.decidedBy()))
                .filter(Objects::nonNull)
                .collect(Collectors.toSet()));
        return new Page<>(
                page.items().stream()
                        .map(one -> new View(
                                one,
                                one.person() == null ? null : names.get(one.person()),
                                one.decidedBy() == null ? null : names.get(one.decidedBy())))
                        .toList(),
                page.next());
    }

    /** Looks at the queues now and proposes what helps. */
    @PostMapping("/proposals")
    @Requires(Right.QUEUE_EDIT)
    Made propose() {
        return new Made(allocations.propose());
    }

    @PutMapping("/{id}/decision")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Requires(Right.QUEUE_EDIT)
    void decide(
            @PathVariable UUID id,
            @Valid @RequestBody Decision body,
            @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch) {
        var until = body.hours() == null ? null : clock.instant().plus(Duration.ofHours(body.hours()));
        allocations.decide(id, body.accepted(), until, body.reason(), access.person(), ifMatch);
    }
}
