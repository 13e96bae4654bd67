package io.chengnuo.work.defect;

import static io.chengnuo.work.db.Tables.DEFECTS;
import static io.chengnuo.work.db.Tables.DEFECT_TICKETS;

import io.chengnuo.people.DataScope;
import io.chengnuo.ticket.TicketBrief;
import io.chengnuo.work.db.tables.records.DefectsRecord;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** Faults of products as rows, and the requests that hang on them. */
@Repository
class Defects {

    private final DSLContext sql;

    Defects(DSLContext sql) {
        this.sql = sql;
    }

    void add(Defect defect, ReportDefect.Form form, @Nullable UUID unit, Instant at) {
        sql.insertInto(DEFECTS)
                .set(DEFECTS.ID, defect.id())
                .set(DEFECTS.TITLE, defect.title())
                .set(DEFECTS.PRODUCT, defect.product())
                .set(DEFECTS.SYMPTOM, form.symptom())
                .set(DEFECTS.FREQUENCY, form.frequency().name())
                .set(DEFECTS.TEAM, defect.team())
                .set(DEFECTS.UNIT, unit)
                .set(DEFECTS.STATE, defect.state().name())
                .set(DEFECTS.REPORTED_BY, defect.reportedBy())
                .set(DEFECTS.REPORTED_AT, at)
                .set(DEFECTS.CHANGED_AT, at)
                .execute();
    }

    /** False when the ticket hangs on it already. */
    boolean link(UUID defect, TicketBrief ticket, UUID by, Instant at) {
        return sql.insertInto(DEFECT_TICKETS)
                        .set(DEFECT_TICKETS.DEFECT, defect)
                        .set(DEFECT_TICKETS.TICKET, ticket.id().value())
                        .set(DEFECT_TICKETS.NUMBER, ticket.number())
                        .set(DEFECT_TICKETS.SUBJECT, ticket.subject())
                        .set(DEFECT_TICKETS.CUSTOMER, ticket.customer())
                        .set(DEFECT_TICKETS.LINKED_BY, by)
                        .set(DEFECT_TICKETS.LINKED_AT, at)
                        .onConflictDoNothing()
                        .execute()
                == 1;
    }

    Optional<Defect> findLocked(UUID id) {
        return sql.selectFrom(DEFECTS).where(DEFECTS.ID.eq(id)).forUpdate().fetchOptional(Defects::defect);
    }

    /** One of a team that the reader's right to work reaches. Locked. */
    Optional<Defect> findToWork(UUID id, DataScope scope) {
        return sql.selectFrom(DEFECTS)
                .where(DEFECTS.ID.eq(id))
                .and(worked(scope))
                .forUpdate()
                .fetchOptional(Defects::defect);
    }

    static Condition worked(DataScope scope) {
        var own = DEFECTS.OWNER.eq(scope.person());
        return switch (scope.reach()) {
            case OWN -> own;
            case TEAM -> own.or(DEFECTS.TEAM.in(scope.teams()));
            case UNIT -> own.or(DEFECTS.TEAM.in(scope.teams())).or(DEFECTS.UNIT.in(scope.units()));
            case ALL -> DSL.noCondition();
        };
    }

    void moved(Defect defect, DefectState to, @Nullable String fixedIn, @Nullable String note, UUID by, Instant at) {
        sql.update(DEFECTS)
                .set(DEFECTS.STATE, to.name())
                .set(DEFECTS.OWNER, by)
                .set(DEFECTS.FIXED_IN, to == DefectState.FIXED ? fixedIn : null)
                .set(DEFECTS.NOTE, note)
                .set(DEFECTS.CHANGED_AT, at)
                .set(DEFECTS.ENDED_AT, to.isOpen() ? null : at)
                .set(DEFECTS.VERSION, defect.version() + 1)
                .where(DEFECTS.ID.eq(defect.id()))
                .execute();
    }

    List<UUID> ticketsOf(UUID defect) {
        return sql.select(DEFECT_TICKETS.TICKET)
                .from(DEFECT_TICKETS)
                .where(DEFECT_TICKETS.DEFECT.eq(defect))
                .orderBy(DEFECT_TICKETS.LINKED_AT)
                .fetch(DEFECT_TICKETS.TICKET);
    }

    private static Defect defect(DefectsRecord row) {
        return new Defect(
                row.getId(),
                row.getTitle(),
                row.getProduct(),
                DefectState.valueOf(row.getState()),
                row.getTeam(),
                row.getReportedBy(),
                row.getVersion());
    }
}
