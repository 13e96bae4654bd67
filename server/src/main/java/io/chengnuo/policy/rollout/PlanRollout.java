package io.chengnuo.policy.rollout;

import io.chengnuo.people.Access;
import io.chengnuo.people.DataScope;
import io.chengnuo.people.NotifyPeople;
import io.chengnuo.people.NotifyPeople.Notice;
import io.chengnuo.people.Organisation;
import io.chengnuo.people.Right;
import io.chengnuo.policy.PolicyInForce;
import io.chengnuo.shared.Acting;
import io.chengnuo.shared.Ids;
import io.chengnuo.shared.Invalid;
import io.chengnuo.shared.NotFound;
import io.chengnuo.shared.Refusal.FieldError;
import io.chengnuo.shared.Tenancy;
import io.chengnuo.shared.database.Tenants;
import io.chengnuo.shared.facts.Facts;
import io.chengnuo.shared.web.Version;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Begins a plan for some entities, adds to it, and gives its tasks to people and days. */
@Service
public class PlanRollout {

    private static final int FIRST_DAYS = 7;

    private final Rollouts rollouts;
    private final RolloutTasks tasks;
    private final RolloutTemplate template;
    private final Organisation organisation;
    private final PolicyInForce policy;
    private final NotifyPeople notify;
    private final Access access;
    private final Tenants tenants;
    private final Facts facts;
    private final Clock clock;

    PlanRollout(
            Rollouts rollouts,
            RolloutTasks tasks,
            RolloutTemplate template,
            Organisation organisation,
            PolicyInForce policy,
            NotifyPeople notify,
            Access access,
            Tenants tenants,
            Facts facts,
            Clock clock) {
        this.rollouts = rollouts;
        this.tasks = tasks;
        this.template = template;
        this.organisation = organisation;
        this.policy = policy;
        this.notify = notify;
        this.access = access;
        this.tenants = tenants;
        this.facts = facts;
        this.clock = clock;
    }

    /** {@code owner} has the tasks of every entity until they are given to others; {@code locale}: in which language they are written. */
    public record Plan(
            String title,
            String object,
            LocalDate deadline,
            boolean firstYear,
            List<UUID> units,
            @Nullable UUID owner,
            boolean fromTemplate,
            Locale locale) {}

    public record Wish(
            UUID unit,
            String title,
            String ownerPost,
            @Nullable UUID owner,
            LocalDate dueOn) {}

    @Transactional
    public UUID open(Plan plan) {
        plan.units().forEach(this::mayPlanFor);
        requireWorks(plan.owner());
        var now = clock.instant();
        var id = Ids.next(now);
        rollouts.add(new Rollout(
                id,
                plan.title(),
                plan.object(),
                policy.now().id(),
                plan.deadline(),
                plan.firstYear(),
                now,
                Acting.current().actor(),
                null,
                0));
        var steps = plan.fromTemplate() ? template.template().steps() : List.<RolloutTemplate.Step>of();
        var wanted = plan.units().stream()
                .flatMap(unit -> steps.stream()
                        .map(step -> task(
                                id,
                                new Wish(
                                        unit,
                                        step.title().in(plan.locale()),
                                        step.owner(),
                                        plan.owner(),
                                        dueOn(step, plan.deadline())))))
                .toList();
        tasks.add(wanted);
        facts.record(new RolloutOpened(id, plan.title(), plan.deadline(), wanted.size(), now));
        tell(plan.owner(), plan.title(), plan.deadline(), id);
        return id;
    }

    @Transactional
    public UUID add(UUID rollout, Wish wish) {
        rollouts.claim(rollout);
        mayPlanFor(wish.unit());
        requireWorks(wish.owner());
        var task = task(rollout, wish);
        tasks.add(List.of(task));
        announce(task);
        tell(task.owner(), task.title(), task.dueOn(), rollout);
        return task.id();
    }

    @Transactional
    void plan(UUID id, Wish wish, @Nullable String ifMatch) {
        var before = tasks.claim(id);
        mayPlanFor(before.unit());
        Version.check(ifMatch, before.version());
        requireWorks(wish.owner());
        var after = before.planned(wish.title(), wish.ownerPost(), wish.owner(), wish.dueOn());
        tasks.put(after);
        announce(after);
        if (!Objects.equals(before.owner(), after.owner())) {
            tell(after.owner(), after.title(), after.dueOn(), after.rollout());
        }
    }

    /** Another deadline does not move the tasks: each has its own day. */
    @Transactional
    void change(UUID rollout, String title, String object, LocalDate deadline, @Nullable String ifMatch) {
        Version.check(ifMatch, rollouts.claim(rollout).version());
        rollouts.change(rollout, title, object, deadline);
    }

    /** Nobody is warned of a closed plan any more. */
    @Transactional
    void close(UUID rollout, boolean closed) {
        rollouts.claim(rollout);
        rollouts.close(rollout, closed ? clock.instant() : null);
    }

    /** Where the plan begins late, nothing is late from its first day: the first week is for what would have been before. */
    private LocalDate dueOn(RolloutTemplate.Step step, LocalDate deadline) {
        var soon = LocalDate.ofInstant(
                        clock.instant(), tenants.require(Tenancy.require()).zone())
                .plusDays(FIRST_DAYS);
        var counted = deadline.minusDays(step.daysBefore());
        return counted.isBefore(soon) ? soon.isBefore(deadline) ? soon : deadline : counted;
    }

    private RolloutTask task(UUID rollout, Wish wish) {
        var now = clock.instant();
        return new RolloutTask(
                Ids.next(now),
                rollout,
                wish.unit(),
                wish.title(),
                wish.ownerPost(),
                wish.owner(),
                wish.dueOn(),
                TaskState.OPEN,
                null,
                null,
                null,
                now,
                0);
    }

    private void announce(RolloutTask task) {
        facts.record(new RolloutTaskPlanned(
                task.rollout(), task.id(), task.unit(), task.title(), task.owner(), task.dueOn(), clock.instant()));
    }

    private void tell(@Nullable UUID owner, String title, LocalDate day, UUID rollout) {
        if (owner != null) {
            notify.tell(List.of(new Notice(
                    owner,
                    "rollout_given",
                    List.of(title, day.toString()),
                    "/policy/rollout?rollout=" + rollout,
                    false)));
        }
    }

    private void requireWorks(@Nullable UUID owner) {
        if (owner != null && !organisation.works(owner)) {
            throw new Invalid("rollout_refused", new FieldError("owner", "unknown"));
        }
    }

    private void mayPlanFor(UUID unit) {
        organisation.unit(unit);
        if (Acting.current().kind() != Acting.Kind.SYSTEM && !reaches(access.scope(Right.ROLLOUT_EDIT), unit)) {
            throw new NotFound("no_such_unit");
        }
    }

    static boolean reaches(DataScope scope, UUID unit) {
        return scope.everything() || scope.units().contains(unit);
    }
}
