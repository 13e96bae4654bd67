package io.chengnuo.policy.rollout;

import io.chengnuo.people.Access;
import io.chengnuo.people.Organisation;
import io.chengnuo.people.Requires;
import io.chengnuo.people.Right;
import io.chengnuo.people.SignedIn;
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
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
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

/** Plans to put the policy into force: entity by entity, task by task. */
@RestController
@RequestMapping("/api/v1/policies/rollouts")
class RolloutController {

    private final PlanRollout plan;
    private final SettleTask settle;
    private final ShownRollouts shown;
    private final RolloutTemplate template;
    private final Organisation organisation;
    private final Access access;

    RolloutController(
            PlanRollout plan,
            SettleTask settle,
            ShownRollouts shown,
            RolloutTemplate template,
            Organisation organisation,
            Access access) {
        this.plan = plan;
        this.settle = settle;
        this.shown = shown;
        this.template = template;
        this.organisation = organisation;
        this.access = access;
    }

    record Opened(UUID id) {}

    record NewRollout(
            @NotBlank @Size(max = 200) String title,
            @NotBlank @Size(max = 500) String object,
            @NotNull LocalDate deadline,
            boolean firstYear,
            @NotEmpty @Size(max = 100) List<@NotNull UUID> units,
            @Nullable UUID owner,
            boolean template) {}

    record Change(
            @NotBlank @Size(max = 200) String title,
            @NotBlank @Size(max = 500) String object,
            @NotNull LocalDate deadline) {}

    record NewTask(
            @NotNull UUID unit,
            @NotBlank @Size(max = 300) String title,
            @NotBlank @Size(max = 60) String ownerPost,
            @Nullable UUID owner,
            @NotNull LocalDate dueOn) {

        PlanRollout.Wish wish() {
            return new PlanRollout.Wish(unit, title.strip(), ownerPost.strip(), owner, dueOn);
        }
    }

    /** How a task ended. */
    enum Settled {
        DONE,
        DROPPED
    }

    record Settlement(
            @NotNull Settled state,
            @NotBlank @Size(max = 2000) String note) {}

    record UnitView(UUID id, String name) {}

    record Basics(RolloutTemplate.Template template, List<UnitView> units) {}

    @Requires({Right.ADOPTION_READ, Right.ROLLOUT_EDIT})
    @GetMapping
    Page<ShownRollouts.Shown> list(
            @RequestParam(defaultValue = "20") @Min(1) @Max(100) int limit,
            @RequestParam(required = false) @Nullable @Size(max = 500) String cursor) {
        return shown.page(access.scope(reading()), limit, cursor);
    }

    /** What a new plan may be made from: the tasks that ship, the entities in reach. */
    @Requires(Right.ROLLOUT_EDIT)
    @GetMapping("/template")
    Basics template() {
        var scope = access.scope(Right.ROLLOUT_EDIT);
        return new Basics(
                template.template(),
                organisation.units().stream()
                        .filter(unit -> PlanRollout.reaches(scope, unit.id()))
                        .map(unit -> new UnitView(unit.id(), unit.name()))
                        .toList());
    }

    @Requires(Right.ROLLOUT_EDIT)
    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    Opened open(@Valid @RequestBody NewRollout body, Locale locale) {
        return new Opened(plan.open(new PlanRollout.Plan(
                body.title().strip(),
                body.object().strip(),
                body.deadline(),
                body.firstYear(),
                body.units().stream().distinct().toList(),
                body.owner(),
                body.template(),
                locale)));
    }

    @Requires(Right.ROLLOUT_EDIT)
    @PutMapping("/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void change(
            @PathVariable UUID id,
            @Valid @RequestBody Change body,
            @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch) {
        plan.change(id, body.title().strip(), body.object().strip(), body.deadline(), ifMatch);
    }

    @Requires(Right.ROLLOUT_EDIT)
    @PutMapping("/{id}/closure")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void close(@PathVariable UUID id) {
        plan.close(id, true);
    }

    @Requires(Right.ROLLOUT_EDIT)
    @DeleteMapping("/{id}/closure")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void openAgain(@PathVariable UUID id) {
        plan.close(id, false);
    }

    @Requires({Right.ADOPTION_READ, Right.ROLLOUT_EDIT})
    @GetMapping("/{id}/tasks")
    Page<ShownRollouts.Task> tasks(
            @PathVariable UUID id,
            @RequestParam(required = false) @Nullable UUID unit,
            @RequestParam(required = false) @Nullable TaskState state,
            @RequestParam(defaultValue = "50") @Min(1) @Max(100) int limit,
            @RequestParam(required = false) @Nullable @Size(max = 500) String cursor) {
        return shown.tasks(new RolloutTasks.Filter(id, unit, state, null), access.scope(reading()), limit, cursor);
    }

    /** What I have to do, in all plans. */
    @SignedIn
    @GetMapping("/my-tasks")
    Page<ShownRollouts.Task> mine(
            @RequestParam(defaultValue = "50") @Min(1) @Max(100) int limit,
            @RequestParam(required = false) @Nullable @Size(max = 500) String cursor) {
        return shown.mine(access.person(), limit, cursor);
    }

    @Requires(Right.ROLLOUT_EDIT)
    @PostMapping("/{id}/tasks")
    @ResponseStatus(HttpStatus.CREATED)
    Opened add(@PathVariable UUID id, @Valid @RequestBody NewTask body) {
        return new Opened(plan.add(id, body.wish()));
    }

    @Requires(Right.ROLLOUT_EDIT)
    @PutMapping("/tasks/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void plan(
            @PathVariable UUID id,
            @Valid @RequestBody NewTask body,
            @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch) {
        plan.plan(id, body.wish(), ifMatch);
    }

    /** By its owner, or who plans. */
    @SignedIn
    @PutMapping("/tasks/{id}/settlement")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void settle(@PathVariable UUID id, @Valid @RequestBody Settlement body) {
        settle.settle(id, TaskState.valueOf(body.state().name()), body.note().strip());
    }

    @SignedIn
    @DeleteMapping("/tasks/{id}/settlement")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void reopen(@PathVariable UUID id) {
        settle.reopen(id);
    }

    private Right reading() {
        return access.has(Right.ADOPTION_READ) ? Right.ADOPTION_READ : Right.ROLLOUT_EDIT;
    }
}
