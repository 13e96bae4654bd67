package io.chengnuo.customer;

import static io.chengnuo.customer.db.Tables.CUSTOMERS;
import static org.jooq.impl.DSL.count;

import io.chengnuo.policy.Tier;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** How many customers each tier has, counted from their rows: for who wants to compare with what the facts say. */
@Component
public class TierTotals {

    private final DSLContext sql;

    TierTotals(DSLContext sql) {
        this.sql = sql;
    }

    /** Of customers nothing has changed about since a moment. */
    @Transactional(readOnly = true)
    public Map<Tier, Integer> quietSince(Instant moment) {
        return sql.select(CUSTOMERS.TIER, count())
                .from(CUSTOMERS)
                .where(CUSTOMERS.CHANGED_AT.lt(moment))
                .groupBy(CUSTOMERS.TIER)
                .fetchMap(row -> Tier.valueOf(row.value1()), row -> row.value2());
    }

    @Transactional(readOnly = true)
    public List<UUID> changedSince(Instant moment) {
        return sql.select(CUSTOMERS.ID)
                .from(CUSTOMERS)
                .where(CUSTOMERS.CHANGED_AT.ge(moment))
                .fetch(CUSTOMERS.ID);
    }
}
