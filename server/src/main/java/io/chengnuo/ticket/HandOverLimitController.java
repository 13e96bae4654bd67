package io.chengnuo.ticket;

import io.chengnuo.people.Access;
import io.chengnuo.people.Requires;
import io.chengnuo.people.Right;
import io.chengnuo.shared.facts.Facts;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** How often a ticket may change hands before a supervisor has to decide: for the company, and for single categories. */
@RestController
@RequestMapping("/api/v1/hand-over-limits")
class HandOverLimitController {

    private final HandOvers handOvers;
    private final Access access;
    private final Facts facts;
    private final Clock clock;

    HandOverLimitController(HandOvers handOvers, Access access, Facts facts, Clock clock) {
        this.handOvers = handOvers;
        this.access = access;
        this.facts = facts;
        this.clock = clock;
    }

    /** Category {@code ""} is the company's own number. */
    record Limit(
            @NotNull @Size(max = 100) String category,
            @Min(0) @Max(50) int most) {}

    record Limits(@NotNull @Size(max = 100) List<@Valid @NotNull Limit> limits) {}

    @GetMapping
    @Requires({Right.OWNER_DECIDE, Right.SETTINGS_EDIT})
    @Transactional(readOnly = true)
    public Limits limits() {
        return new Limits(handOvers.limits().entrySet().stream()
                .map(limit -> new Limit(limit.getKey(), limit.getValue()))
                .toList());
    }

    @PutMapping
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Requires(Right.SETTINGS_EDIT)
    @Transactional
    public void put(@Valid @RequestBody Limits wanted) {
        var at = clock.instant();
        var limits = new LinkedHashMap<String, Integer>();
        wanted.limits().forEach(limit -> limits.put(limit.category().strip(), limit.most()));
        handOvers.put(limits, access.person(), at);
        facts.record(new HandOverLimitsSet(access.person(), limits, at));
    }
}
