package io.chengnuo.ticket;

import static io.chengnuo.ticket.db.Tables.DELIVERIES;
import static io.chengnuo.ticket.db.Tables.MESSAGES;
import static io.chengnuo.ticket.db.Tables.TICKETS;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.min;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.table;

import io.chengnuo.policy.CaseTraits;
import io.chengnuo.policy.Channel;
import io.chengnuo.policy.Complexity;
import io.chengnuo.policy.Priority;
import io.chengnuo.policy.ProblemClass;
import io.chengnuo.policy.StopEvent;
import io.chengnuo.policy.Tier;
import java.time.Instant;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Table;
import org.jooq.impl.SQLDataType;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * The requests of a period, in the order of their ids, for rules that are tried on the past. Memory stays flat however many there are.
 * Says nothing about who may read them.
 */
@Component
public class PastCases {

    private static final int AT_A_TIME = 2_000;
    private static final Table<?> TOLD = table(name("first_told"));
    private static final Table<?> DELIVERED = table(name("first_delivered"));
    private static final Field<UUID> TOLD_ON = field(name("first_told", "on_ticket"), SQLDataType.UUID);
    private static final Field<UUID> DELIVERED_ON = field(name("first_delivered", "on_ticket"), SQLDataType.UUID);
    private static final Field<Instant> FEEDBACK = field(name("first_told", "feedback"), SQLDataType.INSTANT);
    private static final Field<Instant> PRELIMINARY = field(name("first_told", "preliminary"), SQLDataType.INSTANT);
    private static final Field<Instant> SOLUTION = field(name("first_told", "solution"), SQLDataType.INSTANT);
    private static final Field<Instant> RESULT = field(name("first_delivered", "result"), SQLDataType.INSTANT);

    private final DSLContext sql;

    PastCases(DSLContext sql) {
        this.sql = sql;
    }

    /** Received from the one instant up to the other. To be closed: it reads on while the caller's transaction lasts. */
    @Transactional(propagation = Propagation.MANDATORY)
    public Stream<PastCase> receivedIn(Instant from, Instant to) {
        return sql.with(TOLD.getUnqualifiedName())
                .as(sql.select(
                                MESSAGES.TICKET.as("on_ticket"),
                                first(AnswerKind.FEEDBACK),
                                first(AnswerKind.PRELIMINARY),
                                first(AnswerKind.SOLUTION))
                        .from(MESSAGES)
                        .where(
                                MESSAGES.KIND.isNotNull(),
                                MESSAGES.KIND.ne(AnswerKind.ANSWER.name()),
                                MESSAGES.AT.ge(from))
                        .groupBy(MESSAGES.TICKET))
                .with(DELIVERED.getUnqualifiedName())
                .as(sql.select(
                                DELIVERIES.TICKET.as("on_ticket"),
                                min(DELIVERIES.DELIVERED_AT).as("result"))
                        .from(DELIVERIES)
                        .where(DELIVERIES.DELIVERED_AT.ge(from))
                        .groupBy(DELIVERIES.TICKET))
                .select(
                        TICKETS.ID,
                        TICKETS.CUSTOMER,
                        TICKETS.TEAM,
                        TICKETS.CATEGORY,
                        TICKETS.PROBLEM_CLASS,
                        TICKETS.COMPLEXITY,
                        TICKETS.MAJOR,
                        TICKETS.PRIORITY,
                        TICKETS.TIER,
                        TICKETS.CHANNEL,
                        TICKETS.OPENED_AT,
                        TICKETS.STATUS,
                        TICKETS.ANSWERED_AT,
                        TICKETS.CLOSED_AT,
                        FEEDBACK,
                        PRELIMINARY,
                        SOLUTION,
                        RESULT)
                .from(TICKETS)
                .leftJoin(TOLD)
                .on(TOLD_ON.eq(TICKETS.ID))
                .leftJoin(DELIVERED)
                .on(DELIVERED_ON.eq(TICKETS.ID))
                .where(TICKETS.OPENED_AT.ge(from), TICKETS.OPENED_AT.lt(to))
                .orderBy(TICKETS.ID)
                .fetchSize(AT_A_TIME)
                .fetchStream()
                .map(PastCases::read);
    }

    private static Field<Instant> first(AnswerKind kind) {
        return min(MESSAGES.AT)
                .filterWhere(MESSAGES.KIND.eq(kind.name()))
                .as(kind.name().toLowerCase(Locale.ROOT));
    }

    private static PastCase read(Record row) {
        var status = TicketStatus.valueOf(row.get(TICKETS.STATUS));
        return new PastCase(
                row.get(TICKETS.ID),
                row.get(TICKETS.CUSTOMER),
                row.get(TICKETS.TEAM),
                traits(row),
                row.get(TICKETS.OPENED_AT),
                happened(row, status),
                !status.isOpen());
    }

    private static CaseTraits traits(Record row) {
        var problemClass = row.get(TICKETS.PROBLEM_CLASS);
        return new CaseTraits(
                row.get(TICKETS.CATEGORY),
                problemClass == null ? null : ProblemClass.valueOf(problemClass),
                Complexity.valueOf(row.get(TICKETS.COMPLEXITY)),
                row.get(TICKETS.MAJOR),
                Priority.valueOf(row.get(TICKETS.PRIORITY)),
                Tier.valueOf(row.get(TICKETS.TIER)),
                Channel.valueOf(row.get(TICKETS.CHANNEL)));
    }

    /** As for clocks: what says more also says the less, and whoever closes has handled it. */
    private static Map<StopEvent, Instant> happened(Record row, TicketStatus status) {
        var handled = earlier(row.get(RESULT), status == TicketStatus.CLOSED ? row.get(TICKETS.CLOSED_AT) : null);
        var solution = earlier(row.get(SOLUTION), row.get(RESULT));
        var preliminary = earlier(row.get(PRELIMINARY), solution);
        var feedback = earlier(row.get(FEEDBACK), preliminary);
        var happened = new EnumMap<StopEvent, Instant>(StopEvent.class);
        put(happened, StopEvent.HANDLED, handled);
        put(happened, StopEvent.SOLUTION_OFFERED, solution);
        put(happened, StopEvent.PRELIMINARY_TOLD, preliminary);
        put(happened, StopEvent.FEEDBACK_GIVEN, feedback);
        put(happened, StopEvent.FIRST_ANSWER, earlier(row.get(TICKETS.ANSWERED_AT), feedback));
        return happened;
    }

    private static void put(Map<StopEvent, Instant> happened, StopEvent event, @Nullable Instant at) {
        if (at != null) {
            happened.put(event, at);
        }
    }

    private static @Nullable Instant earlier(@Nullable Instant one, @Nullable Instant other) {
        return one == null || other != null && other.isBefore(one) ? other : one;
    }
}
