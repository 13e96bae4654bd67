package io.chengnuo.calendar;

import io.chengnuo.calendar.CalendarRows.Row;
import io.chengnuo.people.Requires;
import io.chengnuo.people.Right;
import io.chengnuo.shared.Invalid;
import io.chengnuo.shared.NotFound;
import io.chengnuo.shared.Refusal.FieldError;
import io.chengnuo.shared.web.Version;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/calendars")
class CalendarController {

    private final CalendarRows rows;
    private final Calendars calendars;
    private final PutCalendar putCalendar;
    private final CalendarHistory history;
    private final Clock clock;

    CalendarController(
            CalendarRows rows, Calendars calendars, PutCalendar putCalendar, CalendarHistory history, Clock clock) {
        this.rows = rows;
        this.calendars = calendars;
        this.putCalendar = putCalendar;
        this.history = history;
        this.clock = clock;
    }

    /** Something to know about an answer: a year that is counted without its holiday notice. */
    record Warning(String code, int year) {
        static List<Warning> ofYears(Collection<Integer> years) {
            return years.stream()
                    .map(year -> new Warning("holiday_notice_missing", year))
                    .toList();
        }
    }

    record CalendarList(List<CalendarView> items, @Nullable String next, List<Warning> warnings) {}

    record CalendarView(
            String key,
            @Nullable String name,
            String zone,
            Object weekly,
            List<?> exceptions,
            String holidays,
            @Nullable Duration workingDay,
            long version,
            Instant changedAt,
            List<Warning> warnings) {}

    record DueView(Instant dueAt, Duration workingTime, List<Interval> intervals, List<Warning> warnings) {}

    record ElapsedView(Duration elapsed, List<Interval> intervals, List<Warning> warnings) {}

    /** {@code kind}: ordinary, holiday, make_up or exception. */
    record DayView(LocalDate date, String kind, @Nullable String name, List<String> periods) {}

    record YearView(int year, boolean noticed, List<DayView> days) {}

    @Requires(Right.CALENDAR_READ)
    @GetMapping
    CalendarList list() {
        var items = rows.all().stream().map(this::view).toList();
        var warnings = items.stream()
                .flatMap(item -> item.warnings.stream())
                .distinct()
                .toList();
        return new CalendarList(items, null, warnings);
    }

    @Requires(Right.CALENDAR_READ)
    @GetMapping("/{key}")
    ResponseEntity<CalendarView> get(@PathVariable String key) {
        var row = rows.find(key).orElseThrow(() -> new NotFound("no_such_calendar"));
        return ResponseEntity.ok().eTag(Version.tag(row.version())).body(view(row));
    }

    /** {@code from}: when it comes into force, left out at once. Who began to count before keeps the version of then. */
    record CalendarBody(
            @Nullable String name,
            @Nullable String zone,
            @Nullable Map<String, @Nullable List<@Nullable String>> weekly,
            @Nullable List<CalendarDefinition.@Nullable ExceptionalDate> exceptions,
            @Nullable String holidays,
            @Nullable Instant from,
            @Nullable @Size(max = 1000) String reason) {

        CalendarDefinition definition() {
            return new CalendarDefinition(name, zone, weekly, exceptions, holidays);
        }
    }

    @Requires(Right.CALENDAR_EDIT)
    @PutMapping("/{key}")
    ResponseEntity<CalendarView> put(
            @PathVariable String key,
            @Valid @RequestBody CalendarBody body,
            @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch) {
        var row = putCalendar.put(key, body.definition(), ifMatch, body.from(), body.reason());
        var status = row.version() == 1 ? HttpStatus.CREATED : HttpStatus.OK;
        return ResponseEntity.status(status).eTag(Version.tag(row.version())).body(view(row));
    }

    /** What it said before, says now and will say, the newest first. */
    @Requires(Right.CALENDAR_READ)
    @GetMapping("/{key}/versions")
    CalendarHistory.Versions versions(@PathVariable String key) {
        return history.of(key);
    }

    /** {@code amount=PT8H} is working time, {@code amount=P2D} are working days of this calendar. */
    @Requires(Right.CALENDAR_READ)
    @GetMapping("/{key}/due")
    DueView due(@PathVariable String key, @RequestParam String start, @RequestParam String amount) {
        var calendar = calendars.require(key);
        var from = AskedInstant.read("start", start, calendar.zone());
        try {
            var length = calendar.lengthOf(Amount.parse(amount));
            var due = calendar.due(from, length);
            return new DueView(
                    due.at(), length, due.counted(), Warning.ofYears(calendar.yearsWithoutNotice(from, due.at())));
        } catch (BadCalendar bad) {
            throw bad.in(bad.rule().equals("out_of_range") ? "start" : "amount");
        }
    }

    @Requires(Right.CALENDAR_READ)
    @GetMapping("/{key}/elapsed")
    ElapsedView elapsed(@PathVariable String key, @RequestParam String from, @RequestParam String to) {
        var calendar = calendars.require(key);
        var begin = AskedInstant.read("from", from, calendar.zone());
        var end = AskedInstant.read("to", to, calendar.zone());
        try {
            var elapsed = calendar.elapsed(begin, end);
            return new ElapsedView(
                    elapsed.time(), elapsed.counted(), Warning.ofYears(calendar.yearsWithoutNotice(begin, end)));
        } catch (BadCalendar bad) {
            throw bad.in("to");
        }
    }

    /** Every date of a year: its periods and why it has them. */
    @Requires(Right.CALENDAR_READ)
    @GetMapping("/{key}/years/{year}")
    YearView year(@PathVariable String key, @PathVariable int year) {
        if (year < 1970 || year > 2199) {
            throw new Invalid("calendar_refused", new FieldError("year", "out_of_range"));
        }
        var calendar = calendars.require(key);
        var first = LocalDate.ofYearDay(year, 1);
        var days = IntStream.range(0, first.lengthOfYear())
                .mapToObj(first::plusDays)
                .map(date -> day(calendar, date))
                .toList();
        return new YearView(year, HolidayNotices.missing(year, year).isEmpty(), days);
    }

    private static DayView day(WorkingCalendar calendar, LocalDate date) {
        var holiday = calendar.holidays().on(date);
        var kind = calendar.isException(date)
                ? "exception"
                : holiday == null ? "ordinary" : holiday.off() ? "holiday" : "make_up";
        var periods = calendar.on(date).stream().map(Period::toString).toList();
        return new DayView(date, kind, holiday == null ? null : holiday.name(), periods);
    }

    private CalendarView view(Row row) {
        var calendar = CalendarReading.read(row.definition());
        var definition = row.definition();
        var missing = calendar.holidays() == HolidaySet.NONE
                ? List.<Integer>of()
                : HolidayNotices.missing(LocalDate.ofInstant(clock.instant(), calendar.zone()));
        return new CalendarView(
                row.key(),
                definition.name(),
                calendar.zone().getId(),
                definition.weekly() == null ? Map.of() : definition.weekly(),
                definition.exceptions() == null ? List.of() : definition.exceptions(),
                calendar.holidays() == HolidaySet.CN ? "CN" : "none",
                calendar.hasWorkingDay() ? calendar.workingDay() : null,
                row.version(),
                row.changedAt(),
                Warning.ofYears(missing));
    }
}
