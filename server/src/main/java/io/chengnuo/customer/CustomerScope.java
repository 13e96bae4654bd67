package io.chengnuo.customer;

import static io.chengnuo.customer.db.Tables.CUSTOMERS;

import io.chengnuo.people.Access;
import io.chengnuo.people.Reach;
import io.chengnuo.people.Right;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Component;

/**
 * Which customers the one who acts may see: a customer whom nobody in particular looks after is everybody's; an entrusted one
 * belongs to its owner, its team and its unit, as far as the right reaches.
 */
@Component
public class CustomerScope {

    private final Access access;

    CustomerScope(Access access) {
        this.access = access;
    }

    public Condition of(Right right) {
        var scope = access.scope(right);
        if (scope.everything()) {
            return DSL.noCondition();
        }
        var everybodys = CUSTOMERS.OWNER.isNull().and(CUSTOMERS.TEAM.isNull()).and(CUSTOMERS.UNIT.isNull());
        var mine = everybodys.or(CUSTOMERS.OWNER.eq(scope.person()));
        if (scope.reach() != Reach.OWN) {
            mine = mine.or(CUSTOMERS.TEAM.in(scope.teams()));
        }
        if (scope.reach() == Reach.UNIT) {
            mine = mine.or(CUSTOMERS.UNIT.in(scope.units()));
        }
        return mine;
    }

    /** The same as a condition on another table's column that holds the ids of customers. */
    public Condition covers(Field<UUID> customer, Right right) {
        return access.scope(right).everything()
                ? DSL.noCondition()
                : customer.in(DSL.select(CUSTOMERS.ID).from(CUSTOMERS).where(of(right)));
    }
}
