package io.chengnuo.work;

import static io.chengnuo.work.db.Tables.RUNS;

import io.chengnuo.policy.Text;
import io.chengnuo.procedure.ProceduresInForce;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** In which stage of their procedures tickets are, or were at their end. For those who list many. */
@Component
public class PresentStages {

    private final DSLContext sql;
    private final ProceduresInForce procedures;

    PresentStages(DSLContext sql, ProceduresInForce procedures) {
        this.sql = sql;
        this.procedures = procedures;
    }

    /** The names of the stages by ticket; those without a procedure are not in it. */
    @Transactional(readOnly = true)
    public Map<UUID, Text> of(Collection<UUID> tickets) {
        var stages = new HashMap<UUID, Text>();
        sql.select(RUNS.TICKET, RUNS.PROCEDURE_VERSION, RUNS.STAGE)
                .from(RUNS)
                .where(RUNS.TICKET.in(tickets))
                .forEach(row -> procedures
                        .require(row.value2())
                        .document()
                        .stage(row.value3())
                        .ifPresent(stage -> stages.put(row.value1(), stage.name())));
        return stages;
    }
}
