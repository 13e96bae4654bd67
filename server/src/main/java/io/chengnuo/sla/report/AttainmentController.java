package io.chengnuo.sla.report;

import io.chengnuo.people.Requires;
import io.chengnuo.people.Right;
import io.chengnuo.shared.Page;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** How promises were kept, and where time was spent; every number opens the tickets behind it. */
@RestController
@RequestMapping("/api/v1/attainment")
class AttainmentController {

    private final Attainment attainment;
    private final AskAttainment ask;

    AttainmentController(Attainment attainment, AskAttainment ask) {
        this.attainment = attainment;
        this.ask = ask;
    }

    /** {@code decided}: kept or broken in the period; the others are as they stand now. */
    record Report(LocalDate from, LocalDate to, AttainmentBy by, List<Attainment.Line> items) {}

    @GetMapping
    @Requires(Right.BOARD_READ)
    Report report(@Valid @ModelAttribute AskedAttainment asked) {
        var question = ask.question(asked);
        return new Report(
                question.period().first(),
                question.period().last(),
                question.by(),
                attainment.lines(question, Right.BOARD_READ));
    }

    @GetMapping("/promises")
    @Requires(Right.BOARD_READ)
    Page<Attainment.Behind> promises(
            @Valid @ModelAttribute AskedAttainment asked,
            @RequestParam(required = false) @Nullable Outcome outcome,
            @RequestParam(defaultValue = "50") @Min(1) @Max(100) int limit,
            @RequestParam(required = false) @Nullable @Size(max = 500) String cursor) {
        return attainment.behind(ask.question(asked), outcome, Right.BOARD_READ, limit, cursor);
    }
}
