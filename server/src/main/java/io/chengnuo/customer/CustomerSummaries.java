package io.chengnuo.customer;

import static io.chengnuo.customer.db.Tables.CUSTOMERS;

import io.chengnuo.policy.Tier;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Customers as other modules show them: masked, a list at a time. */
@Component
public class CustomerSummaries {

    private final DSLContext sql;
    private final IdentityRows identities;

    CustomerSummaries(DSLContext sql, IdentityRows identities) {
        this.sql = sql;
        this.identities = identities;
    }

    /** {@code phone} and {@code email} are masked; {@code number} is the company's own number for the customer. */
    public record CustomerSummary(
            UUID id,
            String name,
            Tier tier,
            CustomerKind kind,
            boolean provisional,
            @Nullable String phone,
            @Nullable String email,
            @Nullable String number) {}

    /** Two statements, however many are asked for. Unknown ids are left out. */
    @Transactional(readOnly = true)
    public Map<UUID, CustomerSummary> of(Collection<UUID> customers) {
        if (customers.isEmpty()) {
            return Map.of();
        }
        var known = identities.of(customers);
        var summaries = new HashMap<UUID, CustomerSummary>();
        sql.select(CUSTOMERS.ID, CUSTOMERS.NAME, CUSTOMERS.TIER, CUSTOMERS.KIND, CUSTOMERS.PROVISIONAL)
                .from(CUSTOMERS)
                .where(CUSTOMERS.ID.eq(DSL.any(customers.toArray(UUID[]::new))))
                .forEach(row -> {
                    var id = row.value1();
                    var own = known.getOrDefault(id, List.of());
                    summaries.put(
                            id,
                            new CustomerSummary(
                                    id,
                                    row.value2(),
                                    Tier.valueOf(row.value3()),
                                    CustomerKind.valueOf(row.value4()),
                                    row.value5(),
                                    masked(own, IdentityKind.PHONE),
                                    masked(own, IdentityKind.MAIL),
                                    masked(own, IdentityKind.NUMBER)));
                });
        return summaries;
    }

    /** Only what they are called, for lists that show no more. Unknown ids are left out. */
    @Transactional(readOnly = true)
    public Map<UUID, String> names(Collection<UUID> customers) {
        return sql.select(CUSTOMERS.ID, CUSTOMERS.NAME)
                .from(CUSTOMERS)
                .where(CUSTOMERS.ID.eq(DSL.any(customers.toArray(UUID[]::new))))
                .fetchMap(CUSTOMERS.ID, CUSTOMERS.NAME);
    }

    /** Customers whose name contains the text, newest change first. */
    @Transactional(readOnly = true)
    public List<UUID> named(String part, int limit) {
        return sql.select(CUSTOMERS.ID)
                .from(CUSTOMERS)
                .where(CUSTOMERS.NAME.containsIgnoreCase(part))
                .orderBy(CUSTOMERS.CHANGED_AT.desc(), CUSTOMERS.ID.desc())
                .limit(limit)
                .fetch(CUSTOMERS.ID);
    }

    /** The full mail address under which the customer can be written to, for sending only; the oldest one. */
    @Transactional(readOnly = true)
    public Optional<String> mailAddress(UUID customer) {
        return identities.of(new CustomerId(customer)).stream()
                .map(IdentityRows.Kept::identity)
                .filter(identity -> identity.kind() == IdentityKind.MAIL)
                .map(Identity::value)
                .findFirst();
    }

    /** The full number under which the customer can be called or sent an SMS, for sending only; the oldest one. */
    @Transactional(readOnly = true)
    public Optional<String> phone(UUID customer) {
        return identities.of(new CustomerId(customer)).stream()
                .map(IdentityRows.Kept::identity)
                .filter(identity -> identity.kind() == IdentityKind.PHONE)
                .map(Identity::value)
                .findFirst();
    }

    /** Who is known by this mail address. */
    @Transactional(readOnly = true)
    public Optional<CustomerId> withMail(String address) {
        return Identity.parse(IdentityKind.MAIL, address)
                .flatMap(mail ->
                        Optional.ofNullable(identities.owners(List.of(mail)).get(mail)))
                .map(RecogniseCustomer.Recognised::customer);
    }

    static @Nullable String masked(List<IdentityRows.Kept> own, IdentityKind kind) {
        return own.stream()
                .map(IdentityRows.Kept::identity)
                .filter(identity -> identity.kind() == kind)
                .map(Identity::masked)
                .findFirst()
                .orElse(null);
    }
}
