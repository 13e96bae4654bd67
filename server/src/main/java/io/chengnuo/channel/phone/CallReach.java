package io.chengnuo.channel.phone;

import static io.chengnuo.channel.db.Tables.CALLS;

import io.chengnuo.customer.CustomerScope;
import io.chengnuo.people.Access;
import io.chengnuo.people.Right;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Which calls somebody may see: one's own, and those of the customers that the right reaches. */
@Component
class CallReach {

    private final Access access;
    private final CustomerScope customers;
    private final DSLContext sql;

    CallReach(Access access, CustomerScope customers, DSLContext sql) {
        this.access = access;
        this.customers = customers;
        this.sql = sql;
    }

    @Transactional(readOnly = true)
    public boolean reaches(UUID customer, Right right) {
        return sql.fetchExists(DSL.selectOne().where(customers.covers(DSL.val(customer), right)));
    }

    Condition own() {
        return CALLS.PERSON.eq(access.person());
    }

    /** Those that a right reaches: everybody's only when it reaches everything, as a caller may be nobody's customer. */
    Condition of(Right right) {
        return access.scope(right).everything() ? DSL.noCondition() : own().or(customers.covers(CALLS.CUSTOMER, right));
    }

    /** One's own; others' too when calls may be read. */
    Condition readable() {
        return access.has(Right.CALL_READ) ? of(Right.CALL_READ) : own();
    }
}
