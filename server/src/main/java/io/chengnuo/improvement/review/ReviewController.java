package io.chengnuo.improvement.review;

import io.chengnuo.improvement.Named;
import io.chengnuo.improvement.Rhythm;
import io.chengnuo.people.Requires;
import io.chengnuo.people.Right;
import io.chengnuo.shared.Page;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Reviews of the process and of the policy, with their numbers and decisions. */
@RestController
@RequestMapping("/api/v1/reviews")
class ReviewController {

    private final Reviews reviews;
    private final PlanReviews plan;
    private final HoldReview hold;
    private final ShownMeetings shown;

    ReviewController(Reviews reviews, PlanReviews plan, HoldReview hold, ShownMeetings shown) {
        this.reviews = reviews;
        this.plan = plan;
        this.hold = hold;
        this.shown = shown;
    }

    record SettingView(
            ReviewKind kind, Rhythm rhythm, @Nullable Named chair, long version) {}

    record SettingList(List<SettingView> items, @Nullable String next) {}

    record SettingBody(@NotNull Rhythm rhythm, @Nullable UUID chair) {}

    record PlanBody(@NotNull Instant plannedAt, @Nullable UUID chair) {}

    record DecisionBody(
            @NotBlank @Size(max = 1000) String words,
            @NotNull UUID owner,
            @NotNull LocalDate dueOn) {}

    record ChapterBody(
            @NotBlank @Size(max = 20) String chapter,
            @NotNull Outcome outcome,
            @NotBlank @Size(max = 1000) String words) {}

    record MeetingBody(
            @NotNull LocalDate heldOn,
            @NotEmpty @Size(max = 50) List<@NotNull UUID> participants,
            @NotBlank @Size(max = 10_000) String minutes,
            @NotNull @Size(max = 50) List<@NotNull @Valid DecisionBody> decisions,
            @Nullable @Size(max = 50) List<@NotNull @Valid ChapterBody> chapters) {

        HoldReview.Meeting meeting() {
            return new HoldReview.Meeting(
                    heldOn,
                    participants,
                    minutes.strip(),
                    decisions.stream()
                            .map(one -> new HoldReview.NewDecision(one.words().strip(), one.owner(), one.dueOn()))
                            .toList(),
                    chapters == null
                            ? List.of()
                            : chapters.stream()
                                    .map(one -> new HoldReview.ChapterSaid(
                                            one.chapter(),
                                            one.outcome(),
                                            one.words().strip()))
                                    .toList());
        }
    }

    record OutcomeBody(@NotBlank @Size(max = 1000) String outcome) {}

    @GetMapping
    @Requires(Right.POLICY_READ)
    @Transactional(readOnly = true)
    public Page<ShownMeetings.Row> list(
            @RequestParam(required = false) @Nullable ReviewKind kind,
            @RequestParam(defaultValue = "50") @Min(1) @Max(100) int limit,
            @RequestParam(required = false) @Nullable @Size(max = 500) String cursor) {
        var page = reviews.page(kind, limit, cursor);
        return new Page<>(shown.rows(page.items()), page.next());
    }

    @GetMapping("/rhythms")
    @Requires(Right.POLICY_READ)
    @Transactional(readOnly = true)
    public SettingList rhythms() {
        return new SettingList(
                Arrays.stream(ReviewKind.values())
                        .map(reviews::setting)
                        .map(one -> new SettingView(one.kind(), one.rhythm(), shown.named(one.chair()), one.version()))
                        .toList(),
                null);
    }

    @PutMapping("/rhythms/{kind}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Requires(Right.POLICY_EDIT)
    void change(
            @PathVariable ReviewKind kind,
            @Valid @RequestBody SettingBody body,
            @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch) {
        plan.change(kind, body.rhythm(), body.chair(), ifMatch);
    }

    @GetMapping("/decisions")
    @Requires(Right.POLICY_READ)
    @Transactional(readOnly = true)
    public Page<ShownMeetings.ShownDecision> decisions(
            @RequestParam(defaultValue = "50") @Min(1) @Max(100) int limit,
            @RequestParam(required = false) @Nullable @Size(max = 500) String cursor) {
        return shown.open(limit, cursor);
    }

    @PutMapping("/decisions/{id}/outcome")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Requires(Right.POLICY_READ)
    void done(
            @PathVariable UUID id,
            @Valid @RequestBody OutcomeBody body,
            @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch) {
        hold.done(id, body.outcome().strip(), ifMatch);
    }

    @GetMapping("/{id}")
    @Requires(Right.POLICY_READ)
    @Transactional(readOnly = true)
    public ShownMeetings.Whole show(@PathVariable UUID id) {
        return shown.of(reviews.require(id));
    }

    @PutMapping("/{id}/plan")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Requires(Right.POLICY_EDIT)
    void move(
            @PathVariable UUID id,
            @Valid @RequestBody PlanBody body,
            @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch) {
        plan.move(id, body.plannedAt(), body.chair(), ifMatch);
    }

    @PutMapping("/{id}/pack")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Requires(Right.POLICY_READ)
    void freeze(@PathVariable UUID id, @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch) {
        hold.freeze(id, ifMatch);
    }

    @PutMapping("/{id}/meeting")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Requires(Right.POLICY_READ)
    void hold(
            @PathVariable UUID id,
            @Valid @RequestBody MeetingBody body,
            @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch) {
        hold.hold(id, body.meeting(), ifMatch);
    }
}
