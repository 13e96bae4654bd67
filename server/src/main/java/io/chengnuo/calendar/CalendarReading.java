package io.chengnuo.calendar;

import io.chengnuo.calendar.CalendarDefinition.ExceptionalDate;
import io.chengnuo.shared.Invalid;
import io.chengnuo.shared.Refusal.FieldError;
import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reads a definition into a working calendar; what cannot be read is refused with every fault at its place. */
final class CalendarReading {

    private static final int PERIODS_A_DAY = 24;
    private static final int EXCEPTIONS = 2_000;
    private static final int NAME = 80;
    private static final int NOTE = 200;

    private final List<FieldError> faults = new ArrayList<>();

    static WorkingCalendar read(CalendarDefinition definition) {
        return new CalendarReading().calendar(definition);
    }

    private WorkingCalendar calendar(CalendarDefinition definition) {
        var zone = zone(definition.zone());
        var weekly = weekly(definition.weekly());
        var exceptions = exceptions(definition.exceptions());
        var holidays = holidays(definition.holidays());
        shortEnough("name", definition.name(), NAME);
        if (!faults.isEmpty() || zone == null) {
            throw new Invalid("calendar_refused", faults.toArray(FieldError[]::new));
        }
        try {
            return new WorkingCalendar(zone, weekly, exceptions, holidays);
        } catch (BadCalendar never) {
            throw never.in("weekly");
        }
    }

    private @Nullable ZoneId zone(@Nullable String text) {
        if (text == null || text.isBlank()) {
            return fault("zone", "missing");
        }
        try {
            return ZoneId.of(text);
        } catch (DateTimeException unknown) {
            return fault("zone", "zone");
        }
    }

    private Map<DayOfWeek, List<Period>> weekly(@Nullable Map<String, @Nullable List<@Nullable String>> texts) {
        var weekly = new EnumMap<DayOfWeek, List<Period>>(DayOfWeek.class);
        if (texts == null) {
            fault("weekly", "missing");
            return weekly;
        }
        texts.forEach((name, periods) -> {
            var field = "weekly." + name;
            var day = Stream.of(DayOfWeek.values())
                    .filter(one -> one.name().equals(name.toUpperCase(Locale.ROOT)))
                    .findFirst();
            if (day.isEmpty()) {
                fault("weekly", "day");
            } else if (weekly.put(day.get(), periods(field, periods)) != null) {
                fault(field, "twice");
            }
        });
        return weekly;
    }

    private Map<LocalDate, List<Period>> exceptions(@Nullable List<@Nullable ExceptionalDate> dates) {
        var exceptions = new TreeMap<LocalDate, List<Period>>();
        if (dates == null) {
            return exceptions;
        }
        if (dates.size() > EXCEPTIONS) {
            fault("exceptions", "too_large");
            return exceptions;
        }
        for (int i = 0; i < dates.size(); i++) {
            var field = "exceptions[" + i + "]";
            var exception = dates.get(i);
            if (exception == null) {
                fault(field, "missing");
                continue;
            }
            var date = date(field + ".date", exception.date());
            var periods = periods(field + ".periods", exception.periods());
            shortEnough(field + ".note", exception.note(), NOTE);
            if (date != null && exceptions.put(date, periods) != null) {
                fault(field + ".date", "twice");
            }
        }
        return exceptions;
    }

    private @Nullable LocalDate date(String field, @Nullable String text) {
        if (text == null) {
            return fault(field, "missing");
        }
        try {
            var date = LocalDate.parse(text);
            return date.getYear() >= 1970 && date.getYear() < 2200 ? date : fault(field, "date");
        } catch (DateTimeException unreadable) {
            return fault(field, "date");
        }
    }

    private List<Period> periods(String field, @Nullable List<@Nullable String> texts) {
        if (texts == null) {
            fault(field, "missing");
            return List.of();
        }
        if (texts.size() > PERIODS_A_DAY) {
            fault(field, "too_large");
            return List.of();
        }
        var periods = new ArrayList<Period>();
        for (int i = 0; i < texts.size(); i++) {
            var text = texts.get(i);
            try {
                periods.add(Period.parse(text == null ? "" : text));
            } catch (BadCalendar bad) {
                fault(field + "[" + i + "]", bad.rule());
            }
        }
        try {
            return Period.day(periods);
        } catch (BadCalendar overlap) {
            fault(field, overlap.rule());
            return List.of();
        }
    }

    private HolidaySet holidays(@Nullable String text) {
        if (text == null || text.equalsIgnoreCase("none")) {
            return HolidaySet.NONE;
        }
        if (!text.equalsIgnoreCase("CN")) {
            fault("holidays", "holidays");
        }
        return HolidaySet.CN;
    }

    private void shortEnough(String field, @Nullable String text, int most) {
        if (text != null && text.length() > most) {
            fault(field, "size");
        }
    }

    private <T> @Nullable T fault(String field, String rule) {
        faults.add(new FieldError(field, rule));
        return null;
    }
}
