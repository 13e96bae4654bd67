package io.chengnuo.improvement.supervision;

import io.chengnuo.improvement.Named;
import io.chengnuo.improvement.Rhythm;
import io.chengnuo.improvement.Today;
import io.chengnuo.people.Organisation;
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
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.DeleteMapping;
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

/** Which clauses are checked in which rhythm. */
@RestController
@RequestMapping("/api/v1/supervision/plans")
class CheckPlanController {

    private final CheckPlans plans;
    private final PlanCheck planCheck;
    private final BringChecksAbout bring;
    private final ShippedPlans shipped;
    private final Organisation organisation;
    private final Today today;

    CheckPlanController(
            CheckPlans plans,
            PlanCheck planCheck,
            BringChecksAbout bring,
            ShippedPlans shipped,
            Organisation organisation,
            Today today) {
        this.plans = plans;
        this.planCheck = planCheck;
        this.bring = bring;
        this.shipped = shipped;
        this.organisation = organisation;
        this.today = today;
    }

    record Form(
            @NotBlank @Size(max = 120) String title,
            @NotEmpty @Size(max = 40) List<@NotBlank @Size(max = 20) String> clauses,
            @NotNull Rhythm rhythm,
            @NotNull CheckMethod method,
            @Nullable @Min(1) @Max(50) Integer sampleSize,
            @Nullable @Size(max = 100) String category,
            @Nullable @Size(max = 40) String indicator,
            @Nullable @Size(max = 2000) String instructions,
            @Nullable UUID person,
            @Nullable UUID post,
            @NotNull LocalDate nextDue) {

        CheckPlan.Outline outline() {
            return new CheckPlan.Outline(
                    title.strip(),
                    clauses,
                    rhythm,
                    method,
                    method == CheckMethod.SAMPLE ? Objects.requireNonNullElse(sampleSize, 10) : null,
                    method == CheckMethod.SAMPLE ? category : null,
                    method == CheckMethod.INDICATOR ? indicator : null,
                    instructions,
                    person,
                    post,
                    nextDue);
        }
    }

    record View(
            UUID id,
            String key,
            String title,
            List<String> clauses,
            Rhythm rhythm,
            CheckMethod method,
            @Nullable Integer sampleSize,
            @Nullable String category,
            @Nullable String indicator,
            @Nullable String instructions,
            @Nullable Named person,
            @Nullable Named post,
            LocalDate nextDue,
            long version) {

        static View of(CheckPlan plan, Map<UUID, String> people, Map<UUID, String> posts) {
            var outline = plan.outline();
            return new View(
                    plan.id(),
                    plan.key(),
                    outline.title(),
                    outline.clauses(),
                    outline.rhythm(),
                    outline.method(),
                    outline.sampleSize(),
                    outline.category(),
                    outline.indicator(),
                    outline.instructions(),
                    Named.of(outline.person(), people),
                    Named.of(outline.post(), posts),
                    outline.nextDue(),
                    plan.version());
        }
    }

    record Made(UUID id) {}

    record Added(int added) {}

    @GetMapping
    @Requires(Right.POLICY_READ)
    @Transactional(readOnly = true)
    public Page<View> list(
            @RequestParam(required = false) @Nullable @Size(max = 20) String clause,
            @RequestParam(defaultValue = "50") @Min(1) @Max(100) int limit,
            @RequestParam(required = false) @Nullable @Size(max = 500) String cursor) {
        var page = plans.running(clause, limit, cursor);
        var people = organisation.personNames(page.items().stream()
                .map(plan -> plan.outline().person())
                .filter(Objects::nonNull)
                .toList());
        var posts = organisation.postNames();
        return new Page<>(
                page.items().stream().map(plan -> View.of(plan, people, posts)).toList(), page.next());
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    @Requires(Right.POLICY_EDIT)
    Made plan(@Valid @RequestBody Form form) {
        return new Made(planCheck.plan(form.outline()));
    }

    @PutMapping("/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Requires(Right.POLICY_EDIT)
    void change(
            @PathVariable UUID id,
            @Valid @RequestBody Form form,
            @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch) {
        planCheck.change(id, form.outline(), ifMatch);
    }

    @DeleteMapping("/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Requires(Right.POLICY_EDIT)
    void end(@PathVariable UUID id, @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch) {
        planCheck.end(id, ifMatch);
    }

    /** A check now, out of turn. */
    @PostMapping("/{id}/checks")
    @ResponseStatus(HttpStatus.CREATED)
    @Requires(Right.POLICY_EDIT)
    Made now(@PathVariable UUID id) {
        return new Made(bring.outOfTurn(id));
    }

    /** Brings back the plans that ship, as far as they are not there. */
    @PostMapping("/shipped")
    @Requires(Right.POLICY_EDIT)
    Added shipped() {
        return new Added(planCheck.addShipped(shipped.all(), today.language(), today.day()));
    }
}
