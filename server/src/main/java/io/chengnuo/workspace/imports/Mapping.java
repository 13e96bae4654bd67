package io.chengnuo.workspace.imports;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.chengnuo.shared.Invalid;
import io.chengnuo.shared.Refusal.FieldError;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What the columns of a file mean. Saved as JSON beside the file, so that the next one of its kind needs no questions.
 *
 * @param source the system the rows come from; a row's key is unique within it
 * @param zone the zone of dates that do not name one; the company's own when missing
 * @param dates how dates are written, first fitting one counts; the usual ones when missing
 * @param empty cells that mean nothing, beside the empty one
 * @param fields the product's fields, each with where its value comes from
 * @param events for files of one row an update
 * @param people whether people and teams named in the file that are not known here are added, without any rights
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Mapping(
        String source,
        @Nullable String zone,
        @Nullable List<String> dates,
        @Nullable List<String> empty,
        Map<String, FieldRule> fields,
        @Nullable EventRule events,
        @Nullable People people) {

    static final Pattern PLACE = Pattern.compile("\\{([^{}]+)}");
    private static final Pattern SOURCE = Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{N} ._-]{0,59}");

    /** What happens to somebody named in the file who does not work here. */
    enum People {
        ADD,
        LEAVE_OUT
    }

    /** Whether nothing is left out that a mapping must have. JSON can leave out anything. */
    static boolean isComplete(@Nullable Mapping read) {
        return read != null
                && Stream.of(read.source, read.fields).allMatch(Objects::nonNull)
                && read.fields.values().stream().allMatch(Objects::nonNull)
                && (read.events == null
                        || Stream.of(read.events.at(), read.events.state(), read.events.states())
                                .allMatch(Objects::nonNull));
    }

    /** Whether a file with this header can be read by it. */
    boolean fits(ImportKind kind, List<String> header) {
        try {
            check(kind, header);
            return true;
        } catch (Invalid unfit) {
            return false;
        }
    }

    /** Refuses a mapping that does not fit the kind or the header, naming what is wrong. */
    void check(ImportKind kind, List<String> header) {
        var errors = new ArrayList<FieldError>();
        if (!SOURCE.matcher(source).matches()) {
            errors.add(new FieldError("source", "invalid"));
        }
        checkZone(errors);
        checkDates(errors);
        fields.forEach((field, rule) -> {
            if (!Fields.of(kind).contains(field)) {
                errors.add(new FieldError("fields." + field, "unknown"));
            }
            columns(rule).stream()
                    .filter(column -> !header.contains(column))
                    .forEach(column -> errors.add(new FieldError("fields." + field, "no_such_column", column)));
        });
        Fields.required(kind).stream()
                .filter(field -> !fields.containsKey(field))
                .forEach(field -> errors.add(new FieldError("fields." + field, "missing")));
        if (events != null) {
            checkEvents(kind, header, events, errors);
        }
        if (!errors.isEmpty()) {
            throw new Invalid("mapping_refused", errors.toArray(FieldError[]::new));
        }
    }

    private void checkEvents(ImportKind kind, List<String> header, EventRule rule, List<FieldError> errors) {
        if (kind != ImportKind.TICKETS) {
            errors.add(new FieldError("events", "unknown"));
        }
        if (!fields.containsKey("key")) {
            errors.add(new FieldError("fields.key", "missing"));
        }
        for (var column :
                new String[] {rule.at(), rule.state(), rule.team(), rule.person(), rule.deliveredAt(), rule.closedAt()
                }) {
            if (column != null && !header.contains(column)) {
                errors.add(new FieldError("events", "no_such_column", column));
            }
        }
    }

    private void checkZone(List<FieldError> errors) {
        try {
            if (zone != null) {
                ZoneId.of(zone);
            }
        } catch (DateTimeException e) {
            errors.add(new FieldError("zone", "invalid"));
        }
    }

    private void checkDates(List<FieldError> errors) {
        try {
            if (dates != null) {
                dates.forEach(Dates::format);
            }
        } catch (IllegalArgumentException e) {
            errors.add(new FieldError("dates", "invalid"));
        }
    }

    static List<String> columns(FieldRule rule) {
        if (rule.column() != null) {
            return List.of(rule.column());
        }
        return rule.text() == null
                ? List.of()
                : PLACE.matcher(rule.text())
                        .results()
                        .map(result -> result.group(1))
                        .toList();
    }

    static String filled(String text, java.util.function.UnaryOperator<String> cell) {
        return PLACE.matcher(text).replaceAll(place -> Matcher.quoteReplacement(cell.apply(place.group(1))));
    }
}
