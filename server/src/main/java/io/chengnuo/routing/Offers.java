package io.chengnuo.routing;

import static io.chengnuo.routing.db.Tables.OFFERS;

import io.chengnuo.routing.db.tables.records.OffersRecord;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** Offers in the database; at most one runs for each ticket and each person. */
@Repository
class Offers {

    private final DSLContext sql;

    Offers(DSLContext sql) {
        this.sql = sql;
    }

    /** False when the ticket or the person has a running offer, made by another thread or node a moment ago. */
    boolean make(Offer offer) {
        return sql.insertInto(OFFERS)
                        .set(OFFERS.ID, offer.id())
                        .set(OFFERS.TICKET, offer.ticket())
                        .set(OFFERS.QUEUE, offer.queue())
                        .set(OFFERS.PERSON, offer.person())
                        .set(OFFERS.STATE, offer.state().name())
                        .set(OFFERS.OFFERED_AT, offer.offeredAt())
                        .set(OFFERS.DUE_AT, offer.dueAt())
                        .onConflictDoNothing()
                        .execute()
                == 1;
    }

    Optional<Offer> find(UUID id) {
        return sql.selectFrom(OFFERS).where(OFFERS.ID.eq(id)).fetchOptional(Offers::offer);
    }

    Optional<Offer> running(UUID ticket) {
        return sql.selectFrom(OFFERS)
                .where(OFFERS.TICKET.eq(ticket))
                .and(OFFERS.STATE.eq(OfferState.OFFERED.name()))
                .fetchOptional(Offers::offer);
    }

    List<Offer> runningTo(Collection<UUID> people) {
        return sql.selectFrom(OFFERS)
                .where(OFFERS.PERSON.in(people))
                .and(OFFERS.STATE.eq(OfferState.OFFERED.name()))
                .fetch(Offers::offer);
    }

    List<Offer> due(Instant now, int limit) {
        return sql.selectFrom(OFFERS)
                .where(OFFERS.STATE.eq(OfferState.OFFERED.name()))
                .and(OFFERS.DUE_AT.le(now))
                .orderBy(OFFERS.DUE_AT)
                .limit(limit)
                .fetch(Offers::offer);
    }

    List<Offer> ofTicket(UUID ticket) {
        return sql.selectFrom(OFFERS)
                .where(OFFERS.TICKET.eq(ticket))
                .orderBy(OFFERS.OFFERED_AT, OFFERS.ID)
                .limit(100)
                .fetch(Offers::offer);
    }

    /** Who said no to this ticket in this queue, or nothing, since that moment. */
    Set<UUID> refusing(UUID ticket, UUID queue, Instant since) {
        return sql.select(OFFERS.PERSON)
                .from(OFFERS)
                .where(OFFERS.TICKET.eq(ticket))
                .and(OFFERS.QUEUE.eq(queue))
                .and(OFFERS.STATE.in(OfferState.DECLINED.name(), OfferState.TIMED_OUT.name()))
                .and(OFFERS.OFFERED_AT.ge(since))
                .fetchSet(OFFERS.PERSON);
    }

    /** False when it does not run any more. */
    boolean end(UUID id, OfferState state, @Nullable String reason, Instant at) {
        return sql.update(OFFERS)
                        .set(OFFERS.STATE, state.name())
                        .set(OFFERS.ENDED_AT, at)
                        .set(OFFERS.REASON, reason)
                        .where(OFFERS.ID.eq(id))
                        .and(OFFERS.STATE.eq(OfferState.OFFERED.name()))
                        .execute()
                == 1;
    }

    private static Offer offer(OffersRecord row) {
        return new Offer(
                row.getId(),
                row.getTicket(),
                row.getQueue(),
                row.getPerson(),
                OfferState.valueOf(row.getState()),
                row.getOfferedAt(),
                row.getDueAt(),
                row.getEndedAt(),
                row.getReason());
    }
}
