package io.chengnuo.customer;

import static io.chengnuo.customer.db.Tables.CUSTOMERS;
import static io.chengnuo.customer.db.Tables.IDENTITIES;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import io.chengnuo.customer.RecogniseCustomer.Recognised;
import io.chengnuo.policy.Tier;
import io.chengnuo.shared.Acting;
import io.chengnuo.shared.Ids;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** The rows of {@code customer.identities}. */
@Repository
class IdentityRows {

    private final DSLContext sql;

    IdentityRows(DSLContext sql) {
        this.sql = sql;
    }

    /** An identity in use, with its own id. */
    record Kept(UUID id, @Nullable UUID contact, Identity identity, String source, Instant addedAt) {}

    /** Whose the identities are; those of nobody are left out. One statement. */
    Map<Identity, Recognised> owners(Collection<Identity> wanted) {
        if (wanted.isEmpty()) {
            return new HashMap<>();
        }
        var owners = new HashMap<Identity, Recognised>();
        sql.select(IDENTITIES.KIND, IDENTITIES.VALUE, IDENTITIES.CONTACT, CUSTOMERS.ID, CUSTOMERS.NAME, CUSTOMERS.TIER)
                .from(IDENTITIES)
                .join(CUSTOMERS)
                .on(CUSTOMERS.TENANT_ID.eq(IDENTITIES.TENANT_ID), CUSTOMERS.ID.eq(IDENTITIES.CUSTOMER))
                .where(IDENTITIES.REMOVED_AT.isNull())
                .and(oneOf(wanted))
                .forEach(row -> owners.put(identity(row), recognised(row)));
        return owners;
    }

    /**
     * Writes the identities of new customers and answers those that are theirs now; one that somebody else has already stays
     * with its owner.
     */
    Set<Identity> insert(List<CustomerId> ids, List<NewCustomer> customers, Instant at) {
        // In one order for everybody: two transactions that meet wait for each other instead of blocking each other.
        var owners = new TreeMap<Identity, CustomerId>(
                Comparator.comparing(Identity::kind).thenComparing(Identity::value));
        for (var i = 0; i < ids.size(); i++) {
            for (var identity : customers.get(i).identities()) {
                owners.putIfAbsent(identity, ids.get(i));
            }
        }
        if (owners.isEmpty()) {
            return Set.of();
        }
        var rows = sql.insertInto(
                IDENTITIES,
                IDENTITIES.ID,
                IDENTITIES.CUSTOMER,
                IDENTITIES.KIND,
                IDENTITIES.VALUE,
                IDENTITIES.SOURCE,
                IDENTITIES.ADDED_AT);
        for (var entry : owners.entrySet()) {
            var identity = entry.getKey();
            rows = rows.values(
                    Ids.next(at),
                    entry.getValue().value(),
                    identity.kind().name(),
                    identity.value(),
                    Acting.current().source(),
                    at);
        }
        return rows.onConflictDoNothing()
                .returning(IDENTITIES.KIND, IDENTITIES.VALUE)
                .fetchSet(IdentityRows::identity);
    }

    /** False when somebody is known by it already. */
    boolean insert(UUID id, CustomerId customer, @Nullable UUID contact, Identity identity, Instant at) {
        return sql.insertInto(IDENTITIES)
                        .set(IDENTITIES.ID, id)
                        .set(IDENTITIES.CUSTOMER, customer.value())
                        .set(IDENTITIES.CONTACT, contact)
                        .set(IDENTITIES.KIND, identity.kind().name())
                        .set(IDENTITIES.VALUE, identity.value())
                        .set(IDENTITIES.SOURCE, Acting.current().source())
                        .set(IDENTITIES.ADDED_AT, at)
                        .onConflictDoNothing()
                        .execute()
                == 1;
    }

    Optional<Kept> remove(CustomerId customer, UUID id, Instant at) {
        return sql.update(IDENTITIES)
                .set(IDENTITIES.REMOVED_AT, at)
                .where(IDENTITIES.ID.eq(id))
                .and(IDENTITIES.CUSTOMER.eq(customer.value()))
                .and(IDENTITIES.REMOVED_AT.isNull())
                .returning()
                .fetchOptional(IdentityRows::kept);
    }

    void removeOfContact(CustomerId customer, UUID contact, Instant at) {
        sql.update(IDENTITIES)
                .set(IDENTITIES.REMOVED_AT, at)
                .where(IDENTITIES.CUSTOMER.eq(customer.value()))
                .and(IDENTITIES.CONTACT.eq(contact))
                .and(IDENTITIES.REMOVED_AT.isNull())
                .execute();
    }

    List<Kept> of(CustomerId customer) {
        return of(List.of(customer.value())).getOrDefault(customer.value(), List.of());
    }

    Map<UUID, List<Kept>> of(Collection<UUID> customers) {
        return sql.selectFrom(IDENTITIES)
                .where(IDENTITIES.CUSTOMER.eq(DSL.any(customers.toArray(UUID[]::new))))
                .and(IDENTITIES.REMOVED_AT.isNull())
                .orderBy(IDENTITIES.ADDED_AT, IDENTITIES.ID)
                .fetchGroups(IDENTITIES.CUSTOMER, IdentityRows::kept);
    }

    private static Kept kept(Record row) {
        return new Kept(
                row.get(IDENTITIES.ID),
                row.get(IDENTITIES.CONTACT),
                identity(row),
                row.get(IDENTITIES.SOURCE),
                row.get(IDENTITIES.ADDED_AT));
    }

    private static Condition oneOf(Collection<Identity> wanted) {
        var byKind =
                wanted.stream().collect(groupingBy(Identity::kind, TreeMap::new, mapping(Identity::value, toList())));
        var conditions = new ArrayList<Condition>();
        byKind.forEach((kind, values) -> conditions.add(IDENTITIES
                .KIND
                .eq(DSL.inline(kind.name()))
                .and(IDENTITIES.VALUE.eq(DSL.any(values.toArray(String[]::new))))));
        return DSL.or(conditions);
    }

    private static Identity identity(Record row) {
        return new Identity(IdentityKind.valueOf(row.get(IDENTITIES.KIND)), row.get(IDENTITIES.VALUE));
    }

    private static Recognised recognised(Record row) {
        return new Recognised(
                new CustomerId(row.get(CUSTOMERS.ID)),
                row.get(CUSTOMERS.NAME),
                Tier.valueOf(row.get(CUSTOMERS.TIER)),
                row.get(IDENTITIES.CONTACT),
                true);
    }
}
