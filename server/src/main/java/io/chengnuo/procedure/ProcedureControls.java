package io.chengnuo.procedure;

import io.chengnuo.policy.Control;
import io.chengnuo.policy.ControlKind;
import io.chengnuo.policy.ControlSource;
import io.chengnuo.policy.Text;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;

/** Stages, checklists and required fields of the procedures in use, for clauses to be bound to. A stage asks for a department. */
@Component
class ProcedureControls implements ControlSource {

    private final ProceduresInForce procedures;

    ProcedureControls(ProceduresInForce procedures) {
        this.procedures = procedures;
    }

    @Override
    public List<Control> controls() {
        var controls = new ArrayList<Control>();
        for (var procedure : procedures.all()) {
            var link = "/procedures/" + procedure.key();
            for (var stage : procedure.document().stages()) {
                var path = procedure.key() + "/" + stage.key();
                var name = joined(procedure.document().name(), stage.name());
                controls.add(new Control(ControlKind.PROCEDURE_STEP, path, name, link, stage.department()));
                if (!stage.checklist().isEmpty()) {
                    controls.add(new Control(ControlKind.CHECKLIST, path, name, link));
                }
                stage.fields().stream()
                        .filter(field -> !field.requiredAt().isEmpty())
                        .map(field -> new Control(
                                ControlKind.REQUIRED_FIELD,
                                path + "/" + field.key(),
                                joined(name, field.label()),
                                link))
                        .forEach(controls::add);
            }
        }
        return controls;
    }

    private static Text joined(Text whole, Text part) {
        return new Text(whole.zh() + " · " + part.zh(), whole.en() + " · " + part.en());
    }
}
