package io.chengnuo.procedure;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How the result is delivered: the steps to tick, the documents of the package. {@code secondCheck}: somebody else checks that the
 * package is complete; {@code signed}: the request closes with the customer's signature or an approved exception; {@code agreedFirst}:
 * the customer agrees to standard, way and date of acceptance beforehand.
 */
public record DeliveryTemplate(
        DeliveryKind kind,
        @Valid @Size(max = 60) List<ChecklistItem> steps,
        @Valid @Size(max = 60) List<ChecklistItem> documents,
        Boolean secondCheck,
        Boolean signed,
        Boolean agreedFirst) {

    public DeliveryTemplate(
            @Nullable DeliveryKind kind,
            @Nullable List<ChecklistItem> steps,
            @Nullable List<ChecklistItem> documents,
            @Nullable Boolean secondCheck,
            @Nullable Boolean signed,
            @Nullable Boolean agreedFirst) {
        this.kind = kind == null ? DeliveryKind.SERVICE : kind;
        this.steps = Given.list(steps);
        this.documents = Given.list(documents);
        this.secondCheck = Given.yes(secondCheck);
        this.signed = Given.yes(signed);
        this.agreedFirst = Given.yes(agreedFirst);
    }
}
