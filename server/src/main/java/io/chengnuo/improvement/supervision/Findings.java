package io.chengnuo.improvement.supervision;

import static io.chengnuo.improvement.db.Tables.FINDINGS;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.row;

import io.chengnuo.improvement.db.tables.records.FindingsRecord;
import io.chengnuo.shared.Cursor;
import io.chengnuo.shared.NotFound;
import io.chengnuo.shared.Page;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** Findings, as rows. */
@Repository
class Findings {

    private final DSLContext sql;

    Findings(DSLContext sql) {
        this.sql = sql;
    }

    /** What a list is narrowed to. */
    record Filter(
            @Nullable FindingKind kind,
            @Nullable FindingState state,
            @Nullable Severity severity,
            @Nullable String clause,
            @Nullable UUID owner,
            @Nullable UUID check) {

        private Condition condition() {
            return noCondition()
                    .and(kind == null ? noCondition() : FINDINGS.KIND.eq(kind.name()))
                    .and(state == null ? noCondition() : FINDINGS.STATE.eq(state.name()))
                    .and(severity == null ? noCondition() : FINDINGS.SEVERITY.eq(severity.name()))
                    .and(clause == null ? noCondition() : FINDINGS.CLAUSE.eq(clause))
                    .and(owner == null ? noCondition() : FINDINGS.OWNER.eq(owner))
                    .and(check == null ? noCondition() : FINDINGS.CHECK_ID.eq(check));
        }
    }

    void add(Finding finding) {
        sql.insertInto(FINDINGS)
                .set(FINDINGS.ID, finding.id())
                .set(FINDINGS.CHECK_ID, finding.check())
                .set(FINDINGS.CLAUSE, finding.clause())
                .set(FINDINGS.KIND, finding.kind().name())
                .set(FINDINGS.SEVERITY, name(finding.severity()))
                .set(FINDINGS.WORDS, finding.words())
                .set(FINDINGS.TICKETS, finding.tickets().toArray(UUID[]::new))
                .set(FINDINGS.REMEDY, name(finding.remedy()))
                .set(FINDINGS.OWNER, finding.owner())
                .set(FINDINGS.DUE_ON, finding.dueOn())
                .set(FINDINGS.STATE, finding.state().name())
                .set(FINDINGS.REMARK, finding.remark())
                .set(FINDINGS.FOUND_BY, finding.foundBy())
                .set(FINDINGS.FOUND_AT, finding.foundAt())
                .execute();
    }

    void fixed(Finding finding, String fix, UUID by, Instant at) {
        sql.update(FINDINGS)
                .set(FINDINGS.STATE, FindingState.FIXED.name())
                .set(FINDINGS.FIX, fix)
                .set(FINDINGS.FIXED_BY, by)
                .set(FINDINGS.FIXED_AT, at)
                .set(FINDINGS.VERSION, finding.version() + 1)
                .where(FINDINGS.ID.eq(finding.id()))
                .execute();
    }

    /** Not accepted means that it is open again. */
    void verified(Finding finding, boolean accepted, @Nullable String verdict, UUID by, Instant at) {
        sql.update(FINDINGS)
                .set(FINDINGS.STATE, (accepted ? FindingState.VERIFIED : FindingState.OPEN).name())
                .set(FINDINGS.VERDICT, verdict)
                .set(FINDINGS.VERIFIED_BY, by)
                .set(FINDINGS.VERIFIED_AT, at)
                .set(FINDINGS.VERSION, finding.version() + 1)
                .where(FINDINGS.ID.eq(finding.id()))
                .execute();
    }

    Finding requireLocked(UUID id) {
        return sql.selectFrom(FINDINGS)
                .where(FINDINGS.ID.eq(id))
                .forUpdate()
                .fetchOptional(Findings::finding)
                .orElseThrow(() -> new NotFound("no_such_finding"));
    }

    Finding require(UUID id) {
        return sql.selectFrom(FINDINGS)
                .where(FINDINGS.ID.eq(id))
                .fetchOptional(Findings::finding)
                .orElseThrow(() -> new NotFound("no_such_finding"));
    }

    /** The latest first. */
    Page<Finding> page(Filter filter, int limit, @Nullable String cursor) {
        var after = Cursor.parse(cursor, 2);
        var rows = sql.selectFrom(FINDINGS)
                .where(filter.condition())
                .and(
                        after == null
                                ? noCondition()
                                : row(FINDINGS.FOUND_AT, FINDINGS.ID).lt(after.instant(0), after.uuid(1)))
                .orderBy(FINDINGS.FOUND_AT.desc(), FINDINGS.ID.desc())
                .limit(limit + 1)
                .fetch(Findings::finding);
        return Page.of(rows, limit, last -> Cursor.of(last.foundAt(), last.id()));
    }

    int count(Filter filter) {
        return sql.fetchCount(FINDINGS, filter.condition());
    }

    /** Fixes whose day has passed and nobody was told of it yet; told now. */
    List<Finding> claimOverdue(LocalDate today, int limit) {
        var late = sql.selectFrom(FINDINGS)
                .where(FINDINGS.STATE.eq(FindingState.OPEN.name()), FINDINGS.DUE_ON.lt(today))
                .and(FINDINGS.REMINDED_ON.isNull())
                .orderBy(FINDINGS.DUE_ON, FINDINGS.ID)
                .limit(limit)
                .forUpdate()
                .skipLocked()
                .fetch(Findings::finding);
        sql.update(FINDINGS)
                .set(FINDINGS.REMINDED_ON, today)
                .where(FINDINGS.ID.in(late.stream().map(Finding::id).toList()))
                .execute();
        return late;
    }

    private static @Nullable String name(@Nullable Enum<?> value) {
        return value == null ? null : value.name();
    }

    private static Finding finding(FindingsRecord row) {
        return new Finding(
                row.getId(),
                row.getCheckId(),
                row.getClause(),
                FindingKind.valueOf(row.getKind()),
                row.getSeverity() == null ? null : Severity.valueOf(row.getSeverity()),
                row.getWords(),
                List.of(row.getTickets()),
                row.getRemedy() == null ? null : Remedy.valueOf(row.getRemedy()),
                row.getOwner(),
                row.getDueOn(),
                FindingState.valueOf(row.getState()),
                row.getRemark(),
                row.getFoundBy(),
                row.getFoundAt(),
                row.getFix(),
                row.getFixedBy(),
                row.getFixedAt(),
                row.getVerdict(),
                row.getVerifiedBy(),
                row.getVerifiedAt(),
                row.getVersion());
    }
}
