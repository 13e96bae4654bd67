package io.chengnuo.channel.visit;

import io.chengnuo.customer.CustomerScope;
import io.chengnuo.people.Access;
import io.chengnuo.people.Right;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Component;

/** Which visits to customers, and what was agreed on them, somebody may see: one's own, and those to customers that the right to see customers reaches. */
@Component
class CustomerVisitReach {

    private final Access access;
    private final CustomerScope customers;

    CustomerVisitReach(Access access, CustomerScope customers) {
        this.access = access;
        this.customers = customers;
    }

    Condition of(Field<UUID> person, Field<UUID> customer) {
        var own = person.eq(access.person());
        if (!access.has(Right.CUSTOMER_READ)) {
            return own;
        }
        return access.scope(Right.CUSTOMER_READ).everything()
                ? DSL.noCondition()
                : own.or(customers.covers(customer, Right.CUSTOMER_READ));
    }
}
