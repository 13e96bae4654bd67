package io.chengnuo.work;

import static io.chengnuo.work.db.Tables.AGREEMENTS;

import io.chengnuo.shared.Acting;
import io.chengnuo.shared.Conflict;
import io.chengnuo.shared.Forbidden;
import io.chengnuo.shared.NotFound;
import io.chengnuo.shared.facts.Facts;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.Records;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** By which standard, in which way and when the result is accepted: proposed by the house, confirmed by the customer before delivery. */
@Component
public class AgreeAcceptance {

    private final Runs runs;
    private final DSLContext sql;
    private final Facts facts;
    private final Clock clock;

    AgreeAcceptance(Runs runs, DSLContext sql, Facts facts, Clock clock) {
        this.runs = runs;
        this.sql = sql;
        this.facts = facts;
        this.clock = clock;
    }

    /** {@code confirmedBy} is the person who took the customer's word; null when the customer said it through the portal. */
    public record Agreement(
            String standard,
            String way,
            Instant deliveryAt,
            UUID writtenBy,
            Instant writtenAt,
            @Nullable Instant confirmedAt,
            @Nullable UUID confirmedBy,
            @Nullable AgreedHow confirmedHow,
            @Nullable String note) {}

    /** A changed proposal waits for the customer's yes again. */
    void propose(Run run, String standard, String way, Instant deliveryAt, UUID by) {
        var at = clock.instant();
        sql.deleteFrom(AGREEMENTS).where(AGREEMENTS.TICKET.eq(run.ticket())).execute();
        sql.insertInto(AGREEMENTS)
                .set(AGREEMENTS.TICKET, run.ticket())
                .set(AGREEMENTS.STANDARD, standard)
                .set(AGREEMENTS.WAY, way)
                .set(AGREEMENTS.DELIVERY_AT, deliveryAt)
                .set(AGREEMENTS.WRITTEN_BY, by)
                .set(AGREEMENTS.WRITTEN_AT, at)
                .execute();
        facts.record(new AcceptanceProposed(run.ticket(), deliveryAt, by, at));
    }

    /** What the customer said to a person. */
    void confirmedTo(Run run, AgreedHow how, String note, UUID by) {
        confirm(run, how, note, by);
    }

    /** The customer's own click; whoever calls has decided that this is the customer of the ticket. */
    @Transactional
    public void confirmByCustomer(UUID ticket) {
        if (Acting.current().kind() != Acting.Kind.CUSTOMER) {
            throw new Forbidden("customer_only");
        }
        var run = runs.requireLocked(ticket);
        run.requireGoing();
        confirm(run, AgreedHow.PORTAL, null, null);
        runs.bump(ticket);
    }

    private void confirm(Run run, AgreedHow how, @Nullable String note, @Nullable UUID by) {
        var at = clock.instant();
        var agreement = of(run.ticket()).orElseThrow(() -> new NotFound("no_agreement"));
        if (agreement.confirmedAt() != null) {
            throw new Conflict("already_agreed");
        }
        sql.update(AGREEMENTS)
                .set(AGREEMENTS.CONFIRMED_AT, at)
                .set(AGREEMENTS.CONFIRMED_BY, by)
                .set(AGREEMENTS.CONFIRMED_HOW, how.name())
                .set(AGREEMENTS.NOTE, note)
                .where(AGREEMENTS.TICKET.eq(run.ticket()))
                .execute();
        facts.record(new AcceptanceAgreed(run.ticket(), how, agreement.deliveryAt(), by, at));
    }

    @Transactional(readOnly = true)
    public Optional<Agreement> of(UUID ticket) {
        return sql.select(
                        AGREEMENTS.STANDARD,
                        AGREEMENTS.WAY,
                        AGREEMENTS.DELIVERY_AT,
                        AGREEMENTS.WRITTEN_BY,
                        AGREEMENTS.WRITTEN_AT,
                        AGREEMENTS.CONFIRMED_AT,
                        AGREEMENTS.CONFIRMED_BY,
                        AGREEMENTS.CONFIRMED_HOW.convertFrom(how -> how == null ? null : AgreedHow.valueOf(how)),
                        AGREEMENTS.NOTE)
                .from(AGREEMENTS)
                .where(AGREEMENTS.TICKET.eq(ticket))
                .fetchOptional(Records.mapping(Agreement::new));
    }
}
