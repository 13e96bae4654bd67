package io.chengnuo.ticket;

import static io.chengnuo.ticket.db.Tables.DELIVERIES;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;

/** What was delivered and what the customer said to it, as rows. Disputed ones stay. */
@Repository
class Deliveries {

    private final DSLContext sql;

    Deliveries(DSLContext sql) {
        this.sql = sql;
    }

    void add(TicketId ticket, UUID id, UUID person, String result, String explanation, Instant at) {
        sql.insertInto(DELIVERIES)
                .set(DELIVERIES.ID, id)
                .set(DELIVERIES.TICKET, ticket.value())
                .set(DELIVERIES.RESULT, result)
                .set(DELIVERIES.EXPLANATION, explanation)
                .set(DELIVERIES.DELIVERED_BY, person)
                .set(DELIVERIES.DELIVERED_AT, at)
                .execute();
    }

    /** Writes down what these facts say about deliveries. */
    void record(List<? extends TicketFact> happened) {
        for (var fact : happened) {
            switch (fact) {
                case DeliveryConfirmed confirmed -> confirmed(confirmed);
                case DeliveryDisputed disputed -> disputed(disputed);
                case TicketVerified verified -> verified(verified);
                default -> {}
            }
        }
    }

    private void confirmed(DeliveryConfirmed confirmed) {
        sql.update(DELIVERIES)
                .set(DELIVERIES.CONFIRMED_AT, confirmed.at())
                .set(DELIVERIES.CONFIRMED_HOW, confirmed.how().name())
                .where(DELIVERIES.ID.eq(confirmed.delivery()))
                .execute();
    }

    private void disputed(DeliveryDisputed disputed) {
        sql.update(DELIVERIES)
                .set(DELIVERIES.DISPUTED_AT, disputed.at())
                .set(DELIVERIES.DISPUTE_REASON, disputed.reason())
                .where(DELIVERIES.ID.eq(disputed.delivery()))
                .execute();
    }

    private void verified(TicketVerified verified) {
        sql.update(DELIVERIES)
                .set(DELIVERIES.VERIFIED_AT, verified.at())
                .set(DELIVERIES.VERIFIED_BY, verified.person())
                .where(DELIVERIES.ID.eq(verified.delivery()))
                .execute();
    }
}
