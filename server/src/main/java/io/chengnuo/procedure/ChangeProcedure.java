package io.chengnuo.procedure;

import java.util.function.UnaryOperator;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Changes a procedure from a program, as a person does in the editor: by a draft that is checked and published. */
@Service
public class ChangeProcedure {

    private final EditDraft edit;
    private final PublishProcedure publish;

    ChangeProcedure(EditDraft edit, PublishProcedure publish) {
        this.edit = edit;
        this.publish = publish;
    }

    /** Leaves the change as a draft for somebody to look at. */
    @Transactional
    public void propose(String key, UnaryOperator<ProcedureDocument> change) {
        edit.write(key, change.apply(edit.read(key).document()), null);
    }

    @Transactional
    public void publish(String key, UnaryOperator<ProcedureDocument> change, String reason) {
        propose(key, change);
        publish.draft(key, reason, null);
    }
}
