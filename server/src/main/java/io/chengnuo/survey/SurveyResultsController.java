package io.chengnuo.survey;

import io.chengnuo.people.Access;
import io.chengnuo.people.Requires;
import io.chengnuo.people.Right;
import io.chengnuo.shared.Page;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What customers answered. */
@RestController
@RequestMapping("/api/v1/surveys")
class SurveyResultsController {

    private static final Duration USUAL_PERIOD = Duration.ofDays(90);

    private final SurveyResults results;
    private final Access access;
    private final Clock clock;

    SurveyResultsController(SurveyResults results, Access access, Clock clock) {
        this.results = results;
        this.access = access;
        this.clock = clock;
    }

    @GetMapping("/summary")
    @Requires(Right.SURVEY_READ)
    SurveyResults.Summary summary(
            @RequestParam(required = false) @Nullable Instant from,
            @RequestParam(required = false) @Nullable Instant to) {
        var end = Objects.requireNonNullElseGet(to, clock::instant);
        var begin = Objects.requireNonNullElseGet(from, () -> end.minus(USUAL_PERIOD));
        return results.summary(access.scope(Right.SURVEY_READ), begin, end);
    }

    @GetMapping("/answers")
    @Requires(Right.SURVEY_READ)
    Page<SurveyResults.Answer> answers(
            @RequestParam(defaultValue = "50") @Min(1) @Max(100) int limit,
            @RequestParam(required = false) @Nullable String cursor) {
        return results.answers(access.scope(Right.SURVEY_READ), limit, cursor);
    }
}
