package io.chengnuo.ticket;

import static io.chengnuo.ticket.db.Tables.FIRST_OFFERS;
import static io.chengnuo.ticket.db.Tables.TICKETS;

import io.chengnuo.ticket.db.tables.records.FirstOffersRecord;
import java.util.Optional;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;

/** Who was asked to answer for a ticket in the place of its first responder, as rows; at most one waits. */
@Repository
class FirstOffers {

    private final DSLContext sql;

    FirstOffers(DSLContext sql) {
        this.sql = sql;
    }

    Optional<FirstOffersRecord> waiting(TicketId ticket) {
        return sql.selectFrom(FIRST_OFFERS)
                .where(FIRST_OFFERS.ID.eq(
                        sql.select(TICKETS.FIRST_OFFER).from(TICKETS).where(TICKETS.ID.eq(ticket.value()))))
                .fetchOptional();
    }

    void offered(FirstResponsibilityOffered offered) {
        sql.insertInto(FIRST_OFFERS)
                .set(FIRST_OFFERS.ID, offered.offer())
                .set(FIRST_OFFERS.TICKET, offered.ticket().value())
                .set(FIRST_OFFERS.FROM_PERSON, offered.fromPerson())
                .set(FIRST_OFFERS.TO_PERSON, offered.toPerson())
                .set(FIRST_OFFERS.REASON, offered.reason())
                .set(FIRST_OFFERS.OFFERED_BY, offered.by())
                .set(FIRST_OFFERS.OFFERED_AT, offered.at())
                .execute();
        sql.update(TICKETS)
                .set(TICKETS.FIRST_OFFER, offered.offer())
                .set(TICKETS.FIRST_OFFER_PERSON, offered.toPerson())
                .where(TICKETS.ID.eq(offered.ticket().value()))
                .execute();
    }

    void accepted(FirstResponsibilityAccepted accepted) {
        sql.update(FIRST_OFFERS)
                .set(FIRST_OFFERS.ACCEPTED_AT, accepted.at())
                .where(FIRST_OFFERS.ID.eq(accepted.offer()))
                .execute();
        clear(accepted.ticket());
    }

    void declined(FirstResponsibilityDeclined declined) {
        sql.update(FIRST_OFFERS)
                .set(FIRST_OFFERS.DECLINED_AT, declined.at())
                .set(FIRST_OFFERS.DECIDED_REASON, declined.reason())
                .where(FIRST_OFFERS.ID.eq(declined.offer()))
                .execute();
        clear(declined.ticket());
    }

    void clear(TicketId ticket) {
        sql.update(TICKETS)
                .setNull(TICKETS.FIRST_OFFER)
                .setNull(TICKETS.FIRST_OFFER_PERSON)
                .where(TICKETS.ID.eq(ticket.value()))
                .execute();
    }
}
