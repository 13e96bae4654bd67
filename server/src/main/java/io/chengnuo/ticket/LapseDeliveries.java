package io.chengnuo.ticket;

import static io.chengnuo.shared.db.Tables.FACTS;
import static io.chengnuo.ticket.db.Tables.TICKETS;

import io.chengnuo.calendar.Calendars;
import io.chengnuo.policy.Channel;
import io.chengnuo.policy.PolicyInForce;
import io.chengnuo.policy.Silence;
import io.chengnuo.shared.Refusal;
import io.chengnuo.shared.facts.Facts;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;

/**
 * A delivery to which the customer says nothing counts as taken after the time the policy names, but never before he was told
 * until when. The policy version the request began under decides; what an import brought is left as it was.
 */
@Service
public class LapseDeliveries {

    private static final Logger log = LoggerFactory.getLogger(LapseDeliveries.class);
    private static final int PAGE = 500;

    private final DSLContext sql;
    private final TransactionTemplate transaction;
    private final PolicyInForce policy;
    private final Calendars calendars;
    private final Tickets tickets;
    private final ConfirmDelivery confirm;
    private final Facts facts;
    private final JsonMapper json;
    private final Clock clock;

    LapseDeliveries(
            DSLContext sql,
            TransactionTemplate transaction,
            PolicyInForce policy,
            Calendars calendars,
            Tickets tickets,
            ConfirmDelivery confirm,
            Facts facts,
            JsonMapper json,
            Clock clock) {
        this.sql = sql;
        this.transaction = transaction;
        this.policy = policy;
        this.calendars = calendars;
        this.tickets = tickets;
        this.confirm = confirm;
        this.facts = facts;
        this.json = json;
        this.clock = clock;
    }

    /** A delivery nobody has said anything to. */
    private record Silent(TicketId ticket, UUID delivery, Instant deliveredAt, Silence rule) {}

    public void now() {
        var now = clock.instant();
        UUID last = null;
        List<Waiting> page;
        do {
            var after = last;
            page = transaction.execute(status -> waiting(after));
            for (var one : page) {
                rule(one)
                        .ifPresent(rule -> look(
                                new Silent(new TicketId(one.ticket()), one.delivery(), one.deliveredAt(), rule), now));
                last = one.ticket();
            }
        } while (page.size() == PAGE);
    }

    private record Waiting(
            UUID ticket,
            UUID delivery,
            Instant deliveredAt,
            @Nullable UUID policyVersion) {}

    private List<Waiting> waiting(@Nullable UUID after) {
        return sql.select(TICKETS.ID, TICKETS.DELIVERY, TICKETS.DELIVERED_AT, TICKETS.POLICY_VERSION)
                .from(TICKETS)
                .where(TICKETS.STATUS.eq(TicketStatus.DELIVERED.name()))
                .and(TICKETS.DELIVERY.isNotNull())
                .and(TICKETS.CHANNEL.ne(Channel.IMPORT.name()))
                .and(after == null ? DSL.noCondition() : TICKETS.ID.gt(after))
                .orderBy(TICKETS.ID)
                .limit(PAGE)
                .fetch(row -> new Waiting(row.value1(), row.value2(), row.value3(), row.value4()));
    }

    private Optional<Silence> rule(Waiting waiting) {
        return Optional.ofNullable(waiting.policyVersion())
                .flatMap(version -> policy.require(version).silence());
    }

    private void look(Silent silent, Instant now) {
        try {
            transaction.executeWithoutResult(status -> judge(silent, now));
        } catch (Refusal refused) { // somebody acted meanwhile, or a step still needs something: it is looked at again
            log.info("a delivery does not lapse yet: {}", refused.code());
        }
    }

    private void judge(Silent silent, Instant now) {
        if (stillSilent(silent)) {
            var told = reminded(silent);
            if (told.isEmpty()) {
                remind(silent, now);
            } else if (!told.get().lapsesAt().isAfter(now)) {
                confirm.lapse(silent.ticket(), null, null);
            }
        }
    }

    /** Under the lock of the ticket. */
    private boolean stillSilent(Silent silent) {
        var now = tickets.require(silent.ticket()).now();
        var delivery = now.delivery();
        return now.status() == TicketStatus.DELIVERED
                && delivery != null
                && delivery.id().equals(silent.delivery());
    }

    private void remind(Silent silent, Instant now) {
        var calendar = calendars.require(silent.rule().calendar());
        if (calendar.due(silent.deliveredAt(), silent.rule().remindAfter()).at().isAfter(now)) {
            return;
        }
        var left = calendar.lengthOf(silent.rule().acceptAfter())
                .minus(calendar.lengthOf(silent.rule().remindAfter()));
        facts.record(new SilenceReminded(
                silent.ticket(), silent.delivery(), calendar.due(now, left).at(), now));
    }

    private Optional<SilenceReminded> reminded(Silent silent) {
        return sql
                .select(FACTS.BODY)
                .from(FACTS)
                .where(FACTS.SUBJECT.eq(silent.ticket().value()))
                .and(FACTS.KIND.eq(SilenceReminded.class.getSimpleName()))
                .fetch(row -> json.readValue(row.value1().data(), SilenceReminded.class))
                .stream()
                .filter(told -> told.delivery().equals(silent.delivery()))
                .findFirst();
    }
}
