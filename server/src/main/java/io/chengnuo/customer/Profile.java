package io.chengnuo.customer;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What is known of a customer beside name, identities and contacts. Every value may be missing. */
public record Profile(
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
        @Nullable String needs,
        @Nullable String notes) {

    public static final Profile EMPTY =
            new Profile(null, null, null, null, null, null, null, null, null, null, null, null, null);

    /** Fields whose value must not stand in a fact, and which the screens show masked. */
    static final Set<String> PROTECTED =
            Set.of("name", "street", "streetMore", "postcode", "birthDate", "documentNumber", "notes");

    /** The values that are there, by field name, with the customer's name among them. */
    Map<String, String> values(String name) {
        var values = new LinkedHashMap<String, String>();
        values.put("name", name);
        put(values, "street", street);
        put(values, "streetMore", streetMore);
        put(values, "district", district);
        put(values, "city", city);
        put(values, "province", province);
        put(values, "postcode", postcode);
        put(values, "country", country);
        put(values, "birthDate", birthDate);
        put(values, "documentNumber", documentNumber);
        put(values, "industry", industry);
        put(values, "headcount", headcount);
        put(values, "needs", needs);
        put(values, "notes", notes);
        return values;
    }

    /** What differs between two sets of values. */
    static List<Change> changes(Map<String, String> before, Map<String, String> after) {
        var fields = new ArrayList<>(before.keySet());
        after.keySet().stream().filter(field -> !before.containsKey(field)).forEach(fields::add);
        return fields.stream()
                .filter(field -> !Objects.equals(before.get(field), after.get(field)))
                .map(field -> new Change(field, before.get(field), after.get(field)))
                .toList();
    }

    private static void put(Map<String, String> values, String field, @Nullable Object value) {
        if (value != null) {
            values.put(field, value.toString());
        }
    }
}
