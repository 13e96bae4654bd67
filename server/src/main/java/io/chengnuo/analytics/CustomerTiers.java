package io.chengnuo.analytics;

import static io.chengnuo.analytics.db.Tables.CUSTOMER_TIERS;
import static io.chengnuo.analytics.db.Tables.TIER_DAYS;
import static org.jooq.impl.DSL.sum;

import io.chengnuo.customer.CustomerId;
import io.chengnuo.customer.CustomerRegistered;
import io.chengnuo.customer.CustomerTierChanged;
import io.chengnuo.policy.Tier;
import io.chengnuo.shared.Tenancy;
import io.chengnuo.shared.database.Tenants;
import io.chengnuo.shared.facts.Fact;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Map;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;

/** In which tier each customer is, for the shares of the tiers. The later fact counts, in whatever order they arrive. */
@Repository
class CustomerTiers {

    private final DSLContext sql;
    private final Tenants tenants;

    CustomerTiers(DSLContext sql, Tenants tenants) {
        this.sql = sql;
        this.tenants = tenants;
    }

    void keep(Edition edition, Fact fact) {
        switch (fact) {
            case CustomerRegistered it -> put(edition, it.customer(), it.tier(), it.at());
            case CustomerTierChanged it -> put(edition, it.customer(), it.after(), it.at());
            default -> {}
        }
    }

    private void put(Edition edition, CustomerId customer, Tier tier, Instant since) {
        var known = sql.select(CUSTOMER_TIERS.TIER, CUSTOMER_TIERS.SINCE)
                .from(CUSTOMER_TIERS)
                .where(CUSTOMER_TIERS.EDITION.eq(edition.number()))
                .and(CUSTOMER_TIERS.CUSTOMER.eq(customer.value()))
                .fetchOptional();
        var day = day(since);
        if (known.isEmpty()) {
            add(edition, day, tier.name(), 1);
            sql.insertInto(CUSTOMER_TIERS)
                    .set(CUSTOMER_TIERS.EDITION, edition.number())
                    .set(CUSTOMER_TIERS.CUSTOMER, customer.value())
                    .set(CUSTOMER_TIERS.TIER, tier.name())
                    .set(CUSTOMER_TIERS.SINCE, since)
                    .execute();
        } else if (known.get().value2().isAfter(since)) {
            // told late: it was so until what is known already began
            add(edition, day, tier.name(), 1);
            add(edition, day(known.get().value2()), tier.name(), -1);
        } else {
            add(edition, day, known.get().value1(), -1);
            add(edition, day, tier.name(), 1);
            sql.update(CUSTOMER_TIERS)
                    .set(CUSTOMER_TIERS.TIER, tier.name())
                    .set(CUSTOMER_TIERS.SINCE, since)
                    .where(CUSTOMER_TIERS.EDITION.eq(edition.number()))
                    .and(CUSTOMER_TIERS.CUSTOMER.eq(customer.value()))
                    .execute();
        }
    }

    /** How many there were of each tier at the end of a day: a sum over days, whatever the number of customers. */
    Map<Tier, Long> on(LocalDate day) {
        var tiers = new EnumMap<Tier, Long>(Tier.class);
        sql.select(TIER_DAYS.TIER, sum(TIER_DAYS.DELTA))
                .from(TIER_DAYS)
                .where(TIER_DAYS.EDITION.eq(Edition.LIVE.number()))
                .and(TIER_DAYS.DAY.le(day))
                .groupBy(TIER_DAYS.TIER)
                .forEach(row ->
                        tiers.put(Tier.valueOf(row.value1()), row.value2().longValueExact()));
        return tiers;
    }

    private void add(Edition edition, LocalDate day, String tier, long delta) {
        sql.insertInto(TIER_DAYS)
                .set(TIER_DAYS.EDITION, edition.number())
                .set(TIER_DAYS.DAY, day)
                .set(TIER_DAYS.TIER, tier)
                .set(TIER_DAYS.DELTA, delta)
                .onConflict(TIER_DAYS.TENANT_ID, TIER_DAYS.EDITION, TIER_DAYS.DAY, TIER_DAYS.TIER)
                .doUpdate()
                .set(TIER_DAYS.DELTA, TIER_DAYS.DELTA.plus(delta))
                .execute();
    }

    private LocalDate day(Instant at) {
        return LocalDate.ofInstant(at, tenants.require(Tenancy.require()).zone());
    }

    void clear(Edition edition) {
        sql.deleteFrom(CUSTOMER_TIERS)
                .where(CUSTOMER_TIERS.EDITION.eq(edition.number()))
                .execute();
        sql.deleteFrom(TIER_DAYS).where(TIER_DAYS.EDITION.eq(edition.number())).execute();
    }
}
