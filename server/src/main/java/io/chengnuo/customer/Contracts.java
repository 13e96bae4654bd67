package io.chengnuo.customer;

import static io.chengnuo.customer.db.Tables.CUSTOMERS;

import io.chengnuo.shared.Tenancy;
import io.chengnuo.shared.database.Tenants;
import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The terms of service that customers have by contract. */
@Component
public class Contracts {

    private final DSLContext sql;
    private final Tenants tenants;

    Contracts(DSLContext sql, Tenants tenants) {
        this.sql = sql;
        this.tenants = tenants;
    }

    /** As {@link #inForce(UUID, Instant)}, of many at once. */
    @Transactional(readOnly = true)
    public Map<UUID, String> inForce(Collection<UUID> customers, Instant at) {
        var day = at.atZone(tenants.require(Tenancy.require()).zone()).toLocalDate();
        return sql.select(CUSTOMERS.ID, CUSTOMERS.CONTRACT)
                .from(CUSTOMERS)
                .where(CUSTOMERS.ID.eq(DSL.any(customers.toArray(UUID[]::new))))
                .and(CUSTOMERS.CONTRACT.isNotNull())
                .and(CUSTOMERS.CONTRACT_FROM.isNull().or(CUSTOMERS.CONTRACT_FROM.le(day)))
                .and(CUSTOMERS.CONTRACT_UNTIL.isNull().or(CUSTOMERS.CONTRACT_UNTIL.ge(day)))
                .fetchMap(CUSTOMERS.ID, CUSTOMERS.CONTRACT);
    }

    /** The key of the terms that hold on the company's day of this moment; nothing without a contract. */
    @Transactional(readOnly = true)
    public Optional<String> inForce(UUID customer, Instant at) {
        var day = at.atZone(tenants.require(Tenancy.require()).zone()).toLocalDate();
        return sql.select(CUSTOMERS.CONTRACT)
                .from(CUSTOMERS)
                .where(CUSTOMERS.ID.eq(customer))
                .and(CUSTOMERS.CONTRACT_FROM.isNull().or(CUSTOMERS.CONTRACT_FROM.le(day)))
                .and(CUSTOMERS.CONTRACT_UNTIL.isNull().or(CUSTOMERS.CONTRACT_UNTIL.ge(day)))
                .fetchOptional(CUSTOMERS.CONTRACT);
    }
}
