package io.chengnuo.work;

import io.chengnuo.calendar.Calendars;
import io.chengnuo.calendar.WorkingCalendar;
import io.chengnuo.procedure.ProcedureDocument;
import io.chengnuo.procedure.ProceduresInForce;
import io.chengnuo.procedure.Stage;
import io.chengnuo.shared.Conflict;
import io.chengnuo.shared.Refusal.FieldError;
import io.chengnuo.shared.Tenancy;
import io.chengnuo.shared.database.Tenants;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** What every verb of the work asks first: what the procedure says, what is written, what is still needed, when it is due. */
@Component
class WorkDesk {

    private final ProceduresInForce procedures;
    private final WrittenRows written;
    private final Calendars calendars;
    private final Tenants tenants;

    WorkDesk(ProceduresInForce procedures, WrittenRows written, Calendars calendars, Tenants tenants) {
        this.procedures = procedures;
        this.written = written;
        this.calendars = calendars;
        this.tenants = tenants;
    }

    ProcedureDocument procedureOf(Run run) {
        return procedures.require(run.procedure()).document();
    }

    /** The stage the ticket is in. */
    Stage stageOf(Run run) {
        var procedure = procedureOf(run);
        return procedure.stage(run.stage()).orElseGet(() -> procedure.stages().getFirst());
    }

    Written writtenOf(Run run) {
        return written.of(run.ticket());
    }

    Needs needs(Run run, Written what) {
        return new Needs(procedureOf(run), what, run.highRisk());
    }

    /** Refuses, naming what is missing in the reader's language. */
    static void requireNothing(List<Needs.Need> missing) {
        if (!missing.isEmpty()) {
            var locale = LocaleContextHolder.getLocale();
            throw new Conflict(
                    "step_incomplete",
                    missing.stream()
                            .map(need -> new FieldError(
                                    need.name(), "missing", need.label().in(locale)))
                            .toArray(FieldError[]::new));
        }
    }

    TimePlan timePlan(Run run) {
        var answers = written.answers(run.ticket());
        return timePlan(run, field -> {
            var value = answers.get(field);
            return value == null || value.isContainer() ? null : value.asString();
        });
    }

    TimePlan timePlan(Run run, Function<String, @Nullable String> value) {
        return TimePlan.of(
                procedureOf(run), run.stage(), run.since(), written.dues(run.ticket()), value, this::calendar);
    }

    /** When the stage the ticket is in is due. */
    @Nullable
    Instant due(Run run, Map<String, Instant> planned) {
        return TimePlan.due(stageOf(run), run.since(), planned, this::calendar);
    }

    private WorkingCalendar calendar(String key) {
        return calendars
                .find(key)
                .orElseGet(() -> WorkingCalendar.always(
                        tenants.require(Tenancy.require()).zone()));
    }
}
