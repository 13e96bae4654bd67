package io.chengnuo.channel.connector;

import static io.chengnuo.channel.db.Tables.DELIVERIES;
import static io.chengnuo.channel.db.Tables.ROUTES;

import io.chengnuo.shared.Tenancy;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.Records;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Through what an answer on a ticket leaves: where its customer was heard last, until somebody chooses. */
@Component
public class ReplyRoutes {

    private final DSLContext sql;
    private final Clock clock;

    ReplyRoutes(DSLContext sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    /** {@code connector} and {@code peer} are null for mail. */
    public record Route(
            @Nullable UUID connector,
            @Nullable String peer,
            @Nullable UUID chosenBy) {}

    /** Empty when the customer was heard through no connector and nobody chose: by mail then. */
    @Transactional(readOnly = true)
    public Optional<Route> of(UUID ticket) {
        return sql.select(ROUTES.CONNECTOR, ROUTES.PEER, ROUTES.CHOSEN_BY)
                .from(ROUTES)
                .where(ROUTES.TICKET.eq(ticket))
                .fetchOptional(Records.mapping(Route::new));
    }

    /** The customer was heard here about it; what a person chose stays. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void heard(UUID ticket, Connector connector, String peer) {
        var sends = connector.kind().channel() != io.chengnuo.policy.Channel.MAIL;
        sql.insertInto(ROUTES)
                .set(ROUTES.TICKET, ticket)
                .set(ROUTES.CONNECTOR, sends ? connector.id() : null)
                .set(ROUTES.PEER, sends ? peer : null)
                .set(ROUTES.CHANGED_AT, clock.instant())
                .onConflict(ROUTES.TENANT_ID, ROUTES.TICKET)
                .doUpdate()
                .setNonConflictingKeyToExcluded()
                .where(ROUTES.CHOSEN_BY.isNull())
                .execute();
    }

    /** The customer is not there any more: answers go by mail until he is heard again; what a person chose stays. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void byMail(UUID ticket) {
        sql.update(ROUTES)
                .setNull(ROUTES.CONNECTOR)
                .setNull(ROUTES.PEER)
                .set(ROUTES.CHANGED_AT, clock.instant())
                .where(ROUTES.TICKET.eq(ticket), ROUTES.CHOSEN_BY.isNull())
                .execute();
    }

    @Transactional(propagation = Propagation.MANDATORY)
    void choose(UUID ticket, @Nullable UUID connector, @Nullable String peer, UUID person) {
        sql.insertInto(ROUTES)
                .set(ROUTES.TICKET, ticket)
                .set(ROUTES.CONNECTOR, connector)
                .set(ROUTES.PEER, peer)
                .set(ROUTES.CHOSEN_BY, person)
                .set(ROUTES.CHANGED_AT, clock.instant())
                .onConflict(ROUTES.TENANT_ID, ROUTES.TICKET)
                .doUpdate()
                .setNonConflictingKeyToExcluded()
                .execute();
    }

    /** Where a person was heard. */
    public record Heard(UUID connector, String peer) {}

    /** The connectors through which a customer was heard, the latest first. */
    @Transactional(readOnly = true)
    public List<Heard> whereHeard(UUID customer) {
        return sql.select(DELIVERIES.CONNECTOR, DELIVERIES.PEER)
                .from(DELIVERIES)
                .where(DELIVERIES.CUSTOMER.eq(customer), DELIVERIES.DIRECTION.eq(Direction.IN.name()))
                .groupBy(DELIVERIES.CONNECTOR, DELIVERIES.PEER)
                .orderBy(DSL.max(DELIVERIES.ID.cast(String.class)).desc())
                .limit(20)
                .fetch(Records.mapping(Heard::new));
    }

    /** The ticket this conversation was about last. */
    @Transactional(readOnly = true)
    public Optional<UUID> ticketOf(UUID connector, String peer) {
        return sql.select(ROUTES.TICKET)
                .from(ROUTES)
                .where(ROUTES.CONNECTOR.eq(connector), ROUTES.PEER.eq(peer))
                .orderBy(ROUTES.CHANGED_AT.desc())
                .limit(1)
                .fetchOptional(ROUTES.TICKET);
    }

    /** Nobody else takes words of this peer until the transaction ends. */
    @Transactional(propagation = Propagation.MANDATORY)
    void oneAtATime(UUID connector, String peer) {
        sql.execute(
                "select pg_advisory_xact_lock(hashtextextended({0}, 0))",
                DSL.val(Tenancy.require() + "/" + connector + "/" + peer));
    }
}
