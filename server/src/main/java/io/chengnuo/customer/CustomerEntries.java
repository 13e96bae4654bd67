package io.chengnuo.customer;

import static io.chengnuo.customer.db.Tables.CUSTOMERS;

import io.chengnuo.people.Right;
import io.chengnuo.policy.Tier;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** All customers with their full values, a page at a time: for exports, which are recorded. */
@Component
public class CustomerEntries {

    private final DSLContext sql;
    private final CustomerScope scope;
    private final CustomerRows customers;
    private final IdentityRows identities;

    CustomerEntries(DSLContext sql, CustomerScope scope, CustomerRows customers, IdentityRows identities) {
        this.sql = sql;
        this.scope = scope;
        this.customers = customers;
        this.identities = identities;
    }

    /** Of several identities of a kind the oldest. */
    public record CustomerEntry(
            UUID id,
            CustomerKind kind,
            String name,
            Tier tier,
            boolean provisional,
            @Nullable String number,
            @Nullable String phone,
            @Nullable String email,
            @Nullable String wechat,
            @Nullable String street,
            @Nullable String streetMore,
            @Nullable String district,
            @Nullable String city,
            @Nullable String province,
            @Nullable String postcode,
            @Nullable String country,
            @Nullable LocalDate birthDate,
            @Nullable String documentNumber,
            @Nullable String industry,
            @Nullable String headcount,
            @Nullable String notes,
            Instant createdAt,
            @Nullable Instant archivedAt) {}

    /** Those whom the one who acts may export, after this one in the order of their ids. */
    @Transactional(readOnly = true)
    public List<CustomerEntry> visible(@Nullable UUID after, int limit) {
        return page(after, limit, scope.of(Right.CUSTOMER_EXPORT));
    }

    /** Everybody, when the product itself asks. */
    @Transactional(readOnly = true)
    public List<CustomerEntry> everybody(@Nullable UUID after, int limit) {
        return page(after, limit, DSL.noCondition());
    }

    private List<CustomerEntry> page(@Nullable UUID after, int limit, org.jooq.Condition who) {
        var rows = sql.selectFrom(CUSTOMERS)
                .where(who)
                .and(after == null ? DSL.noCondition() : CUSTOMERS.ID.gt(after))
                .orderBy(CUSTOMERS.ID)
                .limit(limit)
                .fetch();
        var known = identities.of(rows.getValues(CUSTOMERS.ID));
        return rows.map(row -> {
            var profile = customers.profile(row);
            var own = known.getOrDefault(row.getId(), List.of());
            return new CustomerEntry(
                    row.getId(),
                    CustomerKind.valueOf(row.getKind()),
                    row.getName(),
                    Tier.valueOf(row.getTier()),
                    row.getProvisional(),
                    first(own, IdentityKind.NUMBER),
                    first(own, IdentityKind.PHONE),
                    first(own, IdentityKind.MAIL),
                    first(own, IdentityKind.WECHAT),
                    profile.street(),
                    profile.streetMore(),
                    profile.district(),
                    profile.city(),
                    profile.province(),
                    profile.postcode(),
                    profile.country(),
                    profile.birthDate(),
                    profile.documentNumber(),
                    profile.industry(),
                    profile.headcount(),
                    profile.notes(),
                    row.getCreatedAt(),
                    row.getArchivedAt());
        });
    }

    private static @Nullable String first(List<IdentityRows.Kept> own, IdentityKind kind) {
        return own.stream()
                .map(IdentityRows.Kept::identity)
                .filter(identity -> identity.kind() == kind)
                .map(Identity::value)
                .findFirst()
                .orElse(null);
    }
}
