package io.chengnuo.work.commitment;

import static io.chengnuo.work.db.Tables.COMMITMENTS;

import io.chengnuo.work.db.tables.records.CommitmentsRecord;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** Commitments as rows. */
@Repository
class TicketCommitments {

    private final DSLContext sql;

    TicketCommitments(DSLContext sql) {
        this.sql = sql;
    }

    void add(TicketCommitment commitment) {
        sql.insertInto(COMMITMENTS)
                .set(COMMITMENTS.ID, commitment.id())
                .set(COMMITMENTS.TICKET, commitment.ticket())
                .set(COMMITMENTS.KIND, commitment.kind())
                .set(COMMITMENTS.AMOUNT, commitment.amount())
                .set(COMMITMENTS.TEXT, commitment.text())
                .set(COMMITMENTS.STATE, commitment.state().name())
                .set(COMMITMENTS.MADE_BY, commitment.madeBy())
                .set(COMMITMENTS.MADE_AT, commitment.madeAt())
                .set(COMMITMENTS.APPROVAL, commitment.approval())
                .execute();
    }

    Optional<TicketCommitment> find(UUID id) {
        return sql.selectFrom(COMMITMENTS)
                .where(COMMITMENTS.ID.eq(id))
                .forUpdate()
                .fetchOptional(TicketCommitments::commitment);
    }

    void decided(UUID id, CommitmentState state, UUID by, @Nullable String reason, Instant at) {
        sql.update(COMMITMENTS)
                .set(COMMITMENTS.STATE, state.name())
                .set(COMMITMENTS.DECIDED_BY, by)
                .set(COMMITMENTS.DECIDED_AT, at)
                .set(COMMITMENTS.REASON, reason)
                .where(COMMITMENTS.ID.eq(id))
                .execute();
    }

    /** The newest first. */
    List<TicketCommitment> of(UUID ticket) {
        return sql.selectFrom(COMMITMENTS)
                .where(COMMITMENTS.TICKET.eq(ticket))
                .orderBy(COMMITMENTS.MADE_AT.desc(), COMMITMENTS.ID.desc())
                .limit(200)
                .fetch(TicketCommitments::commitment);
    }

    private static TicketCommitment commitment(CommitmentsRecord row) {
        return new TicketCommitment(
                row.getId(),
                row.getTicket(),
                row.getKind(),
                row.getAmount(),
                row.getText(),
                CommitmentState.valueOf(row.getState()),
                row.getMadeBy(),
                row.getMadeAt(),
                row.getApproval(),
                row.getDecidedBy(),
                row.getDecidedAt(),
                row.getReason());
    }
}
