package io.chengnuo.procedure;

import io.chengnuo.policy.CaseTraits;
import io.chengnuo.policy.Text;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Everything one version of a procedure says. Immutable; kept whole, so that a request can go on under the version it began with.
 * A draft may be incomplete; what is published has passed {@link CheckProcedure}.
 *
 * <p>{@code skill} is the qualification a request of this procedure asks of its handler; empty for none. {@code preparation} is ticked
 * before the first stage of execution begins. {@code guidance} is told to the customer right after his request was taken.
 */
public record ProcedureDocument(
        @Size(max = 60) String key,
        Text name,
        Text summary,
        @Valid @Size(max = 40) List<Selector> selects,
        @Size(max = 60) String skill,
        RiskPlan riskPlan,
        Text guidance,
        @Valid @Nullable ProgressRhythm progress,
        @Valid @Size(max = 20) List<Department> departments,
        @Valid @Size(max = 40) List<Stage> stages,
        @Valid @Size(max = 40) List<Handover> handovers,
        @Valid @Size(max = 60) List<ChecklistItem> preparation,
        @Valid @Nullable DeliveryTemplate delivery,
        @Valid @Size(max = 40) List<AcceptanceItem> acceptance,
        Binding binding) {

    public ProcedureDocument(
            @Nullable String key,
            @Nullable Text name,
            @Nullable Text summary,
            @Nullable List<Selector> selects,
            @Nullable String skill,
            @Nullable RiskPlan riskPlan,
            @Nullable Text guidance,
            @Nullable ProgressRhythm progress,
            @Nullable List<Department> departments,
            @Nullable List<Stage> stages,
            @Nullable List<Handover> handovers,
            @Nullable List<ChecklistItem> preparation,
            @Nullable DeliveryTemplate delivery,
            @Nullable List<AcceptanceItem> acceptance,
            @Nullable Binding binding) {
        this.key = Given.text(key);
        this.name = Given.words(name);
        this.summary = Given.words(summary);
        this.selects = Given.list(selects);
        this.skill = Given.text(skill);
        this.riskPlan = riskPlan == null ? RiskPlan.HIGH_RISK : riskPlan;
        this.guidance = Given.words(guidance);
        this.progress = progress;
        this.departments = Given.list(departments);
        this.stages = Given.list(stages);
        this.handovers = Given.list(handovers);
        this.preparation = Given.list(preparation);
        this.delivery = delivery;
        this.acceptance = Given.list(acceptance);
        this.binding = binding == null ? Binding.ALWAYS : binding;
    }

    /** The same under another key. */
    ProcedureDocument under(String otherKey) {
        return new ProcedureDocument(
                otherKey,
                name,
                summary,
                selects,
                skill,
                riskPlan,
                guidance,
                progress,
                departments,
                stages,
                handovers,
                preparation,
                delivery,
                acceptance,
                binding);
    }

    /** The same with another time limit for one of its stages. */
    public ProcedureDocument within(String stageKey, TimeLimit limit) {
        return new ProcedureDocument(
                key,
                name,
                summary,
                selects,
                skill,
                riskPlan,
                guidance,
                progress,
                departments,
                stages.stream()
                        .map(stage -> stage.key().equals(stageKey) ? stage.within(limit) : stage)
                        .toList(),
                handovers,
                preparation,
                delivery,
                acceptance,
                binding);
    }

    /** As the beginning of another procedure, which is for no request yet. */
    ProcedureDocument copy(String otherKey, Text otherName) {
        return new ProcedureDocument(
                otherKey,
                otherName,
                summary,
                List.of(),
                skill,
                riskPlan,
                guidance,
                progress,
                departments,
                stages,
                handovers,
                preparation,
                delivery,
                acceptance,
                binding);
    }

    /** How closely it fits a request; empty when it is not for it. */
    OptionalInt fit(CaseTraits request, boolean firm) {
        return selects.stream()
                .map(selector -> selector.fit(request, firm))
                .flatMapToInt(OptionalInt::stream)
                .max();
    }

    public Optional<Stage> stage(String stageKey) {
        return stages.stream().filter(stage -> stage.key().equals(stageKey)).findFirst();
    }

    /** Every field of every stage, in order. */
    public Stream<FormField> fields() {
        return stages.stream().flatMap(stage -> stage.fields().stream());
    }

    public Optional<FormField> field(String fieldKey) {
        return fields().filter(field -> field.key().equals(fieldKey)).findFirst();
    }

    /** The first stage a request is in, given the values known so far (by field key; null for none). */
    public Stage first(Function<String, @Nullable String> value) {
        return stages.stream()
                .filter(stage -> isGoneThrough(stage, value))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("procedure " + key + " has no stage"));
    }

    /** The stage that follows, leaving out those whose condition the values do not meet; empty after the last. */
    public Optional<Stage> after(String stageKey, Function<String, @Nullable String> value) {
        return stages.stream()
                .dropWhile(stage -> !stage.key().equals(stageKey))
                .skip(1)
                .filter(stage -> isGoneThrough(stage, value))
                .findFirst();
    }

    /** False for a stage whose condition the values do not meet. */
    public static boolean isGoneThrough(Stage stage, Function<String, @Nullable String> value) {
        return stage.onlyIf() == null
                || stage.onlyIf().fits(value.apply(stage.onlyIf().field()));
    }

    /** The rule of a hand-over between two departments. */
    public Optional<Handover> handover(String from, String to) {
        return handovers.stream()
                .filter(rule -> rule.from().equals(from) && rule.to().equals(to))
                .findFirst();
    }
}
