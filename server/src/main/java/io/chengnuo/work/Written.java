package io.chengnuo.work;

import io.chengnuo.procedure.FormField;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Everything that is written down about the work on one ticket, as the conditions of its procedure look at it. */
record Written(
        Map<String, JsonNode> answers,
        Set<Tick> ticks,
        boolean identityChecked,
        boolean needAnalysed,
        boolean planned,
        boolean planAgreed,
        @Nullable RiskPlanState riskPlan,
        boolean acceptanceAgreed,
        Map<String, Boolean> acceptance,
        Set<String> documents,
        boolean packageComplete,
        boolean signed,
        boolean tasksOpen,
        @Nullable ExceptionState closingException) {

    /** Of a list: that of a stage, or one of {@link #PREPARATION} and {@link #DELIVERY}. */
    record Tick(String list, String item) {}

    /** Lists that belong to the procedure and not to one stage. */
    static final String PREPARATION = "@preparation";

    static final String DELIVERY = "@delivery";

    /** Whether anybody wrote anything of it. */
    boolean isBegun() {
        return !answers.isEmpty()
                || !ticks.isEmpty()
                || identityChecked
                || needAnalysed
                || planned
                || riskPlan != null
                || acceptanceAgreed
                || !acceptance.isEmpty()
                || !documents.isEmpty();
    }

    /** As text; null when nothing is written. */
    @Nullable
    String value(String field) {
        var value = answers.get(field);
        return value == null || value.isNull() || value.isContainer() ? null : value.asString();
    }

    boolean has(FormField field) {
        return has(field.key());
    }

    boolean has(String field) {
        var value = value(field);
        return value != null && !value.isBlank();
    }

    boolean isTicked(String list, String item) {
        return ticks.contains(new Tick(list, item));
    }
}
