package io.chengnuo.improvement.goals;

import io.chengnuo.improvement.IndicatorValues;
import io.chengnuo.improvement.Named;
import io.chengnuo.improvement.Today;
import io.chengnuo.people.Access;
import io.chengnuo.people.Organisation;
import io.chengnuo.people.Right;
import io.chengnuo.policy.Goal;
import io.chengnuo.policy.PolicyInForce;
import io.chengnuo.policy.Text;
import io.chengnuo.shared.files.FileStore;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Action plans as screens show them; where each stands is computed from what was reported. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class ShownPlans {

    private final ActionPlans plans;
    private final PolicyInForce policy;
    private final ObjectProvider<IndicatorValues> indicators;
    private final FileStore files;
    private final Organisation organisation;
    private final Access access;
    private final Today today;

    ShownPlans(
            ActionPlans plans,
            PolicyInForce policy,
            ObjectProvider<IndicatorValues> indicators,
            FileStore files,
            Organisation organisation,
            Access access,
            Today today) {
        this.plans = plans;
        this.policy = policy;
        this.indicators = indicators;
        this.files = files;
        this.organisation = organisation;
        this.access = access;
        this.today = today;
    }

    record Shown(
            UUID id,
            String title,
            @Nullable Goal goal,
            @Nullable String indicator,
            @Nullable Text indicatorName,
            Named owner,
            LocalDate fromOn,
            LocalDate toOn,
            String appraisal,
            int measures,
            int done,
            int progress,
            Pace pace,
            @Nullable Instant endedAt,
            @Nullable String outcome,
            boolean mayChange,
            long version) {}

    record ShownReport(
            UUID id, int progress, String words, @Nullable Named by, Instant at, List<Named> files) {}

    record ShownMeasure(
            UUID id,
            String title,
            Named owner,
            LocalDate fromOn,
            LocalDate dueOn,
            int progress,
            Pace pace,
            @Nullable LocalDate doneOn,
            @Nullable LocalDate droppedOn,
            List<ShownReport> reports,
            boolean mayReport,
            long version) {}

    public List<Shown> of(List<ActionPlan> some) {
        var measures = plans.measuresOf(some.stream().map(ActionPlan::id).toList());
        var names = organisation.personNames(
                some.stream().map(plan -> plan.outline().owner()).toList());
        var version = policy.now();
        return some.stream()
                .map(plan -> {
                    var outline = plan.outline();
                    var own = measures.getOrDefault(plan.id(), List.of()).stream()
                            .filter(Measure::counts)
                            .toList();
                    return new Shown(
                            plan.id(),
                            outline.title(),
                            outline.goal(),
                            outline.indicator(),
                            outline.indicator() == null
                                    ? null
                                    : version.indicator(outline.indicator())
                                            .map(io.chengnuo.policy.Indicator::name)
                                            .orElse(null),
                            Objects.requireNonNull(Named.of(outline.owner(), names)),
                            outline.fromOn(),
                            outline.toOn(),
                            outline.appraisal(),
                            own.size(),
                            (int) own.stream()
                                    .filter(one -> one.doneOn() != null)
                                    .count(),
                            (int) Math.round(own.stream()
                                    .mapToInt(Measure::progress)
                                    .average()
                                    .orElse(0)),
                            Measure.of(own, today.day()),
                            plan.endedAt(),
                            plan.outcome(),
                            mayChange(plan),
                            plan.version());
                })
                .toList();
    }

    public List<ShownMeasure> measures(ActionPlan plan) {
        var measures = plans.measuresOf(List.of(plan.id())).getOrDefault(plan.id(), List.of());
        var reports = plans.reportsOf(measures.stream().map(Measure::id).toList());
        var names = organisation.personNames(Stream.concat(
                        measures.stream().map(Measure::owner),
                        reports.values().stream().flatMap(List::stream).map(ActionPlans.Report::by))
                .filter(Objects::nonNull)
                .toList());
        var me = access.person();
        return measures.stream()
                .map(one -> new ShownMeasure(
                        one.id(),
                        one.title(),
                        Objects.requireNonNull(Named.of(one.owner(), names)),
                        one.fromOn(),
                        one.dueOn(),
                        one.progress(),
                        one.pace(today.day()),
                        one.doneOn(),
                        one.droppedOn(),
                        reports.getOrDefault(one.id(), List.of()).stream()
                                .map(report -> shown(report, names))
                                .toList(),
                        plan.endedAt() == null
                                && one.doneOn() == null
                                && one.droppedOn() == null
                                && (me.equals(one.owner()) || mayChange(plan)),
                        one.version()))
                .toList();
    }

    /** The values of what the plan aims at, from its beginning to now. */
    public List<IndicatorValues.Value> values(ActionPlan plan) {
        var source = indicators.getIfAvailable();
        if (source == null) {
            return List.of();
        }
        var version = policy.now();
        var outline = plan.outline();
        var to = outline.toOn().isBefore(today.day()) ? outline.toOn() : today.day();
        var from = outline.fromOn().isAfter(to) ? to : outline.fromOn();
        return source.between(from, to).stream()
                .filter(value -> outline.indicator() != null
                        ? value.code().equals(outline.indicator())
                        : version.indicator(value.code())
                                .filter(one ->
                                        outline.goal() != null && one.goals().contains(outline.goal()))
                                .isPresent())
                .filter(value -> value.target() != null || value.targetDate() != null)
                .toList();
    }

    public Map<Pace, Integer> paces() {
        var running = plans.running();
        var measures = plans.measuresOf(running);
        var paces = new EnumMap<Pace, Integer>(Pace.class);
        running.forEach(plan ->
                paces.merge(Measure.of(measures.getOrDefault(plan, List.of()), today.day()), 1, Integer::sum));
        return paces;
    }

    /** Goals of the charter that no running plan is for, not even by one of their indicators. */
    public List<Goal> unplanned() {
        var planned = EnumSet.noneOf(Goal.class);
        var version = policy.now();
        for (var id : plans.running()) {
            var outline = plans.require(id).outline();
            if (outline.goal() != null) {
                planned.add(outline.goal());
            } else if (outline.indicator() != null) {
                version.indicator(outline.indicator()).ifPresent(one -> planned.addAll(one.goals()));
            }
        }
        return Arrays.stream(Goal.values())
                .filter(goal -> !planned.contains(goal))
                .toList();
    }

    private boolean mayChange(ActionPlan plan) {
        return plan.endedAt() == null
                && (access.has(Right.POLICY_EDIT)
                        || access.person().equals(plan.outline().owner()));
    }

    private ShownReport shown(ActionPlans.Report report, Map<UUID, String> names) {
        return new ShownReport(
                report.id(),
                report.progress(),
                report.words(),
                Named.of(report.by(), names),
                report.at(),
                files.of(ReportMeasure.EVIDENCE, report.id()).stream()
                        .map(file -> new Named(file.id(), file.name()))
                        .toList());
    }
}
