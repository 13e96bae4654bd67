package io.chengnuo.customer;

import io.chengnuo.customer.db.tables.records.CustomersRecord;
import io.chengnuo.shared.Invalid;
import io.chengnuo.shared.Refusal.FieldError;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Changes what is known of a customer. A checked change makes a provisional customer a full one. */
@Component
class ChangeProfile {

    private static final LocalDate OLDEST = LocalDate.of(1880, 1, 1);

    private final CustomerDesk desk;
    private final CustomerRows rows;
    private final ProtectedValues values;
    private final Clock clock;

    ChangeProfile(CustomerDesk desk, CustomerRows rows, ProtectedValues values, Clock clock) {
        this.desk = desk;
        this.rows = rows;
        this.values = values;
        this.clock = clock;
    }

    /** The values to set: null leaves a value as it is, an empty text removes it. Masked values need not be sent back. */
    record Asked(
            @Nullable @Size(min = 1, max = 200) String name,
            @Nullable @Size(max = 200) String street,
            @Nullable @Size(max = 200) String streetMore,
            @Nullable @Size(max = 100) String district,
            @Nullable @Size(max = 100) String city,
            @Nullable @Size(max = 100) String province,
            @Nullable @Size(max = 20) String postcode,
            @Nullable @Size(max = 100) String country,
            @Nullable @Size(max = 10) String birthDate,
            @Nullable @Size(max = 64) String documentNumber,
            @Nullable @Size(max = 100) String industry,
            @Nullable @Size(max = 100) String headcount,
            @Nullable @Size(max = 2000) String needs,
            @Nullable @Size(max = 4000) String notes,
            @Nullable Boolean provisional) {}

    @Transactional
    long change(UUID id, Asked asked, @Nullable String ifMatch) {
        var row = desk.open(id, ifMatch);
        var before = rows.profile(row).values(row.getName());
        set(row, asked);
        var changes = Profile.changes(before, rows.profile(row).values(row.getName()));
        if (changes.isEmpty() && !row.modified()) {
            return row.getVersion();
        }
        var fact = new CustomerChanged(new CustomerId(id), values.hashed(changes), clock.instant());
        return desk.closeProfile(row, changes, fact);
    }

    private void set(CustomersRecord row, Asked asked) {
        if (asked.name() != null) {
            if (asked.name().isBlank()) {
                throw new Invalid("invalid_profile", new FieldError("name", "missing"));
            }
            row.setName(asked.name().strip());
        }
        set(asked.street(), row::setStreet);
        set(asked.streetMore(), row::setStreetMore);
        set(asked.district(), row::setDistrict);
        set(asked.city(), row::setCity);
        set(asked.province(), row::setProvince);
        set(asked.postcode(), row::setPostcode);
        set(asked.country(), row::setCountry);
        set(asked.documentNumber(), number -> rows.setDocumentNumber(row, number));
        set(asked.industry(), row::setIndustry);
        set(asked.headcount(), row::setHeadcount);
        set(asked.needs(), row::setNeeds);
        set(asked.notes(), row::setNotes);
        if (asked.birthDate() != null) {
            row.setBirthDate(asked.birthDate().isBlank() ? null : birthDate(asked.birthDate()));
        }
        if (asked.provisional() != null) {
            row.setProvisional(asked.provisional());
        }
    }

    private static void set(@Nullable String asked, Consumer<@Nullable String> value) {
        if (asked != null) {
            value.accept(asked.isBlank() ? null : asked.strip());
        }
    }

    private LocalDate birthDate(String text) {
        try {
            var date = LocalDate.parse(text);
            if (!date.isBefore(OLDEST) && !date.isAfter(LocalDate.ofInstant(clock.instant(), clock.getZone()))) {
                return date;
            }
        } catch (java.time.DateTimeException e) {
            // said below
        }
        throw new Invalid("invalid_profile", new FieldError("birthDate", "invalid"));
    }
}
