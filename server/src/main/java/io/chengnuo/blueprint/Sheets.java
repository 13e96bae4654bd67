package io.chengnuo.blueprint;

import static io.chengnuo.blueprint.db.Tables.SHEETS;

import io.chengnuo.blueprint.db.tables.records.SheetsRecord;
import io.chengnuo.shared.Acting;
import io.chengnuo.shared.Conflict;
import io.chengnuo.shared.Ids;
import io.chengnuo.shared.NotFound;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.JSONB;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/** Tables that are worked on, in the database. */
@Repository
class Sheets {

    private final DSLContext sql;
    private final JsonMapper json;
    private final ShippedNodes shipped;
    private final TableWords words;
    private final Clock clock;

    Sheets(DSLContext sql, JsonMapper json, ShippedNodes shipped, TableWords words, Clock clock) {
        this.sql = sql;
        this.json = json;
        this.shipped = shipped;
        this.words = words;
        this.clock = clock;
    }

    /** The company's own table; made when it is first asked for, so that companies older than the table have one, too. */
    @Transactional
    public Sheet base() {
        var found = sql.selectFrom(SHEETS).where(SHEETS.BASE.isNull()).fetchOptional(this::sheet);
        if (found.isPresent()) {
            return found.get();
        }
        var now = clock.instant();
        insert(new Sheet(
                Ids.next(now),
                words.say("base").zh(),
                "",
                null,
                null,
                shipped.document(),
                null,
                null,
                null,
                null,
                now,
                1));
        return sql.selectFrom(SHEETS).where(SHEETS.BASE.isNull()).fetchSingle(this::sheet);
    }

    @Transactional(readOnly = true)
    public Sheet require(UUID id) {
        return sql.selectFrom(SHEETS)
                .where(SHEETS.ID.eq(id))
                .fetchOptional(this::sheet)
                .orElseThrow(() -> new NotFound("no_such_table"));
    }

    /** For changing it: the next waits. Refuses one that waits for a decision. */
    Sheet lock(UUID id) {
        var sheet = waiting(id);
        if (sheet.approval() != null) {
            throw new Conflict("table_awaits_decision");
        }
        return sheet;
    }

    Sheet waiting(UUID id) {
        return sql.selectFrom(SHEETS)
                .where(SHEETS.ID.eq(id))
                .forUpdate()
                .fetchOptional(this::sheet)
                .orElseThrow(() -> new NotFound("no_such_table"));
    }

    @Transactional(readOnly = true)
    public List<Sheet> variants() {
        return sql.selectFrom(SHEETS)
                .where(SHEETS.BASE.isNotNull())
                .orderBy(SHEETS.CREATED_AT, SHEETS.ID)
                .fetch(this::sheet);
    }

    void insert(Sheet sheet) {
        sql.insertInto(SHEETS)
                .set(SHEETS.ID, sheet.id())
                .set(SHEETS.NAME, sheet.name())
                .set(SHEETS.ABOUT, sheet.about())
                .set(SHEETS.BASE, sheet.base())
                .set(SHEETS.BASE_REVISION, sheet.baseRevision())
                .set(SHEETS.DOCUMENT, written(sheet.document()))
                .set(SHEETS.CREATED_AT, sheet.changedAt())
                .set(SHEETS.CHANGED_BY, Acting.current().actor())
                .set(SHEETS.CHANGED_AT, sheet.changedAt())
                .onConflictDoNothing()
                .execute();
    }

    Sheet update(Sheet sheet, Instant at) {
        return sql.update(SHEETS)
                .set(SHEETS.BASE_REVISION, sheet.baseRevision())
                .set(SHEETS.DOCUMENT, written(sheet.document()))
                .set(SHEETS.APPROVAL, sheet.approval())
                .set(SHEETS.APPROVAL_REASON, sheet.approvalReason())
                .set(SHEETS.ASKED_BY, sheet.askedBy())
                .set(SHEETS.CHANGED_BY, Acting.current().actor())
                .set(SHEETS.CHANGED_AT, at)
                .set(SHEETS.VERSION, SHEETS.VERSION.plus(1))
                .where(SHEETS.ID.eq(sheet.id()))
                .returning()
                .fetchSingle(this::sheet);
    }

    private JSONB written(SheetDocument document) {
        return JSONB.valueOf(json.writeValueAsString(document));
    }

    private Sheet sheet(SheetsRecord row) {
        return new Sheet(
                row.getId(),
                row.getName(),
                row.getAbout(),
                row.getBase(),
                row.getBaseRevision(),
                json.readValue(row.getDocument().data(), SheetDocument.class),
                row.getApproval(),
                row.getApprovalReason(),
                row.getAskedBy(),
                row.getChangedBy(),
                row.getChangedAt(),
                row.getVersion());
    }
}
