package io.chengnuo.work;

import static io.chengnuo.work.db.Tables.ANALYSES;
import static io.chengnuo.work.db.Tables.IDENTITY_CHECKS;

import io.chengnuo.shared.facts.Facts;
import java.time.Clock;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What is found out before anything is done: who asks, and what exactly is wanted. */
@Component
class WriteAnalysis {

    private final DSLContext sql;
    private final Facts facts;
    private final Clock clock;

    WriteAnalysis(DSLContext sql, Facts facts, Clock clock) {
        this.sql = sql;
        this.facts = facts;
        this.clock = clock;
    }

    record Analysis(String wanted, String outside, Set<AnalysisMeans> means, UUID by, Instant at) {}

    record Identity(
            IdentityMeans means, boolean readBack, @Nullable String note, UUID by, Instant at) {}

    void analysed(Run run, String wanted, String outside, Set<AnalysisMeans> means, UUID by) {
        var at = clock.instant();
        var words = means.stream().sorted().map(Enum::name).toArray(String[]::new);
        sql.insertInto(ANALYSES)
                .set(ANALYSES.TICKET, run.ticket())
                .set(ANALYSES.WANTED, wanted)
                .set(ANALYSES.OUTSIDE, outside)
                .set(ANALYSES.MEANS, words)
                .set(ANALYSES.WRITTEN_BY, by)
                .set(ANALYSES.WRITTEN_AT, at)
                .onConflict(ANALYSES.TENANT_ID, ANALYSES.TICKET)
                .doUpdate()
                .setNonConflictingKeyToExcluded()
                .execute();
        facts.record(new NeedAnalysed(run.ticket(), means, by, at));
    }

    void identityChecked(Run run, IdentityMeans means, boolean readBack, @Nullable String note, UUID by) {
        var at = clock.instant();
        sql.insertInto(IDENTITY_CHECKS)
                .set(IDENTITY_CHECKS.TICKET, run.ticket())
                .set(IDENTITY_CHECKS.MEANS, means.name())
                .set(IDENTITY_CHECKS.READ_BACK, readBack)
                .set(IDENTITY_CHECKS.NOTE, note)
                .set(IDENTITY_CHECKS.CHECKED_BY, by)
                .set(IDENTITY_CHECKS.CHECKED_AT, at)
                .onConflict(IDENTITY_CHECKS.TENANT_ID, IDENTITY_CHECKS.TICKET)
                .doUpdate()
                .setNonConflictingKeyToExcluded()
                .execute();
        facts.record(new IdentityChecked(run.ticket(), means, readBack, by, at));
    }

    @Nullable
    Analysis analysisOf(UUID ticket) {
        return sql.selectFrom(ANALYSES)
                .where(ANALYSES.TICKET.eq(ticket))
                .fetchOne(row -> new Analysis(
                        row.getWanted(),
                        row.getOutside(),
                        java.util.Arrays.stream(row.getMeans())
                                .map(AnalysisMeans::valueOf)
                                .collect(java.util.stream.Collectors.toCollection(java.util.TreeSet::new)),
                        row.getWrittenBy(),
                        row.getWrittenAt()));
    }

    @Nullable
    Identity identityOf(UUID ticket) {
        return sql.selectFrom(IDENTITY_CHECKS)
                .where(IDENTITY_CHECKS.TICKET.eq(ticket))
                .fetchOne(row -> new Identity(
                        IdentityMeans.valueOf(row.getMeans()),
                        row.getReadBack(),
                        row.getNote(),
                        row.getCheckedBy(),
                        row.getCheckedAt()));
    }
}
