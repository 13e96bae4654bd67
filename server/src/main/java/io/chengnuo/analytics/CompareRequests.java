package io.chengnuo.analytics;

import static io.chengnuo.analytics.db.Tables.CUSTOMER_TIERS;
import static io.chengnuo.analytics.db.Tables.DAILY;
import static io.chengnuo.analytics.db.Tables.MEASUREMENTS;
import static io.chengnuo.analytics.db.Tables.TIER_DAYS;
import static org.jooq.impl.DSL.any;
import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.sum;

import io.chengnuo.customer.TierTotals;
import io.chengnuo.policy.Tier;
import io.chengnuo.ticket.RequestTotals;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Component;

/**
 * Complaints, requests solved at first contact, and customers by tier: from the rows of requests and customers. A row does not say what
 * it was at midnight, so those that changed since are left out on both sides.
 */
@Component
class CompareRequests implements SecondComputation {

    private static final List<String> REQUESTS = List.of(Measurement.COMPLAINT_RATE, Measurement.SOLVED_AT_ONCE);

    private final DSLContext sql;
    private final RequestTotals requests;
    private final TierTotals tiers;

    CompareRequests(DSLContext sql, RequestTotals requests, TierTotals tiers) {
        this.sql = sql;
        this.requests = requests;
        this.tiers = tiers;
    }

    @Override
    public void compare(LocalDate today, Instant midnight, Sides sides) {
        tables(Measurement.COMPLAINT_RATE, requests.complaintsQuietSince(midnight), sides);
        tables(Measurement.SOLVED_AT_ONCE, requests.solvedAtOnceQuietSince(midnight), sides);
        boardOfRequests(requests.changedSince(midnight), sides);
        tiers.quietSince(midnight).forEach((tier, number) -> sides.tables(code(tier), Sides.CUSTOMERS, number));
        boardOfTiers(tiers.changedSince(midnight), sides);
    }

    private static void tables(String code, RequestTotals.Total total, Sides sides) {
        sides.tables(code, Sides.KEPT, total.good());
        sides.tables(code, Sides.BROKEN, total.others());
    }

    /** The sums, less the cases that were left out. */
    private void boardOfRequests(List<UUID> changed, Sides sides) {
        sql.select(DAILY.INDICATOR, sum(DAILY.KEPT), sum(DAILY.BROKEN))
                .from(DAILY)
                .where(DAILY.EDITION.eq(Edition.LIVE.number()))
                .and(DAILY.INDICATOR.in(REQUESTS))
                .groupBy(DAILY.INDICATOR)
                .forEach(row -> {
                    sides.board(row.value1(), Sides.KEPT, row.value2());
                    sides.board(row.value1(), Sides.BROKEN, row.value3());
                });
        sql.select(
                        MEASUREMENTS.INDICATOR,
                        count().filterWhere(MEASUREMENTS.KEPT),
                        count().filterWhere(DSL.not(MEASUREMENTS.KEPT)))
                .from(MEASUREMENTS)
                .where(MEASUREMENTS.EDITION.eq(Edition.LIVE.number()))
                .and(MEASUREMENTS.INDICATOR.in(REQUESTS))
                .and(MEASUREMENTS.SOURCE.eq(any(changed.toArray(UUID[]::new))))
                .groupBy(MEASUREMENTS.INDICATOR)
                .forEach(row -> {
                    sides.board(row.value1(), Sides.KEPT, -row.value2());
                    sides.board(row.value1(), Sides.BROKEN, -row.value3());
                });
    }

    private void boardOfTiers(List<UUID> changed, Sides sides) {
        sql.select(TIER_DAYS.TIER, sum(TIER_DAYS.DELTA))
                .from(TIER_DAYS)
                .where(TIER_DAYS.EDITION.eq(Edition.LIVE.number()))
                .groupBy(TIER_DAYS.TIER)
                .forEach(row -> sides.board(code(Tier.valueOf(row.value1())), Sides.CUSTOMERS, row.value2()));
        sql.select(CUSTOMER_TIERS.TIER, count())
                .from(CUSTOMER_TIERS)
                .where(CUSTOMER_TIERS.EDITION.eq(Edition.LIVE.number()))
                .and(CUSTOMER_TIERS.CUSTOMER.eq(any(changed.toArray(UUID[]::new))))
                .groupBy(CUSTOMER_TIERS.TIER)
                .forEach(row -> sides.board(code(Tier.valueOf(row.value1())), Sides.CUSTOMERS, -row.value2()));
    }

    private static String code(Tier tier) {
        return switch (tier) {
            case HIGH -> "IND-33";
            case MIDDLE -> "IND-34";
            case LOW -> "IND-35";
        };
    }
}
