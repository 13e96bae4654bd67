package io.chengnuo.customer;

import static io.chengnuo.customer.db.Tables.CUSTOMERS;

import io.chengnuo.customer.db.tables.records.CustomersRecord;
import io.chengnuo.people.Right;
import io.chengnuo.shared.Conflict;
import io.chengnuo.shared.NotFound;
import io.chengnuo.shared.facts.Fact;
import io.chengnuo.shared.facts.Facts;
import io.chengnuo.shared.web.Version;
import java.util.List;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What every change of one customer begins and ends with: found within the scope, locked, at the version read; written, told. */
@Component
class CustomerDesk {

    private final DSLContext sql;
    private final CustomerScope scope;
    private final CustomerRows rows;
    private final Facts facts;

    CustomerDesk(DSLContext sql, CustomerScope scope, CustomerRows rows, Facts facts) {
        this.sql = sql;
        this.scope = scope;
        this.rows = rows;
        this.facts = facts;
    }

    /** Refuses one that is not there or not yours, changed since {@code ifMatch}, or archived. */
    CustomersRecord open(UUID id, @Nullable String ifMatch) {
        var row = openEvenArchived(id, ifMatch);
        if (row.getArchivedAt() != null) {
            throw new Conflict("customer_archived");
        }
        return row;
    }

    CustomersRecord openEvenArchived(UUID id, @Nullable String ifMatch) {
        var row = sql.selectFrom(CUSTOMERS)
                .where(CUSTOMERS.ID.eq(id))
                .and(scope.of(Right.CUSTOMER_EDIT))
                .forUpdate()
                .fetchOptional()
                .orElseThrow(() -> new NotFound("no_such_customer"));
        Version.check(ifMatch, row.getVersion());
        return row;
    }

    /** Writes the row with what changed in it and records the fact; answers the new version. */
    long close(CustomersRecord row, Fact fact) {
        rows.update(row, fact.at());
        facts.record(fact);
        return row.getVersion();
    }

    /** As {@link #close}, keeping source and time of each changed value and the keys for likely duplicates. */
    long closeProfile(CustomersRecord row, List<Change> changes, Fact fact) {
        rows.updateProfile(row, changes, fact.at());
        facts.record(fact);
        return row.getVersion();
    }
}
