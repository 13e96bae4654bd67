package io.chengnuo.survey;

import io.chengnuo.customer.CustomerSummaries;
import io.chengnuo.customer.CustomerSummaries.CustomerSummary;
import io.chengnuo.people.Access;
import io.chengnuo.people.Requires;
import io.chengnuo.people.Right;
import io.chengnuo.shared.NotFound;
import io.chengnuo.shared.Page;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** What customers answered. */
@RestController
@RequestMapping("/api/v1/surveys")
class SurveyResultsController {

    private static final Duration USUAL_PERIOD = Duration.ofDays(90);

    private final SurveyResults results;
    private final AnswerSurvey answer;
    private final CustomerSummaries customers;
    private final Access access;
    private final Clock clock;

    SurveyResultsController(
            SurveyResults results, AnswerSurvey answer, CustomerSummaries customers, Access access, Clock clock) {
        this.results = results;
        this.answer = answer;
        this.customers = customers;
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

    /** Whom to call, by the number as everybody may see it. */
    record Called(UUID id, String name, @Nullable String phone) {}

    record ToCall(
            UUID survey,
            UUID ticket,
            String number,
            String subject,
            Called customer,
            Instant closedAt,
            Instant expiresAt,
            boolean mine) {}

    /** Whom somebody may still call for a mark. */
    @GetMapping("/unanswered")
    @Requires(Right.SURVEY_FOLLOW_UP)
    @Transactional(readOnly = true)
    public Page<ToCall> unanswered(
            @RequestParam(defaultValue = "50") @Min(1) @Max(100) int limit,
            @RequestParam(required = false) @Nullable @Size(max = 500) String cursor) {
        var page = results.unanswered(access.scope(Right.SURVEY_FOLLOW_UP), clock.instant(), limit, cursor);
        var known = customers.of(page.items().stream()
                .map(SurveyResults.Unanswered::customer)
                .distinct()
                .toList());
        return new Page<>(
                page.items().stream()
                        .map(one -> toCall(one, known.get(one.customer())))
                        .toList(),
                page.next());
    }

    private static ToCall toCall(SurveyResults.Unanswered one, @Nullable CustomerSummary customer) {
        return new ToCall(
                one.survey(),
                one.ticket(),
                one.number(),
                one.subject(),
                new Called(
                        one.customer(),
                        customer == null ? "?" : customer.name(),
                        customer == null ? null : customer.phone()),
                one.closedAt(),
                one.expiresAt(),
                one.mine());
    }

    /** What the customer said on the phone; refused to whoever served him (REQ-SUR-07). */
    @PutMapping("/{id}/call-back")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Requires(Right.SURVEY_FOLLOW_UP)
    void told(@PathVariable UUID id, @Valid @RequestBody Told body) {
        if (!results.covers(access.scope(Right.SURVEY_FOLLOW_UP), id)) {
            throw new NotFound("no_such_survey");
        }
        answer.toldOnThePhone(id, body.marks(), body.comment(), access.person());
    }

    record Told(
            @NotNull @Min(1) @Max(5) Integer score,
            @Nullable @Min(1) @Max(5) Integer attitude,
            @Nullable @Min(1) @Max(5) Integer speed,
            @Nullable @Min(1) @Max(5) Integer quality,
            @Nullable @Min(1) @Max(5) Integer afterSales,
            @Nullable @Size(max = 4000) String comment) {
        Marks marks() {
            return new Marks(score, attitude, speed, quality, afterSales);
        }
    }
}
