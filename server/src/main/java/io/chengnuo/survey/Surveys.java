package io.chengnuo.survey;

import static io.chengnuo.survey.db.Tables.ANSWERS;
import static io.chengnuo.survey.db.Tables.INVITATIONS;

import io.chengnuo.policy.Channel;
import io.chengnuo.policy.Tier;
import io.chengnuo.survey.db.tables.records.InvitationsRecord;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Invitations and answers, as rows. */
@Repository
class Surveys {

    private final DSLContext sql;

    Surveys(DSLContext sql) {
        this.sql = sql;
    }

    /** False when this closing was asked about already. */
    boolean invite(Survey survey, byte @Nullable [] linkHash, @Nullable Channel through, Instant at) {
        return sql.insertInto(INVITATIONS)
                        .set(INVITATIONS.ID, survey.id())
                        .set(INVITATIONS.TICKET, survey.ticket())
                        .set(INVITATIONS.NUMBER, survey.number())
                        .set(INVITATIONS.SUBJECT, survey.subject())
                        .set(INVITATIONS.CUSTOMER, survey.customer())
                        .set(INVITATIONS.TEAM, survey.team())
                        .set(INVITATIONS.UNIT, survey.unit())
                        .set(INVITATIONS.PERSON, survey.person())
                        .set(INVITATIONS.CATEGORY, survey.category())
                        .set(INVITATIONS.TIER, survey.tier().name())
                        .set(INVITATIONS.TICKET_CHANNEL, survey.channel().name())
                        .set(INVITATIONS.TOKEN_HASH, linkHash)
                        .set(INVITATIONS.SENT_THROUGH, through == null ? null : through.name())
                        .set(INVITATIONS.CLOSED_AT, survey.closedAt())
                        .set(INVITATIONS.INVITED_AT, at)
                        .set(INVITATIONS.EXPIRES_AT, survey.expiresAt())
                        .onConflictDoNothing()
                        .execute()
                == 1;
    }

    @Transactional(readOnly = true)
    Optional<Survey> find(UUID id) {
        return sql.selectFrom(INVITATIONS).where(INVITATIONS.ID.eq(id)).fetchOptional(Surveys::survey);
    }

    /** As find, and nobody else changes it until the transaction ends. */
    Optional<Survey> findLocked(UUID id) {
        return sql.selectFrom(INVITATIONS)
                .where(INVITATIONS.ID.eq(id))
                .forUpdate()
                .fetchOptional(Surveys::survey);
    }

    @Transactional(readOnly = true)
    Optional<Survey> findByLink(byte[] linkHash) {
        return sql.selectFrom(INVITATIONS)
                .where(INVITATIONS.TOKEN_HASH.eq(linkHash))
                .fetchOptional(Surveys::survey);
    }

    /** How an answer through the link of this invitation comes. */
    @Transactional(readOnly = true)
    AnswerWay wayOfLink(UUID id) {
        return sql.select(INVITATIONS.SENT_THROUGH)
                .from(INVITATIONS)
                .where(INVITATIONS.ID.eq(id), INVITATIONS.SENT_THROUGH.ne(Channel.MAIL.name()))
                .fetchOptional()
                .map(sent -> AnswerWay.MESSAGE)
                .orElse(AnswerWay.LINK);
    }

    Optional<UUID> newestOf(UUID ticket) {
        return sql.select(INVITATIONS.ID)
                .from(INVITATIONS)
                .where(INVITATIONS.TICKET.eq(ticket))
                .orderBy(INVITATIONS.CLOSED_AT.desc())
                .limit(1)
                .fetchOptional(INVITATIONS.ID);
    }

    /** What this customer was asked about and may still answer. */
    @Transactional(readOnly = true)
    List<Survey> open(UUID customer, Instant now) {
        return sql.selectFrom(INVITATIONS)
                .where(INVITATIONS.CUSTOMER.eq(customer))
                .and(INVITATIONS.ANSWERED_AT.isNull())
                .and(INVITATIONS.EXPIRES_AT.gt(now))
                .orderBy(INVITATIONS.INVITED_AT.desc())
                .limit(20)
                .fetch(Surveys::survey);
    }

    void answer(Survey survey, Marks marks, @Nullable String comment, AnswerWay way, Instant at) {
        sql.insertInto(ANSWERS)
                .set(ANSWERS.SURVEY, survey.id())
                .set(ANSWERS.TICKET, survey.ticket())
                .set(ANSWERS.SCORE, (short) marks.score())
                .set(ANSWERS.ATTITUDE, small(marks.attitude()))
                .set(ANSWERS.SPEED, small(marks.speed()))
                .set(ANSWERS.QUALITY, small(marks.quality()))
                .set(ANSWERS.AFTER_SALES, small(marks.afterSales()))
                .set(ANSWERS.COMMENT, comment)
                .set(ANSWERS.CHANNEL, way.name())
                .set(ANSWERS.TEAM, survey.team())
                .set(ANSWERS.PERSON, survey.person())
                .set(ANSWERS.ANSWERED_AT, at)
                .execute();
        sql.update(INVITATIONS)
                .set(INVITATIONS.ANSWERED_AT, at)
                .where(INVITATIONS.ID.eq(survey.id()))
                .execute();
    }

    private static @Nullable Short small(@Nullable Integer mark) {
        return mark == null ? null : mark.shortValue();
    }

    private static Survey survey(InvitationsRecord row) {
        return new Survey(
                row.getId(),
                row.getTicket(),
                row.getNumber(),
                row.getSubject(),
                row.getCustomer(),
                row.getTeam(),
                row.getUnit(),
                row.getPerson(),
                row.getCategory(),
                Tier.valueOf(row.getTier()),
                Channel.valueOf(row.getTicketChannel()),
                row.getClosedAt(),
                row.getExpiresAt(),
                row.getAnsweredAt());
    }
}
