package io.chengnuo.work;

import io.chengnuo.people.Organisation;
import io.chengnuo.procedure.FieldType;
import io.chengnuo.procedure.FormField;
import io.chengnuo.shared.Invalid;
import io.chengnuo.shared.Refusal.FieldError;
import io.chengnuo.shared.facts.Facts;
import io.chengnuo.ticket.TicketFiles;
import io.chengnuo.ticket.TicketId;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/** Writes into the forms of the procedure: each value must be of the kind its field takes; null empties a field. */
@Component
class FillForm {

    private final WorkDesk desk;
    private final WrittenRows written;
    private final Organisation organisation;
    private final TicketFiles files;
    private final HandOverRules rules;
    private final Facts facts;
    private final Clock clock;

    FillForm(
            WorkDesk desk,
            WrittenRows written,
            Organisation organisation,
            TicketFiles files,
            HandOverRules rules,
            Facts facts,
            Clock clock) {
        this.desk = desk;
        this.written = written;
        this.organisation = organisation;
        this.files = files;
        this.rules = rules;
        this.facts = facts;
        this.clock = clock;
    }

    void fill(Run run, Map<String, @Nullable JsonNode> values, UUID by) {
        var at = clock.instant();
        var before = written.answers(run.ticket());
        var checked = checked(run, values);
        var changed = new ArrayList<String>();
        checked.forEach((field, value) -> {
            if (value == null ? before.containsKey(field) : !value.equals(before.get(field))) {
                written.answer(run.ticket(), field, value, by, at);
                takeFile(run, field, value);
                changed.add(field);
            }
        });
        if (!changed.isEmpty()) {
            facts.record(new FormFilled(run.ticket(), run.stage(), List.copyOf(changed), changed.size(), by, at));
        }
    }

    private Map<String, @Nullable JsonNode> checked(Run run, Map<String, @Nullable JsonNode> values) {
        var procedure = desk.procedureOf(run);
        var kept = new LinkedHashMap<String, @Nullable JsonNode>();
        var wrong = new ArrayList<FieldError>();
        var hidden = rules.hidden(run);
        var written = desk.writtenOf(run);
        values.forEach((key, value) -> {
            var field = procedure.field(key);
            if (field.isEmpty()) {
                wrong.add(new FieldError("values." + key, "unknown"));
            } else if (hidden.contains(key) && written.value(key) != null) {
                // Nobody overwrites what he does not see; what nobody wrote yet has to be written by somebody.
                wrong.add(new FieldError("values." + key, "withheld"));
            } else if (value == null || value.isNull()) {
                kept.put(key, null);
            } else {
                FieldValue.kept(field.get(), value)
                        .filter(fine -> isThere(run, field.get(), fine))
                        .ifPresentOrElse(
                                fine -> kept.put(key, fine),
                                () -> wrong.add(new FieldError("values." + key, "invalid")));
            }
        });
        if (!wrong.isEmpty()) {
            throw new Invalid("wrong_values", wrong.toArray(FieldError[]::new));
        }
        return kept;
    }

    private boolean isThere(Run run, FormField field, JsonNode value) {
        return switch (field.type()) {
            case PERSON -> organisation.works(FieldValue.id(value));
            case FILE -> files.mayHave(new TicketId(run.ticket()), FieldValue.id(value));
            case TEXT, LONG_TEXT, NUMBER, MONEY, DATE, CHOICE, YES_NO -> true;
        };
    }

    private void takeFile(Run run, String field, @Nullable JsonNode value) {
        if (value != null && desk.procedureOf(run).field(field).orElseThrow().type() == FieldType.FILE) {
            files.take(new TicketId(run.ticket()), FieldValue.id(value));
        }
    }
}
