package io.chengnuo.customer;

import static io.chengnuo.customer.db.Tables.CUSTOMERS;
import static io.chengnuo.customer.db.Tables.LIKELY_DUPLICATES;

import io.chengnuo.customer.db.tables.records.CustomersRecord;
import io.chengnuo.shared.facts.FactListener;
import io.chengnuo.shared.facts.Subscriptions;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;

/** Keeps the list of customers that may be the same: whenever one is new or changed, it is compared with those it meets. */
@Component
class LikelyDuplicates implements FactListener {

    /** A key that so many share says nothing: a birthday in a large company, a common name. */
    private static final int CROWD = 100;

    private final DSLContext sql;
    private final CustomerRows rows;
    private final Clock clock;

    LikelyDuplicates(DSLContext sql, CustomerRows rows, Clock clock) {
        this.sql = sql;
        this.rows = rows;
        this.clock = clock;
    }

    record Likely(CustomersRecord other, double score) {}

    @Override
    public String name() {
        return "customer.likely-duplicates";
    }

    @Override
    public void subscribe(Subscriptions subscriptions) {
        subscriptions
                .on(CustomerRegistered.class, fact -> compare(fact.customer().value()))
                .on(CustomerChanged.class, fact -> compare(fact.customer().value()))
                .on(CustomerArchived.class, fact -> forget(fact.customer().value()))
                .on(CustomerRestored.class, fact -> compare(fact.customer().value()));
    }

    /** Those who may be the same customer as this one, the likeliest first. */
    List<Likely> of(CustomersRecord customer) {
        var traits = traits(customer);
        return sql.fetch("""
                        select c.* from customer.customers c
                        where c.archived_at is null and c.id in (
                          select other.customer
                          from customer.match_keys own
                          cross join lateral (
                            select k.customer, count(*) over () as crowd
                            from (select customer from customer.match_keys
                                  where tenant_id = own.tenant_id and key = own.key and customer <> own.customer
                                  limit ?) k) other
                          where own.customer = ? and other.crowd < ?)""", CROWD, customer.getId(), CROWD).into(CUSTOMERS).stream()
                .map(other -> new Likely(other, traits.likeness(traits(other))))
                .filter(likely -> likely.score() >= Traits.LIKELY)
                .sorted(java.util.Comparator.comparingDouble(Likely::score).reversed())
                .toList();
    }

    private void compare(UUID id) {
        var customer = sql.fetchOne(CUSTOMERS, CUSTOMERS.ID.eq(id));
        if (customer == null || customer.getArchivedAt() != null) {
            return;
        }
        forget(id);
        of(customer).forEach(likely -> keep(id, likely));
    }

    private void keep(UUID id, Likely likely) {
        var other = likely.other().getId();
        // Ordered as the database orders them: by bytes, which is how their text compares.
        var first = id.toString().compareTo(other.toString()) < 0;
        sql.insertInto(LIKELY_DUPLICATES)
                .set(LIKELY_DUPLICATES.ONE, first ? id : other)
                .set(LIKELY_DUPLICATES.OTHER, first ? other : id)
                .set(LIKELY_DUPLICATES.SCORE, likely.score())
                .set(LIKELY_DUPLICATES.FOUND_AT, clock.instant())
                .onConflictDoNothing()
                .execute();
    }

    /** What somebody dismissed stays dismissed. */
    private void forget(UUID id) {
        sql.deleteFrom(LIKELY_DUPLICATES)
                .where(LIKELY_DUPLICATES.ONE.eq(id).or(LIKELY_DUPLICATES.OTHER.eq(id)))
                .and(LIKELY_DUPLICATES.DISMISSED_AT.isNull())
                .execute();
    }

    private Traits traits(CustomersRecord row) {
        return Traits.of(row.getName(), rows.profile(row));
    }
}
