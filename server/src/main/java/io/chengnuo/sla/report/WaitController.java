package io.chengnuo.sla.report;

import io.chengnuo.people.Requires;
import io.chengnuo.people.Right;
import io.chengnuo.policy.Channel;
import io.chengnuo.shared.Page;
import io.chengnuo.shared.Tenancy;
import io.chengnuo.shared.database.Tenants;
import io.chengnuo.ticket.StageOfTicket;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** How long tickets wait in each stage, as a trend, and the longest stays by name. */
@RestController
@RequestMapping("/api/v1/waits")
class WaitController {

    private final Waits waits;
    private final Tenants tenants;
    private final Clock clock;

    WaitController(Waits waits, Tenants tenants, Clock clock) {
        this.waits = waits;
        this.tenants = tenants;
        this.clock = clock;
    }

    /** The length of a point. */
    enum Step {
        DAY,
        WEEK,
        MONTH
    }

    record Asked(
            @Nullable @DateTimeFormat(iso = DateTimeFormat.ISO.DATE)
            LocalDate from,

            @Nullable @DateTimeFormat(iso = DateTimeFormat.ISO.DATE)
            LocalDate to,

            @Nullable Step step,
            @Nullable StageOfTicket stage,
            @Nullable UUID team,
            @Nullable Channel channel) {}

    record Report(LocalDate from, LocalDate to, Step step, List<Waits.Point> stages, List<Waits.Point> points) {}

    @GetMapping
    @Requires(Right.BOARD_READ)
    Report report(@Valid @ModelAttribute Asked asked) {
        var question = question(asked);
        var step = Objects.requireNonNullElse(asked.step(), Step.DAY);
        return new Report(
                question.period().first(),
                question.period().last(),
                step,
                waits.points(question, null, Right.BOARD_READ),
                waits.points(question, step.name().toLowerCase(Locale.ROOT), Right.BOARD_READ));
    }

    @GetMapping("/stays")
    @Requires(Right.BOARD_READ)
    Page<Waits.Stay> stays(
            @Valid @ModelAttribute Asked asked,
            @RequestParam(defaultValue = "50") @Min(1) @Max(100) int limit,
            @RequestParam(required = false) @Nullable @Size(max = 500) String cursor) {
        return waits.stays(question(asked), Right.BOARD_READ, limit, cursor);
    }

    private Waits.Question question(Asked asked) {
        var zone = tenants.require(Tenancy.require()).zone();
        return new Waits.Question(
                AskedPeriod.of(asked.from(), asked.to(), clock.instant(), zone),
                asked.stage(),
                asked.team(),
                asked.channel());
    }
}
