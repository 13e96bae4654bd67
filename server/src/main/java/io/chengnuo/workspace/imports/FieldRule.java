package io.chengnuo.workspace.imports;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalTime;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Where the value of one field comes from. In the mapping file either the name of a column or an object of these.
 *
 * @param column the column it is read from
 * @param text instead of a column: a text in which {@code {column}} stands for that column's cell
 * @param values what each cell means: {@code {"高": "high"}}; a cell not listed stands for itself
 * @param otherwise the value when nothing came out, and for cells not listed when there is a list; an empty one lets what is
 *     no date count as nothing
 * @param at the time of day that a date without one means
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record FieldRule(
        @Nullable String column,
        @Nullable String text,
        @Nullable Map<String, String> values,
        @Nullable String otherwise,
        @Nullable LocalTime at) {

    static FieldRule of(String column) {
        return new FieldRule(column, null, null, null, null);
    }

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    static FieldRule read(Object written) {
        return switch (written) {
            case String column -> of(column);
            case Map<?, ?> map -> read(map);
            default -> throw new IllegalArgumentException("a column or an object");
        };
    }

    private static FieldRule read(Map<?, ?> written) {
        for (var key : written.keySet()) {
            if (!java.util.Set.of("column", "text", "values", "otherwise", "at").contains(String.valueOf(key))) {
                throw new IllegalArgumentException("unknown: " + key);
            }
        }
        return new FieldRule(
                word(written, "column"),
                word(written, "text"),
                values(written.get("values")),
                word(written, "otherwise"),
                word(written, "at") == null ? null : LocalTime.parse(word(written, "at")));
    }

    private static @Nullable String word(Map<?, ?> written, String key) {
        var value = written.get(key);
        if (value == null || value instanceof String) {
            return (String) value;
        }
        throw new IllegalArgumentException(key + " is a text");
    }

    private static @Nullable Map<String, String> values(@Nullable Object written) {
        if (written == null) {
            return null;
        }
        if (!(written instanceof Map<?, ?> map)) {
            throw new IllegalArgumentException("values is an object");
        }
        var values = new java.util.LinkedHashMap<String, String>();
        map.forEach((cell, meaning) -> values.put(String.valueOf(cell).strip(), String.valueOf(meaning)));
        return values;
    }
}
