package io.chengnuo.workspace.imports;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads rows by a mapping: the value of a field, or a refusal that names field and reason. */
final class Reading {

    private final Mapping mapping;
    private final Map<String, Integer> places = new HashMap<>();
    private final Set<String> empty;
    private final Dates dates;

    Reading(Mapping mapping, List<String> header, ZoneId home) {
        this.mapping = mapping;
        this.dates = new Dates(mapping, home);
        this.empty = new HashSet<>(Objects.requireNonNullElse(mapping.empty(), List.of()));
        for (var i = header.size() - 1; i >= 0; i--) {
            places.put(header.get(i), i);
        }
    }

    /** The value of a field, null when there is none. Refuses one that is too long or was not readable. */
    @Nullable
    String text(Row row, String field, int longest) {
        var rule = mapping.fields().get(field);
        if (rule == null) {
            return null;
        }
        var value = meaning(rule, raw(row, rule));
        if (value == null) {
            return null;
        }
        if (value.length() > longest) {
            throw new RowRefused(field, "too_long");
        }
        for (var i = 0; i < value.length(); i++) {
            var letter = value.charAt(i);
            if (letter == 0 || letter == '\ufffd') {
                throw new RowRefused(field, "unreadable");
            }
        }
        return value;
    }

    String required(Row row, String field, int longest) {
        var value = text(row, field, longest);
        if (value == null) {
            throw new RowRefused(field, "missing");
        }
        return value;
    }

    @Nullable
    Instant instant(Row row, String field) {
        var value = text(row, field, 60);
        var rule = mapping.fields().get(field);
        if (value == null || rule == null) {
            return null;
        }
        return dates.instant(value, rule.at()).orElseGet(() -> noDate(field, rule));
    }

    @Nullable
    LocalDate date(Row row, String field) {
        var value = text(row, field, 60);
        var rule = mapping.fields().get(field);
        return value == null || rule == null ? null : dates.date(value).orElseGet(() -> noDate(field, rule));
    }

    /** What cannot be read as a date is left out where the mapping says {@code "otherwise": ""}, and refused elsewhere. */
    private static <T> @Nullable T noDate(String field, FieldRule rule) {
        if ("".equals(rule.otherwise())) {
            return null;
        }
        throw new RowRefused(field, "not_a_date");
    }

    <E extends Enum<E>> @Nullable E word(Row row, String field, Class<E> type) {
        var value = text(row, field, 100);
        if (value == null) {
            return null;
        }
        try {
            return Enum.valueOf(
                    type, value.toUpperCase(Locale.ROOT).replace(' ', '_').replace('-', '_'));
        } catch (IllegalArgumentException e) {
            throw new RowRefused(field, "unknown");
        }
    }

    /** The cell of a column, null when it means nothing. */
    @Nullable
    String cell(Row row, @Nullable String column) {
        if (column == null) {
            return null;
        }
        var place = places.get(column);
        var cell = place == null ? "" : row.cell(place).strip();
        return cell.isEmpty() || empty.contains(cell) ? null : cell;
    }

    @Nullable
    Instant cellInstant(Row row, @Nullable String column) {
        var cell = cell(row, column);
        return cell == null
                ? null
                : dates.instant(cell, null).orElseThrow(() -> new RowRefused(String.valueOf(column), "not_a_date"));
    }

    private @Nullable String raw(Row row, FieldRule rule) {
        if (rule.column() != null) {
            return cell(row, rule.column());
        }
        if (rule.text() == null) {
            return null;
        }
        if (Mapping.columns(rule).stream().allMatch(column -> cell(row, column) == null)
                && !Mapping.columns(rule).isEmpty()) {
            return null;
        }
        var filled = Mapping.filled(rule.text(), column -> Objects.requireNonNullElse(cell(row, column), ""));
        var tidy = filled.replaceAll("[ \\t]{2,}", " ").replaceAll("^[\\s:;,，：/-]+|[\\s:;,，：/-]+$", "");
        return tidy.isEmpty() ? null : tidy;
    }

    private static @Nullable String meaning(FieldRule rule, @Nullable String raw) {
        if (raw == null) {
            return "".equals(rule.otherwise()) ? null : rule.otherwise();
        }
        if (rule.values() == null) {
            return raw;
        }
        var meant = rule.values().get(raw);
        return meant != null ? meant : rule.otherwise() != null ? rule.otherwise() : raw;
    }
}
