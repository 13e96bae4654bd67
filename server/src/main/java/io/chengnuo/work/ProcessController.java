package io.chengnuo.work;

import io.chengnuo.people.Requires;
import io.chengnuo.people.Right;
import io.chengnuo.policy.Priority;
import io.chengnuo.procedure.Phase;
import io.chengnuo.shared.Page;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The lead's board: where every request stands. */
@RestController
@RequestMapping("/api/v1/process")
class ProcessController {

    private static final Duration USUAL_PERIOD = Duration.ofDays(90);

    private final ProcessBoard board;
    private final Clock clock;

    ProcessController(ProcessBoard board, Clock clock) {
        this.board = board;
        this.clock = clock;
    }

    record Asked(
            @Nullable UUID team,
            @Nullable UUID handler,
            @Nullable Set<Priority> priority,
            @Nullable @Size(max = 100) String category,
            @Nullable @Size(max = 60) String procedure,
            @Nullable @Size(max = 60) String stage,
            @Nullable Phase phase,
            @Nullable Boolean highRisk) {

        ProcessBoard.Question question() {
            return new ProcessBoard.Question(
                    team,
                    handler,
                    Objects.requireNonNullElse(priority, Set.of()),
                    category,
                    procedure,
                    stage,
                    phase,
                    highRisk);
        }
    }

    @GetMapping
    @Requires(Right.TICKET_READ)
    Page<ProcessBoard.Entry> page(
            @Valid @ModelAttribute Asked asked,
            @RequestParam(defaultValue = "50") @Min(1) @Max(100) int limit,
            @RequestParam(required = false) @Nullable @Size(max = 500) String cursor) {
        return board.page(asked.question(), limit, cursor);
    }

    record Counts(Map<Phase, Integer> byPhase) {}

    @GetMapping("/counts")
    @Requires(Right.TICKET_READ)
    Counts counts(@Valid @ModelAttribute Asked asked) {
        return new Counts(board.counts(asked.question()));
    }

    record Rework(Instant from, Instant to, Map<ReworkCause, Integer> byCause) {}

    @GetMapping("/rework")
    @Requires(Right.TICKET_READ)
    Rework rework(
            @RequestParam(required = false) @Nullable Instant from,
            @RequestParam(required = false) @Nullable Instant to) {
        var end = Objects.requireNonNullElseGet(to, () -> clock.instant().plusSeconds(1));
        var begin = Objects.requireNonNullElseGet(from, () -> end.minus(USUAL_PERIOD));
        return new Rework(begin, end, board.rework(begin, end));
    }
}
