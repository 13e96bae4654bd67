package io.chengnuo.customer;

import static io.chengnuo.customer.db.Tables.CUSTOMERS;

import java.util.Optional;
import java.util.UUID;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Answers who looks after a customer personally (专属客户经理). */
@Component
public class AccountManagers {

    private final DSLContext sql;

    AccountManagers(DSLContext sql) {
        this.sql = sql;
    }

    @Transactional(readOnly = true)
    public Optional<UUID> of(UUID customer) {
        return sql.select(CUSTOMERS.OWNER)
                .from(CUSTOMERS)
                .where(CUSTOMERS.ID.eq(customer))
                .and(CUSTOMERS.OWNER.isNotNull())
                .fetchOptional(CUSTOMERS.OWNER);
    }
}
