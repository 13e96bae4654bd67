package io.chengnuo.customer;

import static io.chengnuo.customer.db.Tables.CUSTOMERS;

import io.chengnuo.customer.CustomerRows.Origin;
import io.chengnuo.customer.db.tables.records.CustomersRecord;
import io.chengnuo.people.Right;
import io.chengnuo.policy.Tier;
import io.chengnuo.shared.NotFound;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Everything about one customer that may be shown without a reason; the rest is masked. */
@Repository
class CustomerDetail {

    private final DSLContext sql;
    private final CustomerScope scope;
    private final CustomerRows rows;
    private final IdentityRows identities;
    private final ContactRows contacts;

    CustomerDetail(
            DSLContext sql, CustomerScope scope, CustomerRows rows, IdentityRows identities, ContactRows contacts) {
        this.sql = sql;
        this.scope = scope;
        this.rows = rows;
        this.identities = identities;
        this.contacts = contacts;
    }

    record Shown(
            UUID id,
            CustomerKind kind,
            String name,
            Tier tier,
            Stage stage,
            boolean provisional,
            Masked profile,
            List<Known> identities,
            List<Contact> contacts,
            Map<String, Origin> origins,
            @Nullable UUID owner,
            @Nullable UUID team,
            @Nullable UUID unit,
            Instant createdAt,
            Instant changedAt,
            @Nullable Instant archivedAt,
            @Nullable ShownContract contract,
            @Nullable String language,
            long version) {}

    /** The terms by contract, from and until these days; null has no end. */
    record ShownContract(
            String terms,
            @Nullable LocalDate from,
            @Nullable LocalDate until) {}

    record Known(
            UUID id,
            IdentityKind kind,
            String masked,
            @Nullable UUID contact,
            String source,
            Instant addedAt) {}

    record Contact(
            UUID id,
            String name,
            @Nullable String duty,
            @Nullable String notes) {}

    /** Street, birth date and document number without what would tell them. */
    record Masked(
            @Nullable String street,
            @Nullable String streetMore,
            @Nullable String district,
            @Nullable String city,
            @Nullable String province,
            @Nullable String postcode,
            @Nullable String country,
            @Nullable String birthDate,
            @Nullable String documentNumber,
            @Nullable String industry,
            @Nullable String headcount,
            @Nullable String needs,
            @Nullable String notes) {

        static Masked of(Profile profile) {
            return new Masked(
                    profile.street() == null ? null : "***",
                    profile.streetMore() == null ? null : "***",
                    profile.district(),
                    profile.city(),
                    profile.province(),
                    profile.postcode(),
                    profile.country(),
                    profile.birthDate() == null ? null : profile.birthDate().getYear() + "-**-**",
                    end(profile.documentNumber()),
                    profile.industry(),
                    profile.headcount(),
                    profile.needs(),
                    profile.notes());
        }

        private static @Nullable String end(@Nullable String number) {
            return number == null ? null : "****" + (number.length() < 8 ? "" : number.substring(number.length() - 4));
        }
    }

    @Transactional(readOnly = true)
    Shown require(UUID id) {
        return sql.selectFrom(CUSTOMERS)
                .where(CUSTOMERS.ID.eq(id))
                .and(scope.of(Right.CUSTOMER_READ))
                .fetchOptional(this::shown)
                .orElseThrow(() -> new NotFound("no_such_customer"));
    }

    private Shown shown(CustomersRecord row) {
        return new Shown(
                row.getId(),
                CustomerKind.valueOf(row.getKind()),
                row.getName(),
                Tier.valueOf(row.getTier()),
                Stage.valueOf(row.getStage()),
                row.getProvisional(),
                Masked.of(rows.profile(row)),
                identities.of(new CustomerId(row.getId())).stream()
                        .map(kept -> new Known(
                                kept.id(),
                                kept.identity().kind(),
                                kept.identity().masked(),
                                kept.contact(),
                                kept.source(),
                                kept.addedAt()))
                        .toList(),
                contacts.of(row.getId()).stream()
                        .map(contact ->
                                new Contact(contact.getId(), contact.getName(), contact.getDuty(), contact.getNotes()))
                        .toList(),
                rows.origins(row.getOrigins()),
                row.getOwner(),
                row.getTeam(),
                row.getUnit(),
                row.getCreatedAt(),
                row.getChangedAt(),
                row.getArchivedAt(),
                row.getContract() == null
                        ? null
                        : new ShownContract(row.getContract(), row.getContractFrom(), row.getContractUntil()),
                row.getLocale(),
                row.getVersion());
    }
}
