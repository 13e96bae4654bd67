package io.chengnuo.work.aftersales;

import static io.chengnuo.work.db.Tables.FOLLOW_UP_VISITS;
import static io.chengnuo.work.db.Tables.MAINTENANCE_PLANS;
import static io.chengnuo.work.db.Tables.MAINTENANCE_ROUNDS;
import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.max;
import static org.jooq.impl.DSL.min;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What comes after the delivery of tickets: calls, visits and maintenance. For those who list many. */
@Component
public class LaterCare {

    private final DSLContext sql;

    LaterCare(DSLContext sql) {
        this.sql = sql;
    }

    /** {@code made}: calls, visits and rounds of maintenance so far; {@code planned}: calls and visits to come; {@code nextDue}: maintenance. */
    public record Care(
            int made,
            int planned,
            @Nullable Instant lastAt,
            @Nullable LocalDate nextDue) {

        public static final Care NONE = new Care(0, 0, null, null);

        private Care and(Care other) {
            return new Care(
                    made + other.made,
                    planned + other.planned,
                    lastAt == null || other.lastAt != null && other.lastAt.isAfter(lastAt) ? other.lastAt : lastAt,
                    nextDue == null ? other.nextDue : nextDue);
        }
    }

    /** By ticket; those that nothing came after are not in it. */
    @Transactional(readOnly = true)
    public Map<UUID, Care> of(Collection<UUID> tickets) {
        var care = new HashMap<UUID, Care>();
        sql.select(FOLLOW_UP_VISITS.TICKET, count(FOLLOW_UP_VISITS.DONE_AT), count(), max(FOLLOW_UP_VISITS.DONE_AT))
                .from(FOLLOW_UP_VISITS)
                .where(FOLLOW_UP_VISITS.TICKET.in(tickets))
                .groupBy(FOLLOW_UP_VISITS.TICKET)
                .forEach(row -> add(
                        care, row.value1(), new Care(row.value2(), row.value3() - row.value2(), row.value4(), null)));
        sql.select(
                        MAINTENANCE_PLANS.ORIGIN,
                        count(MAINTENANCE_ROUNDS.DUE),
                        max(MAINTENANCE_ROUNDS.MADE_AT),
                        min(MAINTENANCE_PLANS.NEXT_DUE).filterWhere(MAINTENANCE_PLANS.ENDED_AT.isNull()))
                .from(MAINTENANCE_PLANS)
                .leftJoin(MAINTENANCE_ROUNDS)
                .on(MAINTENANCE_ROUNDS.PLAN.eq(MAINTENANCE_PLANS.ID))
                .where(MAINTENANCE_PLANS.ORIGIN.in(tickets))
                .groupBy(MAINTENANCE_PLANS.ORIGIN)
                .forEach(row -> add(care, row.value1(), new Care(row.value2(), 0, row.value3(), row.value4())));
        return care;
    }

    private static void add(Map<UUID, Care> care, @Nullable UUID ticket, Care more) {
        if (ticket != null) {
            care.merge(ticket, more, Care::and);
        }
    }
}
