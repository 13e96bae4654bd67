package io.chengnuo.ticket;

import static io.chengnuo.ticket.db.Tables.TRANSFERS;

import java.util.List;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;

/** Who asked whom to take a ticket over, and what came of it, as rows. */
@Repository
class Transfers {

    private final DSLContext sql;

    Transfers(DSLContext sql) {
        this.sql = sql;
    }

    void requested(TicketTransferRequested asked) {
        sql.insertInto(TRANSFERS)
                .set(TRANSFERS.ID, asked.transfer())
                .set(TRANSFERS.TICKET, asked.ticket().value())
                .set(TRANSFERS.FROM_PERSON, asked.fromPerson())
                .set(TRANSFERS.FROM_TEAM, asked.fromTeam())
                .set(TRANSFERS.TO_TEAM, asked.toTeam())
                .set(TRANSFERS.TO_PERSON, asked.toPerson())
                .set(TRANSFERS.REASON, asked.reason())
                .set(TRANSFERS.REQUESTED_BY, asked.by())
                .set(TRANSFERS.REQUESTED_AT, asked.at())
                .execute();
    }

    void accepted(TicketTransferAccepted accepted) {
        sql.update(TRANSFERS)
                .set(TRANSFERS.ACCEPTED_AT, accepted.at())
                .set(TRANSFERS.DECIDED_BY, accepted.person())
                .where(TRANSFERS.ID.eq(accepted.transfer()))
                .execute();
    }

    void declined(TicketTransferDeclined declined) {
        sql.update(TRANSFERS)
                .set(TRANSFERS.DECLINED_AT, declined.at())
                .set(TRANSFERS.DECIDED_BY, declined.person())
                .set(TRANSFERS.DECIDED_REASON, declined.reason())
                .where(TRANSFERS.ID.eq(declined.transfer()))
                .execute();
    }

    /** A transfer that ended because the ticket did. */
    void record(List<TicketFact> happened) {
        happened.forEach(fact -> {
            if (fact instanceof TicketTransferDeclined declined) {
                declined(declined);
            }
        });
    }
}
