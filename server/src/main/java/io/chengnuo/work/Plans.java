package io.chengnuo.work;

import static io.chengnuo.work.db.Tables.MILESTONES;
import static io.chengnuo.work.db.Tables.PLANS;
import static io.chengnuo.work.db.Tables.STAGE_DUES;

import io.chengnuo.shared.Ids;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.Records;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** Plans and their milestones, as rows. */
@Repository
class Plans {

    private final DSLContext sql;

    Plans(DSLContext sql) {
        this.sql = sql;
    }

    record Plan(
            PlanKind kind,
            String solution,
            UUID responsible,
            String resources,
            String ifNeedsChange,
            String ifSystemsFail,
            UUID writtenBy,
            Instant writtenAt,
            @Nullable Instant offeredAt,
            @Nullable Instant changeAskedAt,
            @Nullable String changeWords,
            @Nullable Instant agreedAt,
            @Nullable AgreedHow agreedHow,
            @Nullable String agreedNote,
            @Nullable FallbackTrigger fallback,
            @Nullable String fallbackReason,
            @Nullable UUID fallbackBy,
            @Nullable Instant fallbackAt) {

        /** Shown to the customer, who has said neither yes nor what he wants changed. */
        boolean waitsForCustomer() {
            return offeredAt != null && agreedAt == null && changeAskedAt == null;
        }

        String stepsFor(FallbackTrigger trigger) {
            return switch (trigger) {
                case NEEDS_CHANGED -> ifNeedsChange;
                case SYSTEM_FAILED -> ifSystemsFail;
            };
        }
    }

    record Milestone(
            UUID id,
            String title,
            @Nullable UUID person,
            @Nullable Instant dueAt,
            @Nullable Instant doneAt,
            @Nullable UUID doneBy,
            @Nullable String deviation) {}

    Optional<Plan> find(UUID ticket) {
        return sql.select(
                        PLANS.KIND.convertFrom(PlanKind::valueOf),
                        PLANS.SOLUTION,
                        PLANS.RESPONSIBLE,
                        PLANS.RESOURCES,
                        PLANS.IF_NEEDS_CHANGE,
                        PLANS.IF_SYSTEMS_FAIL,
                        PLANS.WRITTEN_BY,
                        PLANS.WRITTEN_AT,
                        PLANS.SHOWN_TO_CUSTOMER_AT,
                        PLANS.CHANGE_ASKED_AT,
                        PLANS.CHANGE_WORDS,
                        PLANS.AGREED_AT,
                        PLANS.AGREED_HOW.convertFrom(how -> how == null ? null : AgreedHow.valueOf(how)),
                        PLANS.AGREED_NOTE,
                        PLANS.FALLBACK.convertFrom(how -> how == null ? null : FallbackTrigger.valueOf(how)),
                        PLANS.FALLBACK_REASON,
                        PLANS.FALLBACK_BY,
                        PLANS.FALLBACK_AT)
                .from(PLANS)
                .where(PLANS.TICKET.eq(ticket))
                .fetchOptional(Records.mapping(Plan::new));
    }

    List<Milestone> milestones(UUID ticket) {
        return sql.select(
                        MILESTONES.ID,
                        MILESTONES.TITLE,
                        MILESTONES.PERSON,
                        MILESTONES.DUE_AT,
                        MILESTONES.DONE_AT,
                        MILESTONES.DONE_BY,
                        MILESTONES.DEVIATION)
                .from(MILESTONES)
                .where(MILESTONES.TICKET.eq(ticket))
                .orderBy(MILESTONES.PLACE, MILESTONES.ID)
                .fetch(Records.mapping(Milestone::new));
    }

    record Late(
            UUID milestone,
            UUID ticket,
            String title,
            @Nullable UUID person,
            Instant dueAt) {}

    /** Milestones whose time has passed; nobody looks at them again. */
    List<Late> claimLate(Instant now, int most) {
        var late = sql.select(MILESTONES.ID, MILESTONES.TICKET, MILESTONES.TITLE, MILESTONES.PERSON, MILESTONES.DUE_AT)
                .from(MILESTONES)
                .where(MILESTONES.LOOK_AT.lt(now))
                .orderBy(MILESTONES.LOOK_AT)
                .limit(most)
                .forUpdate()
                .skipLocked()
                .fetch(Records.mapping(Late::new));
        sql.update(MILESTONES)
                .set(MILESTONES.LOOK_AT, (Instant) null)
                .where(MILESTONES.ID.in(late.stream().map(Late::milestone).toList()))
                .execute();
        return late;
    }

    /** A changed plan waits for the customer's yes again; a fallback that was taken ends with it. */
    void write(UUID ticket, WritePlan.Wanted wanted, UUID by, Instant at) {
        sql.deleteFrom(PLANS).where(PLANS.TICKET.eq(ticket)).execute();
        sql.insertInto(PLANS)
                .set(PLANS.TICKET, ticket)
                .set(PLANS.KIND, wanted.kind().name())
                .set(PLANS.SOLUTION, wanted.solution())
                .set(PLANS.RESPONSIBLE, wanted.responsible())
                .set(PLANS.RESOURCES, wanted.resources())
                .set(PLANS.IF_NEEDS_CHANGE, wanted.ifNeedsChange())
                .set(PLANS.IF_SYSTEMS_FAIL, wanted.ifSystemsFail())
                .set(PLANS.WRITTEN_BY, by)
                .set(PLANS.WRITTEN_AT, at)
                .execute();
        sql.deleteFrom(MILESTONES)
                .where(MILESTONES.TICKET.eq(ticket), MILESTONES.DONE_AT.isNull())
                .execute();
        var place = milestones(ticket).size();
        for (var milestone : wanted.milestones()) {
            sql.insertInto(MILESTONES)
                    .set(MILESTONES.ID, Ids.next(at))
                    .set(MILESTONES.TICKET, ticket)
                    .set(MILESTONES.PLACE, place++)
                    .set(MILESTONES.TITLE, milestone.title())
                    .set(MILESTONES.PERSON, milestone.person())
                    .set(MILESTONES.DUE_AT, milestone.dueAt())
                    .set(MILESTONES.LOOK_AT, milestone.dueAt())
                    .execute();
        }
        dues(ticket, wanted.stageDues());
    }

    private void dues(UUID ticket, Map<String, Instant> dues) {
        sql.deleteFrom(STAGE_DUES).where(STAGE_DUES.TICKET.eq(ticket)).execute();
        dues.forEach((stage, due) -> sql.insertInto(STAGE_DUES)
                .set(STAGE_DUES.TICKET, ticket)
                .set(STAGE_DUES.STAGE, stage)
                .set(STAGE_DUES.DUE_AT, due)
                .execute());
    }

    void offered(UUID ticket, Instant at) {
        sql.update(PLANS)
                .set(PLANS.SHOWN_TO_CUSTOMER_AT, at)
                .where(PLANS.TICKET.eq(ticket))
                .execute();
    }

    void changeAsked(UUID ticket, String words, Instant at) {
        sql.update(PLANS)
                .set(PLANS.CHANGE_ASKED_AT, at)
                .set(PLANS.CHANGE_WORDS, words)
                .where(PLANS.TICKET.eq(ticket))
                .execute();
    }

    void agreed(UUID ticket, AgreedHow how, @Nullable String note, Instant at) {
        sql.update(PLANS)
                .set(PLANS.AGREED_AT, at)
                .set(PLANS.AGREED_HOW, how.name())
                .set(PLANS.AGREED_NOTE, note)
                .where(PLANS.TICKET.eq(ticket))
                .execute();
    }

    void fellBack(UUID ticket, FallbackTrigger trigger, String reason, UUID by, Instant at) {
        sql.update(PLANS)
                .set(PLANS.FALLBACK, trigger.name())
                .set(PLANS.FALLBACK_REASON, reason)
                .set(PLANS.FALLBACK_BY, by)
                .set(PLANS.FALLBACK_AT, at)
                .where(PLANS.TICKET.eq(ticket))
                .execute();
    }

    void reached(UUID milestone, @Nullable String deviation, UUID by, Instant at) {
        sql.update(MILESTONES)
                .set(MILESTONES.DONE_AT, at)
                .set(MILESTONES.LOOK_AT, (Instant) null)
                .set(MILESTONES.DONE_BY, by)
                .set(MILESTONES.DEVIATION, deviation)
                .where(MILESTONES.ID.eq(milestone))
                .execute();
    }
}
