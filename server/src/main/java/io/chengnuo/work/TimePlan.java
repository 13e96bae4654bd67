package io.chengnuo.work;

import io.chengnuo.calendar.WorkingCalendar;
import io.chengnuo.procedure.Phase;
import io.chengnuo.procedure.ProcedureDocument;
import io.chengnuo.procedure.Stage;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * When each stage ahead is due: by the plan where it names a time, else by the limit of the procedure, counted from the due time of the
 * stage before on its calendar. Pure.
 */
record TimePlan(List<Expected> stages) {

    /** {@code planned} when the plan named the time. */
    record Expected(Stage stage, @Nullable Instant dueAt, boolean planned) {}

    static TimePlan of(
            ProcedureDocument procedure,
            String stage,
            Instant since,
            Map<String, Instant> planned,
            Function<String, @Nullable String> value,
            Function<String, WorkingCalendar> calendar) {
        var expected = new ArrayList<Expected>();
        var from = since;
        for (var next = procedure.stage(stage); next.isPresent(); ) {
            var due = due(next.get(), from, planned, calendar);
            expected.add(
                    new Expected(next.get(), due, planned.containsKey(next.get().key())));
            from = due == null ? from : due;
            next = procedure.after(next.get().key(), value);
        }
        return new TimePlan(List.copyOf(expected));
    }

    static @Nullable Instant due(
            Stage stage, Instant from, Map<String, Instant> planned, Function<String, WorkingCalendar> calendar) {
        var named = planned.get(stage.key());
        if (named != null) {
            return named;
        }
        var limit = stage.limit();
        return limit == null || limit.amount().isZero()
                ? null
                : calendar.apply(limit.calendar()).due(from, limit.amount()).at();
    }

    /** When the stage the ticket is in now is due. */
    @Nullable
    Instant present() {
        return stages.isEmpty() ? null : stages.getFirst().dueAt();
    }

    /** When a stage ahead is due. */
    @Nullable
    Instant dueOf(String stage) {
        return stages.stream()
                .filter(expected -> expected.stage().key().equals(stage))
                .findFirst()
                .map(Expected::dueAt)
                .orElse(null);
    }

    /** When the customer may expect the result: the last due time before the follow-up. */
    Optional<Instant> completion() {
        return stages.stream()
                .filter(expected -> expected.stage().phase() != Phase.FOLLOW_UP && expected.dueAt() != null)
                .map(Expected::dueAt)
                .reduce((earlier, later) -> later);
    }
}
