package io.chengnuo.blueprint.authoring;

import static io.chengnuo.blueprint.db.Tables.EVIDENCE;
import static io.chengnuo.blueprint.db.Tables.PAINS;
import static io.chengnuo.blueprint.db.Tables.SIGN_OFFS;
import static io.chengnuo.blueprint.db.Tables.STEPS;

import io.chengnuo.shared.Acting;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.JSONB;
import org.jooq.Records;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** The papers of writing a table, in the database. */
@Repository
class Papers {

    private final DSLContext sql;
    private final JsonMapper json;

    Papers(DSLContext sql, JsonMapper json) {
        this.sql = sql;
        this.json = json;
    }

    record StepRow(
            Outcome outcome,
            @Nullable Instant completedAt,
            @Nullable UUID completedBy,
            long version) {

        static final StepRow FRESH = new StepRow(Outcome.NOTHING, null, null, 0);
    }

    /** One at a time for a table, also where a step has no row yet. Held until the transaction ends. */
    void queue(UUID sheet) {
        sql.execute("select pg_advisory_xact_lock(hashtextextended('blueprint.steps ' || ?::text, 0))", sheet);
    }

    Map<Step, StepRow> steps(UUID sheet) {
        var rows = new EnumMap<Step, StepRow>(Step.class);
        for (var step : Step.values()) {
            rows.put(step, StepRow.FRESH);
        }
        sql.selectFrom(STEPS)
                .where(STEPS.SHEET.eq(sheet))
                .forEach(row -> rows.put(
                        Step.valueOf(row.getStep()),
                        new StepRow(
                                json.readValue(row.getOutcome().data(), Outcome.class),
                                row.getCompletedAt(),
                                row.getCompletedBy(),
                                row.getVersion())));
        return rows;
    }

    void put(UUID sheet, Step step, Outcome outcome, @Nullable Instant completedAt, Instant at) {
        var written = JSONB.valueOf(json.writeValueAsString(outcome));
        var by = completedAt == null ? null : Acting.current().actor();
        sql.insertInto(STEPS)
                .set(STEPS.SHEET, sheet)
                .set(STEPS.STEP, step.name())
                .set(STEPS.OUTCOME, written)
                .set(STEPS.COMPLETED_AT, completedAt)
                .set(STEPS.COMPLETED_BY, by)
                .set(STEPS.CHANGED_AT, at)
                .onConflict(STEPS.TENANT_ID, STEPS.SHEET, STEPS.STEP)
                .doUpdate()
                .set(STEPS.OUTCOME, written)
                .set(STEPS.COMPLETED_AT, completedAt)
                .set(STEPS.COMPLETED_BY, by)
                .set(STEPS.CHANGED_AT, at)
                .set(STEPS.VERSION, STEPS.VERSION.plus(1))
                .execute();
    }

    List<SignOff> signOffs(UUID sheet) {
        return sql.select(SIGN_OFFS.UNIT, SIGN_OFFS.SIGNER, SIGN_OFFS.ASKED_AT, SIGN_OFFS.SIGNED_AT, SIGN_OFFS.NOTE)
                .from(SIGN_OFFS)
                .where(SIGN_OFFS.SHEET.eq(sheet))
                .orderBy(SIGN_OFFS.ASKED_AT, SIGN_OFFS.UNIT)
                .fetch(Records.mapping(SignOff::new));
    }

    void ask(UUID sheet, UUID unit, UUID signer, Instant at) {
        sql.insertInto(SIGN_OFFS)
                .set(SIGN_OFFS.SHEET, sheet)
                .set(SIGN_OFFS.UNIT, unit)
                .set(SIGN_OFFS.SIGNER, signer)
                .set(SIGN_OFFS.ASKED_AT, at)
                .onConflict(SIGN_OFFS.TENANT_ID, SIGN_OFFS.SHEET, SIGN_OFFS.UNIT)
                .doUpdate()
                .setNonConflictingKeyToExcluded()
                .setNull(SIGN_OFFS.SIGNED_AT)
                .setNull(SIGN_OFFS.NOTE)
                .execute();
    }

    void sign(UUID sheet, UUID unit, String note, Instant at) {
        sql.update(SIGN_OFFS)
                .set(SIGN_OFFS.SIGNED_AT, at)
                .set(SIGN_OFFS.NOTE, note)
                .where(SIGN_OFFS.SHEET.eq(sheet), SIGN_OFFS.UNIT.eq(unit))
                .execute();
    }

    void unsign(UUID sheet) {
        sql.update(SIGN_OFFS)
                .setNull(SIGN_OFFS.SIGNED_AT)
                .where(SIGN_OFFS.SHEET.eq(sheet))
                .execute();
    }

    int leaveOut(UUID sheet, UUID unit) {
        return sql.deleteFrom(SIGN_OFFS)
                .where(SIGN_OFFS.SHEET.eq(sheet), SIGN_OFFS.UNIT.eq(unit))
                .execute();
    }

    List<Evidence> evidence(UUID sheet) {
        return sql.select(
                        EVIDENCE.ID,
                        EVIDENCE.KIND.convertFrom(Evidence.Kind::valueOf),
                        EVIDENCE.TITLE,
                        EVIDENCE.REFERENCE,
                        EVIDENCE.NOTE,
                        EVIDENCE.ADDED_AT)
                .from(EVIDENCE)
                .where(EVIDENCE.SHEET.eq(sheet))
                .orderBy(EVIDENCE.ADDED_AT, EVIDENCE.ID)
                .fetch(Records.mapping(Evidence::new));
    }

    void add(UUID sheet, Evidence evidence) {
        sql.insertInto(EVIDENCE)
                .set(EVIDENCE.ID, evidence.id())
                .set(EVIDENCE.SHEET, sheet)
                .set(EVIDENCE.KIND, evidence.kind().name())
                .set(EVIDENCE.TITLE, evidence.title())
                .set(EVIDENCE.REFERENCE, evidence.reference())
                .set(EVIDENCE.NOTE, evidence.note())
                .set(EVIDENCE.ADDED_BY, Acting.current().actor())
                .set(EVIDENCE.ADDED_AT, evidence.addedAt())
                .execute();
    }

    int removeEvidence(UUID sheet, UUID id) {
        return sql.deleteFrom(EVIDENCE)
                .where(EVIDENCE.SHEET.eq(sheet), EVIDENCE.ID.eq(id))
                .execute();
    }

    List<Pain> pains(UUID sheet) {
        return sql.selectFrom(PAINS)
                .where(PAINS.SHEET.eq(sheet))
                .orderBy(PAINS.ADDED_AT, PAINS.ID)
                .fetch(row -> new Pain(row.getId(), row.getText(), List.of(row.getNodes()), row.getAddedAt()));
    }

    void add(UUID sheet, Pain pain) {
        sql.insertInto(PAINS)
                .set(PAINS.ID, pain.id())
                .set(PAINS.SHEET, sheet)
                .set(PAINS.TEXT, pain.text())
                .set(PAINS.NODES, pain.nodes().toArray(String[]::new))
                .set(PAINS.ADDED_BY, Acting.current().actor())
                .set(PAINS.ADDED_AT, pain.addedAt())
                .execute();
    }

    int link(UUID sheet, UUID id, List<String> nodes) {
        return sql.update(PAINS)
                .set(PAINS.NODES, nodes.toArray(String[]::new))
                .where(PAINS.SHEET.eq(sheet), PAINS.ID.eq(id))
                .execute();
    }

    int removePain(UUID sheet, UUID id) {
        return sql.deleteFrom(PAINS)
                .where(PAINS.SHEET.eq(sheet), PAINS.ID.eq(id))
                .execute();
    }
}
