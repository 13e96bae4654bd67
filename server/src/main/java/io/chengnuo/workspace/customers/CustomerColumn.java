package io.chengnuo.workspace.customers;

import io.chengnuo.customer.CustomerEntries.CustomerEntry;
import java.util.Locale;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The columns of an export of customers; titled so that an import without a mapping understands them. */
enum CustomerColumn {
    NUMBER("number", CustomerEntry::number),
    NAME("name", CustomerEntry::name),
    KIND("kind", entry -> word(entry.kind())),
    TIER("tier", entry -> word(entry.tier())),
    PHONE("phone", CustomerEntry::phone),
    EMAIL("email", CustomerEntry::email),
    WECHAT("wechat", CustomerEntry::wechat),
    STREET("street", CustomerEntry::street),
    STREET_MORE("streetMore", CustomerEntry::streetMore),
    DISTRICT("district", CustomerEntry::district),
    CITY("city", CustomerEntry::city),
    PROVINCE("province", CustomerEntry::province),
    POSTCODE("postcode", CustomerEntry::postcode),
    COUNTRY("country", CustomerEntry::country),
    BIRTH_DATE("birthDate", entry -> entry.birthDate() == null ? null : String.valueOf(entry.birthDate())),
    DOCUMENT_NUMBER("documentNumber", CustomerEntry::documentNumber),
    INDUSTRY("industry", CustomerEntry::industry),
    HEADCOUNT("headcount", CustomerEntry::headcount),
    NOTES("notes", CustomerEntry::notes),
    PROVISIONAL("provisional", CustomerEntry::provisional),
    CREATED_AT("createdAt", CustomerEntry::createdAt),
    ARCHIVED_AT("archivedAt", CustomerEntry::archivedAt);

    private final String word;
    private final Function<CustomerEntry, @Nullable Object> cell;

    CustomerColumn(String word, Function<CustomerEntry, @Nullable Object> cell) {
        this.word = word;
        this.cell = cell;
    }

    String word() {
        return word;
    }

    @Nullable
    Object cell(CustomerEntry entry) {
        return cell.apply(entry);
    }

    private static String word(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }
}
