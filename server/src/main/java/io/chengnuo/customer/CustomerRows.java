package io.chengnuo.customer;

import static io.chengnuo.customer.db.Tables.CUSTOMERS;
import static io.chengnuo.customer.db.Tables.IDENTITIES;
import static io.chengnuo.customer.db.Tables.MATCH_KEYS;

import io.chengnuo.customer.db.tables.records.CustomersRecord;
import io.chengnuo.shared.Acting;
import io.chengnuo.shared.NotFound;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.JSONB;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Writes {@code customer.customers} and the keys under which duplicates meet. */
@Repository
class CustomerRows {

    private static final TypeReference<LinkedHashMap<String, Origin>> ORIGINS = new TypeReference<>() {};

    private static final List<Field<?>> WRITTEN_FIRST = List.of(
            CUSTOMERS.ID,
            CUSTOMERS.KIND,
            CUSTOMERS.NAME,
            CUSTOMERS.TIER,
            CUSTOMERS.STAGE,
            CUSTOMERS.PROVISIONAL,
            CUSTOMERS.STREET,
            CUSTOMERS.STREET_MORE,
            CUSTOMERS.DISTRICT,
            CUSTOMERS.CITY,
            CUSTOMERS.PROVINCE,
            CUSTOMERS.POSTCODE,
            CUSTOMERS.COUNTRY,
            CUSTOMERS.BIRTH_DATE,
            CUSTOMERS.DOCUMENT_NUMBER,
            CUSTOMERS.INDUSTRY,
            CUSTOMERS.HEADCOUNT,
            CUSTOMERS.NEEDS,
            CUSTOMERS.NOTES,
            CUSTOMERS.ORIGINS,
            CUSTOMERS.CREATED_AT,
            CUSTOMERS.CHANGED_AT);

    private final DSLContext sql;
    private final JsonMapper json;
    private final SealedNumbers sealed;

    CustomerRows(DSLContext sql, JsonMapper json, SealedNumbers sealed) {
        this.sql = sql;
        this.json = json;
        this.sealed = sealed;
    }

    /** Where a value came from, and when. */
    record Origin(String source, Instant at) {}

    void insert(List<CustomerId> ids, List<NewCustomer> customers, Instant at) {
        var rows = sql.insertInto(CUSTOMERS, WRITTEN_FIRST);
        var keys = sql.insertInto(MATCH_KEYS, MATCH_KEYS.KEY, MATCH_KEYS.CUSTOMER);
        for (var i = 0; i < ids.size(); i++) {
            var customer = customers.get(i);
            var row = newRow(ids.get(i), customer, at);
            rows = rows.values(WRITTEN_FIRST.stream().map(row::get).toArray());
            for (var key : keys(Traits.of(customer.name(), customer.profile()))) {
                keys = keys.values(key, row.getId());
            }
        }
        rows.execute();
        keys.execute();
    }

    /** The row of a customer as it stands, locked until the transaction ends. */
    CustomersRecord lock(CustomerId id) {
        return sql.selectFrom(CUSTOMERS)
                .where(CUSTOMERS.ID.eq(id.value()))
                .forUpdate()
                .fetchOptional()
                .orElseThrow(() -> new NotFound("no_such_customer"));
    }

    /** Writes what was changed in the row, raises its version. */
    void update(CustomersRecord row, Instant at) {
        row.setChangedAt(at);
        row.setVersion(row.getVersion() + 1);
        sql.update(CUSTOMERS).set(row).where(CUSTOMERS.ID.eq(row.getId())).execute();
    }

    void updateProfile(CustomersRecord row, List<Change> changes, Instant at) {
        var origins = json.readValue(row.getOrigins().data(), ORIGINS);
        var origin = new Origin(Acting.current().source(), at);
        changes.forEach(change -> origins.put(change.field(), origin));
        row.setOrigins(JSONB.valueOf(json.writeValueAsString(origins)));
        update(row, at);
        sql.deleteFrom(MATCH_KEYS).where(MATCH_KEYS.CUSTOMER.eq(row.getId())).execute();
        var keys = sql.insertInto(MATCH_KEYS, MATCH_KEYS.KEY, MATCH_KEYS.CUSTOMER);
        for (var key : keys(Traits.of(row.getName(), profile(row)))) {
            keys = keys.values(key, row.getId());
        }
        keys.execute();
    }

    /** Undoes an insert of this transaction. */
    void takeBack(Collection<CustomerId> customers) {
        var ids = customers.stream().map(CustomerId::value).toList();
        sql.deleteFrom(IDENTITIES).where(IDENTITIES.CUSTOMER.in(ids)).execute();
        sql.deleteFrom(MATCH_KEYS).where(MATCH_KEYS.CUSTOMER.in(ids)).execute();
        sql.deleteFrom(CUSTOMERS).where(CUSTOMERS.ID.in(ids)).execute();
    }

    /** A document's number only as a keyed hash: nobody reads it from the keys. */
    private List<String> keys(Traits traits) {
        return traits.keys().stream()
                .map(key -> key.startsWith(Traits.DOCUMENT)
                        ? Traits.DOCUMENT + sealed.index(key.substring(Traits.DOCUMENT.length()))
                        : key)
                .toList();
    }

    /** Leaves the row alone when it says so already: a number sealed again would look changed. */
    void setDocumentNumber(CustomersRecord row, @Nullable String number) {
        if (!Objects.equals(number, sealed.open(row.getDocumentNumber(), row.getId()))) {
            row.setDocumentNumber(number == null ? null : sealed.seal(number, row.getId()));
        }
    }

    /** With the values readable. */
    Profile profile(CustomersRecord row) {
        return new Profile(
                row.getStreet(),
                row.getStreetMore(),
                row.getDistrict(),
                row.getCity(),
                row.getProvince(),
                row.getPostcode(),
                row.getCountry(),
                row.getBirthDate(),
                sealed.open(row.getDocumentNumber(), row.getId()),
                row.getIndustry(),
                row.getHeadcount(),
                row.getNeeds(),
                row.getNotes());
    }

    private void setProfile(CustomersRecord row, Profile profile) {
        row.setStreet(profile.street());
        row.setStreetMore(profile.streetMore());
        row.setDistrict(profile.district());
        row.setCity(profile.city());
        row.setProvince(profile.province());
        row.setPostcode(profile.postcode());
        row.setCountry(profile.country());
        row.setBirthDate(profile.birthDate());
        setDocumentNumber(row, profile.documentNumber());
        row.setIndustry(profile.industry());
        row.setHeadcount(profile.headcount());
        row.setNeeds(profile.needs());
        row.setNotes(profile.notes());
    }

    Map<String, Origin> origins(JSONB written) {
        return json.readValue(written.data(), ORIGINS);
    }

    private CustomersRecord newRow(CustomerId id, NewCustomer customer, Instant at) {
        var row = new CustomersRecord();
        row.setId(id.value());
        row.setKind(customer.kind().name());
        row.setName(customer.name());
        row.setTier(customer.tier().name());
        row.setStage(Stage.NEW.name());
        row.setProvisional(customer.provisional());
        row.setCreatedAt(at);
        row.setChangedAt(at);
        setProfile(row, customer.profile());
        var origin = new Origin(Acting.current().source(), at);
        var origins = new LinkedHashMap<String, Origin>();
        customer.profile().values(customer.name()).keySet().forEach(field -> origins.put(field, origin));
        row.setOrigins(JSONB.valueOf(json.writeValueAsString(origins)));
        return row;
    }
}
