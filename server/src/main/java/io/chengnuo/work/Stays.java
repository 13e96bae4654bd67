package io.chengnuo.work;

import static io.chengnuo.work.db.Tables.STAYS;

import io.chengnuo.procedure.Phase;
import io.chengnuo.procedure.Stage;
import io.chengnuo.shared.Ids;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.Records;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** The stays of tickets in stages, once they are over. Never changed. */
@Repository
class Stays {

    private final DSLContext sql;

    Stays(DSLContext sql) {
        this.sql = sql;
    }

    /** {@code content} is what was done, {@code nodes} what was ticked meanwhile. */
    record Left(
            Leaving leaving,
            @Nullable ReworkCause cause,
            @Nullable String reason,
            @Nullable String content,
            List<String> nodes,
            @Nullable Instant dueAt,
            @Nullable UUID by,
            Instant at) {}

    record Stay(
            UUID id,
            String procedure,
            String stage,
            String stageZh,
            String stageEn,
            Phase phase,
            Instant enteredAt,
            @Nullable Instant dueAt,
            Instant leftAt,
            @Nullable UUID leftBy,
            Leaving leaving,
            @Nullable ReworkCause cause,
            @Nullable String reason,
            @Nullable String content) {}

    void add(Run run, Stage stage, Left left) {
        sql.insertInto(STAYS)
                .set(STAYS.ID, Ids.next(left.at()))
                .set(STAYS.TICKET, run.ticket())
                .set(STAYS.NUMBER, run.number())
                .set(STAYS.SUBJECT, run.subject())
                .set(STAYS.CATEGORY, run.category())
                .set(STAYS.PROCEDURE_VERSION, run.procedure())
                .set(STAYS.PROCEDURE_KEY, run.procedureKey())
                .set(STAYS.STAGE, stage.key())
                .set(STAYS.STAGE_ZH, stage.name().zh())
                .set(STAYS.STAGE_EN, stage.name().en())
                .set(STAYS.PHASE, stage.phase().name())
                .set(STAYS.ENTERED_AT, run.since())
                .set(STAYS.DUE_AT, left.dueAt())
                .set(STAYS.LEFT_AT, left.at())
                .set(STAYS.LEFT_BY, left.by())
                .set(STAYS.LEAVING, left.leaving().name())
                .set(STAYS.CAUSE, left.cause() == null ? null : left.cause().name())
                .set(STAYS.REASON, left.reason())
                .set(STAYS.CONTENT, left.content())
                .set(STAYS.NODES, left.nodes().toArray(String[]::new))
                .set(STAYS.TEAM, run.team())
                .set(STAYS.HANDLER, run.handler())
                .execute();
    }

    List<Stay> of(UUID ticket) {
        return sql.select(
                        STAYS.ID,
                        STAYS.PROCEDURE_KEY,
                        STAYS.STAGE,
                        STAYS.STAGE_ZH,
                        STAYS.STAGE_EN,
                        STAYS.PHASE.convertFrom(Phase::valueOf),
                        STAYS.ENTERED_AT,
                        STAYS.DUE_AT,
                        STAYS.LEFT_AT,
                        STAYS.LEFT_BY,
                        STAYS.LEAVING.convertFrom(Leaving::valueOf),
                        STAYS.CAUSE.convertFrom(cause -> cause == null ? null : ReworkCause.valueOf(cause)),
                        STAYS.REASON,
                        STAYS.CONTENT)
                .from(STAYS)
                .where(STAYS.TICKET.eq(ticket))
                .orderBy(STAYS.LEFT_AT.desc(), STAYS.ID.desc())
                .limit(100)
                .fetch(Records.mapping(Stay::new));
    }
}
