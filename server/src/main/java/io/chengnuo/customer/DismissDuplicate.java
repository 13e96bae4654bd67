package io.chengnuo.customer;

import static io.chengnuo.customer.db.Tables.LIKELY_DUPLICATES;

import io.chengnuo.shared.Acting;
import io.chengnuo.shared.NotFound;
import io.chengnuo.shared.facts.Facts;
import java.time.Clock;
import java.util.UUID;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Takes a pair off the list of likely duplicates for good: they are two customers. */
@Component
class DismissDuplicate {

    private final DSLContext sql;
    private final CustomerDesk desk;
    private final Facts facts;
    private final Clock clock;

    DismissDuplicate(DSLContext sql, CustomerDesk desk, Facts facts, Clock clock) {
        this.sql = sql;
        this.desk = desk;
        this.facts = facts;
        this.clock = clock;
    }

    @Transactional
    void dismiss(UUID customer, UUID other, String reason) {
        desk.openEvenArchived(customer, null);
        desk.openEvenArchived(other, null);
        var at = clock.instant();
        var dismissed = sql.update(LIKELY_DUPLICATES)
                .set(LIKELY_DUPLICATES.DISMISSED_AT, at)
                .set(LIKELY_DUPLICATES.DISMISSED_BY, Acting.current().actor())
                .where(LIKELY_DUPLICATES.ONE.in(customer, other))
                .and(LIKELY_DUPLICATES.OTHER.in(customer, other))
                .and(LIKELY_DUPLICATES.DISMISSED_AT.isNull())
                .execute();
        if (dismissed == 0) {
            throw new NotFound("no_such_duplicate");
        }
        facts.record(new DuplicateDismissed(new CustomerId(customer), new CustomerId(other), reason, at));
    }
}
