package io.chengnuo.channel.visit;

import static io.chengnuo.channel.db.Tables.SITE_VISITS;
import static org.jooq.impl.DSL.row;

import io.chengnuo.channel.db.tables.records.SiteVisitsRecord;
import io.chengnuo.shared.Cursor;
import io.chengnuo.shared.NotFound;
import io.chengnuo.shared.Page;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** Visits of engineers, as rows. */
@Repository
class SiteVisits {

    private static final List<String> OVER = List.of("DONE", "FAILED", "CANCELLED");

    private final DSLContext sql;

    SiteVisits(DSLContext sql) {
        this.sql = sql;
    }

    /** Until the transaction ends nobody else plans for this person: two that overlap cannot both be found free. */
    void lockDiary(UUID engineer) {
        sql.fetch("select pg_advisory_xact_lock(hashtextextended(?, 14))", "diary " + engineer);
    }

    /** Whether somebody is somewhere else in that time. */
    boolean busy(UUID engineer, Instant from, Instant to, @Nullable UUID but) {
        return sql.fetchExists(SITE_VISITS, engaged(List.of(engineer), from, to).and(others(but)));
    }

    Set<UUID> busy(Collection<UUID> engineers, Instant from, Instant to) {
        return sql.selectDistinct(SITE_VISITS.ENGINEER)
                .from(SITE_VISITS)
                .where(engaged(engineers, from, to))
                .fetchSet(SITE_VISITS.ENGINEER);
    }

    private static Condition engaged(Collection<UUID> engineers, Instant from, Instant to) {
        return SITE_VISITS
                .ENGINEER
                .in(engineers)
                .and(SITE_VISITS.STATE.notIn(OVER))
                .and(SITE_VISITS.STARTS_AT.lt(to))
                .and(SITE_VISITS.ENDS_AT.gt(from));
    }

    private static Condition others(@Nullable UUID but) {
        return but == null ? DSL.noCondition() : SITE_VISITS.ID.ne(but);
    }

    void add(SiteVisit one, @Nullable UUID by, Instant at) {
        sql.insertInto(SITE_VISITS)
                .set(SITE_VISITS.ID, one.id())
                .set(SITE_VISITS.TICKET, one.ticket())
                .set(SITE_VISITS.CUSTOMER, one.customer())
                .set(SITE_VISITS.ENGINEER, one.engineer())
                .set(SITE_VISITS.STARTS_AT, one.startsAt())
                .set(SITE_VISITS.ENDS_AT, one.endsAt())
                .set(SITE_VISITS.ADDRESS, one.address())
                .set(SITE_VISITS.PURPOSE, one.purpose())
                .set(SITE_VISITS.MATERIALS, one.materials())
                .set(SITE_VISITS.STATE, one.state().name())
                .set(SITE_VISITS.REPLY, one.reply().name())
                .set(SITE_VISITS.PLANNED_BY, by)
                .set(SITE_VISITS.PLANNED_AT, at)
                .execute();
    }

    /** Another time or another engineer: the customer is asked anew. */
    void move(SiteVisit one, PlanSiteVisit.Wanted wanted) {
        sql.update(SITE_VISITS)
                .set(SITE_VISITS.ENGINEER, wanted.engineer())
                .set(SITE_VISITS.STARTS_AT, wanted.startsAt())
                .set(SITE_VISITS.ENDS_AT, wanted.endsAt())
                .set(SITE_VISITS.ADDRESS, wanted.address())
                .set(SITE_VISITS.PURPOSE, wanted.purpose())
                .set(SITE_VISITS.MATERIALS, wanted.materials())
                .set(SITE_VISITS.REPLY, VisitReply.ASKED.name())
                .setNull(SITE_VISITS.REPLY_WORDS)
                .setNull(SITE_VISITS.REPLIED_AT)
                .set(SITE_VISITS.VERSION, one.version() + 1)
                .where(SITE_VISITS.ID.eq(one.id()))
                .execute();
    }

    void answer(SiteVisit one, VisitReply reply, @Nullable String words, Instant at) {
        sql.update(SITE_VISITS)
                .set(SITE_VISITS.REPLY, reply.name())
                .set(SITE_VISITS.REPLY_WORDS, words)
                .set(SITE_VISITS.REPLIED_AT, at)
                .set(SITE_VISITS.VERSION, one.version() + 1)
                .where(SITE_VISITS.ID.eq(one.id()))
                .execute();
    }

    void become(SiteVisit one, VisitState state, Instant at) {
        var update = sql.update(SITE_VISITS)
                .set(SITE_VISITS.STATE, state.name())
                .set(SITE_VISITS.VERSION, one.version() + 1);
        (switch (state) {
                    case ON_THE_WAY -> update.set(SITE_VISITS.SET_OFF_AT, at);
                    case ARRIVED -> update.set(SITE_VISITS.ARRIVED_AT, at);
                    case WORKING -> update.set(SITE_VISITS.BEGAN_AT, at);
                    case DONE, FAILED, CANCELLED -> update.set(SITE_VISITS.ENDED_AT, at);
                    case PLANNED -> update;
                })
                .where(SITE_VISITS.ID.eq(one.id()))
                .execute();
    }

    void stands(SiteVisit one, double latitude, double longitude) {
        sql.update(SITE_VISITS)
                .set(SITE_VISITS.LATITUDE, latitude)
                .set(SITE_VISITS.LONGITUDE, longitude)
                .where(SITE_VISITS.ID.eq(one.id()))
                .execute();
    }

    void report(SiteVisit one, WorkSiteVisit.Report report) {
        sql.update(SITE_VISITS)
                .set(SITE_VISITS.FINDINGS, report.findings())
                .set(SITE_VISITS.USED, report.used())
                .set(SITE_VISITS.SIGNER, report.signer())
                .set(SITE_VISITS.SIGNATURE, report.signature())
                .where(SITE_VISITS.ID.eq(one.id()))
                .execute();
    }

    void failed(SiteVisit one, String reason) {
        sql.update(SITE_VISITS)
                .set(SITE_VISITS.FAILURE, reason)
                .where(SITE_VISITS.ID.eq(one.id()))
                .execute();
    }

    Optional<SiteVisit> find(UUID id, Condition within) {
        return sql.selectFrom(SITE_VISITS).where(SITE_VISITS.ID.eq(id), within).fetchOptional(SiteVisits::visit);
    }

    SiteVisit requireLocked(UUID id, Condition within) {
        return sql.selectFrom(SITE_VISITS)
                .where(SITE_VISITS.ID.eq(id), within)
                .forUpdate()
                .fetchOptional(SiteVisits::visit)
                .orElseThrow(() -> new NotFound("no_such_site_visit"));
    }

    List<SiteVisit> ofTicket(UUID ticket) {
        return sql.selectFrom(SITE_VISITS)
                .where(SITE_VISITS.TICKET.eq(ticket))
                .orderBy(SITE_VISITS.STARTS_AT, SITE_VISITS.ID)
                .limit(100)
                .fetch(SiteVisits::visit);
    }

    /** In the order of time. */
    Page<SiteVisit> between(Instant from, Instant to, Condition within, int limit, @Nullable String cursor) {
        var after = Cursor.parse(cursor, 2);
        var rows = sql.selectFrom(SITE_VISITS)
                .where(SITE_VISITS.STARTS_AT.ge(from))
                .and(SITE_VISITS.STARTS_AT.lt(to))
                .and(within)
                .and(
                        after == null
                                ? DSL.noCondition()
                                : row(SITE_VISITS.STARTS_AT, SITE_VISITS.ID).gt(after.instant(0), after.uuid(1)))
                .orderBy(SITE_VISITS.STARTS_AT, SITE_VISITS.ID)
                .limit(limit + 1)
                .fetch(SiteVisits::visit);
        return Page.of(rows, limit, last -> Cursor.of(last.startsAt(), last.id()));
    }

    private static SiteVisit visit(SiteVisitsRecord row) {
        return new SiteVisit(
                row.getId(),
                row.getTicket(),
                row.getCustomer(),
                row.getEngineer(),
                row.getStartsAt(),
                row.getEndsAt(),
                row.getAddress(),
                row.getPurpose(),
                row.getMaterials(),
                VisitState.valueOf(row.getState()),
                VisitReply.valueOf(row.getReply()),
                row.getReplyWords(),
                row.getSetOffAt(),
                row.getArrivedAt(),
                row.getLatitude(),
                row.getLongitude(),
                row.getBeganAt(),
                row.getEndedAt(),
                row.getFindings(),
                row.getUsed(),
                row.getFailure(),
                row.getSigner(),
                row.getSignature(),
                row.getVersion());
    }
}
