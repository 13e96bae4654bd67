package io.chengnuo.channel.phone;

import io.chengnuo.people.Access;
import io.chengnuo.people.Requires;
import io.chengnuo.people.Right;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.Clock;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** How many callers reach us and how long they wait, against the targets. */
@RestController
@RequestMapping("/api/v1/call-figures")
class CallFiguresController {

    private final CallFigures figures;
    private final CallReach reach;
    private final Access access;
    private final Clock clock;

    CallFiguresController(CallFigures figures, CallReach reach, Access access, Clock clock) {
        this.figures = figures;
        this.reach = reach;
        this.access = access;
        this.clock = clock;
    }

    record Shown(CallFigures.Figures figures, CallFigures.Targets targets) {}

    record Targets(
            @Nullable @Min(1) @Max(100) Integer connected,
            @Nullable @Min(1) @Max(3600) Integer waitSeconds,
            @Nullable @Min(1) @Max(100) Integer abandoned) {}

    @GetMapping
    @Requires(Right.BOARD_READ)
    @Transactional(readOnly = true)
    public Shown read(@RequestParam(defaultValue = "30") @Min(1) @Max(400) int days) {
        var to = clock.instant();
        return new Shown(
                figures.of(to.minus(Duration.ofDays(days)), to, reach.of(Right.BOARD_READ)), figures.targets());
    }

    @PutMapping("/targets")
    @Requires(Right.SETTINGS_EDIT)
    @Transactional
    public CallFigures.Targets put(@Valid @RequestBody Targets targets) {
        figures.put(
                new CallFigures.Targets(targets.connected(), targets.waitSeconds(), targets.abandoned()),
                access.person(),
                clock.instant());
        return figures.targets();
    }
}
