package io.chengnuo.work;

import io.chengnuo.people.Requires;
import io.chengnuo.people.Right;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** How a request is to be solved: the plan, its milestones, what is done when it fails, and how its risks are watched. */
@RestController
@RequestMapping("/api/v1/tickets/{id}/work")
class WorkPlanController {

    private final WorkDoor door;
    private final WritePlan plans;
    private final WriteRiskPlan riskPlans;

    WorkPlanController(WorkDoor door, WritePlan plans, WriteRiskPlan riskPlans) {
        this.door = door;
        this.plans = plans;
        this.riskPlans = riskPlans;
    }

    record MilestoneRequest(
            @NotBlank @Size(max = 200) String title,
            @Nullable UUID person,
            @Nullable Instant dueAt) {}

    /** {@code stageDues}: by when a stage is to be done, by its key; the others follow from the procedure. */
    record PlanRequest(
            @NotNull PlanKind kind,
            @NotBlank @Size(max = 10_000) String solution,
            @NotNull UUID responsible,
            @NotNull @Size(max = 4000) String resources,
            @NotBlank @Size(max = 4000) String ifNeedsChange,
            @NotBlank @Size(max = 4000) String ifSystemsFail,
            @Nullable @Size(max = 50) List<@Valid @NotNull MilestoneRequest> milestones,
            @Nullable @Size(max = 40) Map<@Size(max = 60) String, @NotNull Instant> stageDues) {

        WritePlan.Wanted wanted() {
            return new WritePlan.Wanted(
                    kind,
                    solution,
                    responsible,
                    resources,
                    ifNeedsChange,
                    ifSystemsFail,
                    Objects.requireNonNullElse(milestones, List.<MilestoneRequest>of()).stream()
                            .map(one -> new WritePlan.WantedMilestone(one.title(), one.person(), one.dueAt()))
                            .toList(),
                    Objects.requireNonNullElse(stageDues, Map.of()));
        }
    }

    @PutMapping("/plan")
    @Requires(Right.TICKET_DELIVER)
    ResponseEntity<WorkDoor.Changed> plan(
            @PathVariable UUID id,
            @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch,
            @Valid @RequestBody PlanRequest plan) {
        return door.change(id, ifMatch, (run, by) -> plans.write(run, plan.wanted(), by));
    }

    /** Shows the plan to the customer and asks him to agree. */
    @PutMapping("/plan/offer")
    @Requires(Right.TICKET_DELIVER)
    ResponseEntity<WorkDoor.Changed> offer(
            @PathVariable UUID id, @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch) {
        return door.change(id, ifMatch, plans::offer);
    }

    /** What the customer said, and how it was learnt. */
    record AgreementRequest(
            @NotNull AgreedHow how,
            @NotBlank @Size(max = 500) String note) {}

    @PutMapping("/plan/agreement")
    @Requires(Right.TICKET_DELIVER)
    ResponseEntity<WorkDoor.Changed> agreed(
            @PathVariable UUID id,
            @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch,
            @Valid @RequestBody AgreementRequest said) {
        return door.change(id, ifMatch, (run, by) -> plans.agreed(run, said.how(), said.note(), by));
    }

    record FallbackRequest(
            @NotNull FallbackTrigger trigger,
            @NotBlank @Size(max = 2000) String reason) {}

    @PutMapping("/plan/fallback")
    @Requires(Right.TICKET_DELIVER)
    ResponseEntity<WorkDoor.Changed> fallBack(
            @PathVariable UUID id,
            @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch,
            @Valid @RequestBody FallbackRequest why) {
        return door.change(id, ifMatch, (run, by) -> plans.fallBack(run, why.trigger(), why.reason(), by));
    }

    record ReachedRequest(@Nullable @Size(max = 1000) String deviation) {}

    @PutMapping("/milestones/{milestone}")
    @Requires(Right.TICKET_DELIVER)
    ResponseEntity<WorkDoor.Changed> reached(
            @PathVariable UUID id,
            @PathVariable UUID milestone,
            @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch,
            @Valid @RequestBody ReachedRequest how) {
        return door.change(id, ifMatch, (run, by) -> plans.reached(run, milestone, how.deviation(), by));
    }

    record RiskPlanRequest(
            @NotBlank @Size(max = 4000) String points,
            @NotBlank @Size(max = 4000) String measures,
            @NotBlank @Size(max = 4000) String steps,
            @NotNull UUID responsible) {}

    @PutMapping("/risk-plan")
    @Requires(Right.TICKET_DELIVER)
    ResponseEntity<WorkDoor.Changed> riskPlan(
            @PathVariable UUID id,
            @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch,
            @Valid @RequestBody RiskPlanRequest plan) {
        return door.change(
                id,
                ifMatch,
                (run, by) -> riskPlans.write(
                        run,
                        new WriteRiskPlan.Wanted(plan.points(), plan.measures(), plan.steps(), plan.responsible()),
                        by));
    }
}
