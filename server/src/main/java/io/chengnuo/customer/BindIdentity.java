package io.chengnuo.customer;

import static io.chengnuo.customer.db.Tables.CUSTOMERS;

import io.chengnuo.shared.Ids;
import io.chengnuo.shared.facts.Fact;
import io.chengnuo.shared.facts.Facts;
import java.time.Clock;
import java.util.List;
import org.jooq.DSLContext;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Somebody proved that an identity belongs to a customer we know: from now on he is recognised as that one by it. */
@Service
public class BindIdentity {

    private final DSLContext sql;
    private final IdentityRows identities;
    private final CustomerRows rows;
    private final ProtectedValues values;
    private final Facts facts;
    private final Clock clock;

    BindIdentity(
            DSLContext sql,
            IdentityRows identities,
            CustomerRows rows,
            ProtectedValues values,
            Facts facts,
            Clock clock) {
        this.sql = sql;
        this.identities = identities;
        this.rows = rows;
        this.values = values;
        this.facts = facts;
        this.clock = clock;
    }

    /** Takes it from whoever was known by it. The proof is the caller's. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void bind(Identity identity, CustomerId customer) {
        var before = identities.owners(List.of(identity)).get(identity);
        if (before != null && before.customer().equals(customer)) {
            return;
        }
        var at = clock.instant();
        if (before != null) {
            identities.of(before.customer()).stream()
                    .filter(kept -> kept.identity().equals(identity))
                    .findFirst()
                    .flatMap(kept -> identities.remove(before.customer(), kept.id(), at))
                    .ifPresent(kept -> changed(
                            before.customer(),
                            new IdentityRemoved(before.customer(), kept.id(), values.known(identity), at)));
        }
        var id = Ids.next(at);
        if (identities.insert(id, customer, null, identity, at)) {
            changed(customer, new IdentityAdded(customer, id, null, values.known(identity), at));
        }
    }

    private void changed(CustomerId customer, Fact fact) {
        var row = sql.selectFrom(CUSTOMERS)
                .where(CUSTOMERS.ID.eq(customer.value()))
                .forUpdate()
                .fetchSingle();
        rows.update(row, fact.at());
        facts.record(fact);
    }
}
