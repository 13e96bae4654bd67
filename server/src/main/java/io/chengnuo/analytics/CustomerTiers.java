package io.chengnuo.analytics;

import static io.chengnuo.analytics.db.Tables.CUSTOMER_TIERS;

import io.chengnuo.customer.CustomerId;
import io.chengnuo.customer.CustomerRegistered;
import io.chengnuo.customer.CustomerTierChanged;
import io.chengnuo.policy.Tier;
import io.chengnuo.shared.facts.Fact;
import java.time.Instant;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;

/** In which tier each customer is, for the shares of the tiers. The later fact counts, in whatever order they arrive. */
@Repository
class CustomerTiers {

    private final DSLContext sql;

    CustomerTiers(DSLContext sql) {
        this.sql = sql;
    }

    void keep(Edition edition, Fact fact) {
        switch (fact) {
            case CustomerRegistered it -> put(edition, it.customer(), it.tier(), it.at());
            case CustomerTierChanged it -> put(edition, it.customer(), it.after(), it.at());
            default -> {}
        }
    }

    private void put(Edition edition, CustomerId customer, Tier tier, Instant since) {
        sql.insertInto(CUSTOMER_TIERS)
                .set(CUSTOMER_TIERS.EDITION, edition.number())
                .set(CUSTOMER_TIERS.CUSTOMER, customer.value())
                .set(CUSTOMER_TIERS.TIER, tier.name())
                .set(CUSTOMER_TIERS.SINCE, since)
                .onConflict(CUSTOMER_TIERS.TENANT_ID, CUSTOMER_TIERS.EDITION, CUSTOMER_TIERS.CUSTOMER)
                .doUpdate()
                .set(CUSTOMER_TIERS.TIER, tier.name())
                .set(CUSTOMER_TIERS.SINCE, since)
                .where(CUSTOMER_TIERS.SINCE.le(since))
                .execute();
    }

    void clear(Edition edition) {
        sql.deleteFrom(CUSTOMER_TIERS)
                .where(CUSTOMER_TIERS.EDITION.eq(edition.number()))
                .execute();
    }
}
