package io.chengnuo.customer;

import static io.chengnuo.customer.db.Tables.CUSTOMERS;

import io.chengnuo.people.Access;
import io.chengnuo.people.Right;
import io.chengnuo.shared.NotFound;
import io.chengnuo.shared.TooMany;
import io.chengnuo.shared.facts.Facts;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Shows the full personal values of one customer to somebody who said why. Recorded, and limited by the hour. */
@Component
class RevealCustomer {

    static final int MOST_PER_HOUR = 60;

    private final DSLContext sql;
    private final CustomerScope scope;
    private final Access access;
    private final CustomerRows rows;
    private final IdentityRows identities;
    private final Facts facts;
    private final Clock clock;

    RevealCustomer(
            DSLContext sql,
            CustomerScope scope,
            Access access,
            CustomerRows rows,
            IdentityRows identities,
            Facts facts,
            Clock clock) {
        this.sql = sql;
        this.scope = scope;
        this.access = access;
        this.rows = rows;
        this.identities = identities;
        this.facts = facts;
        this.clock = clock;
    }

    record Value(UUID id, IdentityKind kind, String value) {}

    record Revealed(
            String name,
            @Nullable String street,
            @Nullable String streetMore,
            @Nullable String postcode,
            @Nullable String birthDate,
            @Nullable String documentNumber,
            List<Value> identities) {}

    @Transactional
    Revealed reveal(UUID customer, String reason) {
        refuseTooMany();
        var row = sql.selectFrom(CUSTOMERS)
                .where(CUSTOMERS.ID.eq(customer))
                .and(scope.of(Right.CUSTOMER_REVEAL))
                .fetchOptional()
                .orElseThrow(() -> new NotFound("no_such_customer"));
        var known = new CustomerId(customer);
        var values = identities.of(known).stream()
                .map(kept -> new Value(
                        kept.id(), kept.identity().kind(), kept.identity().value()))
                .toList();
        var profile = rows.profile(row);
        var fields = new ArrayList<>(profile.values(row.getName()).keySet());
        fields.retainAll(Profile.PROTECTED);
        fields.add("identities");
        facts.record(new CustomerRevealed(known, List.copyOf(fields), reason, clock.instant()));
        return new Revealed(
                row.getName(),
                row.getStreet(),
                row.getStreetMore(),
                row.getPostcode(),
                row.getBirthDate() == null ? null : row.getBirthDate().toString(),
                profile.documentNumber(),
                values);
    }

    private void refuseTooMany() {
        var since = clock.instant().minus(Duration.ofHours(1));
        var person = access.person();
        // Two reveals of one person at once wait for each other here, so that the limit counts both.
        sql.execute("select pg_advisory_xact_lock(hashtextextended('reveal ' || ?, 0))", person.toString());
        var recent = sql.fetchValue(
                "select count(*) from shared.facts where kind = 'CustomerRevealed' and actor = ? and occurred_at > ?::timestamptz",
                person,
                since.toString());
        if (((Number) recent).intValue() >= MOST_PER_HOUR) {
            throw new TooMany("too_many_reveals");
        }
    }
}
