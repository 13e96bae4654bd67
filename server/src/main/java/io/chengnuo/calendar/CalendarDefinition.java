package io.chengnuo.calendar;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A calendar as people write it: the body of the door, the row in the database, the before and after of a change. {@code weekly} has
 * the periods {@code HH:mm-HH:mm} by day of the week, a day left out is closed; an exception without periods is a closed
 * date; {@code holidays} is {@code CN} or {@code none}.
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record CalendarDefinition(
        @Nullable String name,
        @Nullable String zone,
        @Nullable Map<String, @Nullable List<@Nullable String>> weekly,
        @Nullable List<@Nullable ExceptionalDate> exceptions,
        @Nullable String holidays) {

    /** One date whose periods are its own; {@code note} says why. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record ExceptionalDate(
            @Nullable String date,
            @Nullable List<@Nullable String> periods,
            @Nullable String note) {}
}
