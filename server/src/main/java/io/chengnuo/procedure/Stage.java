package io.chengnuo.procedure;

import io.chengnuo.policy.Text;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One stage: who does it, how long it may take, what is filled in and ticked, and what must be true before it begins ({@code entry} in
 * words; the stages before it by order) and ends. An {@code optional} stage may be left out with a reason; one with a condition is
 * gone through only when {@code onlyIf} says so. {@code customerSees} is the customer's word for it; empty hides it from him.
 */
public record Stage(
        @Size(max = 60) String key,
        Text name,
        Phase phase,
        Set<Link> links,
        @Size(max = 60) String department,
        @Valid @Nullable TimeLimit limit,
        Boolean optional,
        @Valid @Nullable StageCondition onlyIf,
        Text entry,
        Text exit,
        @Valid @Size(max = 60) List<FormField> fields,
        @Valid @Size(max = 60) List<ChecklistItem> checklist,
        Set<ExitNeed> exitNeeds,
        Text customerSees,
        Text guide) {

    public Stage(
            @Nullable String key,
            @Nullable Text name,
            @Nullable Phase phase,
            @Nullable Set<Link> links,
            @Nullable String department,
            @Nullable TimeLimit limit,
            @Nullable Boolean optional,
            @Nullable StageCondition onlyIf,
            @Nullable Text entry,
            @Nullable Text exit,
            @Nullable List<FormField> fields,
            @Nullable List<ChecklistItem> checklist,
            @Nullable Set<ExitNeed> exitNeeds,
            @Nullable Text customerSees,
            @Nullable Text guide) {
        this.key = Given.text(key);
        this.name = Given.words(name);
        this.phase = phase == null ? Phase.EXECUTION : phase;
        this.links = Given.set(links);
        this.department = Given.text(department);
        this.limit = limit;
        this.optional = Given.yes(optional);
        this.onlyIf = onlyIf;
        this.entry = Given.words(entry);
        this.exit = Given.words(exit);
        this.fields = Given.list(fields);
        this.checklist = Given.list(checklist);
        this.exitNeeds = Given.set(exitNeeds);
        this.customerSees = Given.words(customerSees);
        this.guide = Given.words(guide);
    }

    Stage within(TimeLimit otherLimit) {
        return new Stage(
                key,
                name,
                phase,
                links,
                department,
                otherLimit,
                optional,
                onlyIf,
                entry,
                exit,
                fields,
                checklist,
                exitNeeds,
                customerSees,
                guide);
    }

    public Optional<FormField> field(String fieldKey) {
        return fields.stream().filter(field -> field.key().equals(fieldKey)).findFirst();
    }
}
