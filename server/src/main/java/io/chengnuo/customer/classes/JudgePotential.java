package io.chengnuo.customer.classes;

import static io.chengnuo.customer.db.Tables.CUSTOMERS;

import io.chengnuo.customer.CustomerId;
import io.chengnuo.customer.CustomerScope;
import io.chengnuo.people.Right;
import io.chengnuo.shared.NotFound;
import io.chengnuo.shared.facts.Fact;
import io.chengnuo.shared.facts.Facts;
import io.chengnuo.shared.web.Version;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** A person says how much may come of a customer, 0 to 100; null leaves it to the figures again. */
@Service
class JudgePotential {

    private final DSLContext sql;
    private final CustomerScope scope;
    private final Facts facts;
    private final Clock clock;

    JudgePotential(DSLContext sql, CustomerScope scope, Facts facts, Clock clock) {
        this.sql = sql;
        this.scope = scope;
        this.facts = facts;
        this.clock = clock;
    }

    /** What somebody expects of a customer changed. */
    record CustomerPotentialJudged(
            CustomerId customer,
            @Nullable Integer before,
            @Nullable Integer after,
            String reason,
            Instant at) implements Fact {
        @Override
        public UUID subject() {
            return customer.value();
        }
    }

    @Transactional
    void judge(UUID customer, @Nullable Integer potential, String reason, @Nullable String ifMatch) {
        var row = sql.selectFrom(CUSTOMERS)
                .where(CUSTOMERS.ID.eq(customer).and(scope.of(Right.CUSTOMER_EDIT)))
                .forUpdate()
                .fetchOptional()
                .orElseThrow(() -> new NotFound("no_such_customer"));
        Version.check(ifMatch, row.getVersion());
        var at = clock.instant();
        sql.update(CUSTOMERS)
                .set(CUSTOMERS.POTENTIAL, potential)
                .set(CUSTOMERS.CHANGED_AT, at)
                .set(CUSTOMERS.VERSION, CUSTOMERS.VERSION.plus(1))
                .where(CUSTOMERS.ID.eq(customer))
                .execute();
        facts.record(new CustomerPotentialJudged(new CustomerId(customer), row.getPotential(), potential, reason, at));
    }
}
