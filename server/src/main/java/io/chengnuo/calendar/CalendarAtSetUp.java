package io.chengnuo.calendar;

import io.chengnuo.people.CompanySetUp;
import io.chengnuo.people.WorkingHours;
import java.time.DayOfWeek;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * Gives a new company the calendar of the hours it works. In the same transaction and before the policy pack, which leaves a
 * calendar that is there as it is: a promise counted on other hours than the company's own would be wrong from the first day.
 */
@Component
class CalendarAtSetUp {

    private static final String KEY = "business";
    private static final Set<DayOfWeek> FIVE_DAYS = EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY);
    private static final Set<DayOfWeek> SIX_DAYS = EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.SATURDAY);
    private static final Set<String> CHINA = Set.of("Asia/Shanghai", "Asia/Urumqi", "Asia/Chongqing", "Asia/Harbin");

    private final PutCalendar put;

    CalendarAtSetUp(PutCalendar put) {
        this.put = put;
    }

    @EventListener
    @Order(Ordered.HIGHEST_PRECEDENCE)
    void on(CompanySetUp begun) {
        if (begun.workingHours() != null) {
            var chinese = Locale.forLanguageTag(begun.locale()).getLanguage().equals("zh");
            put.putIfAbsent(
                    KEY,
                    new CalendarDefinition(
                            chinese ? "工作日" : "Business days",
                            ZoneId.of(begun.zone()).getId(),
                            week(begun.workingHours()),
                            List.of(),
                            CHINA.contains(begun.zone()) ? "CN" : "none"));
        }
    }

    private static Map<String, @Nullable List<@Nullable String>> week(WorkingHours hours) {
        return switch (hours) {
            case USUAL -> week(FIVE_DAYS, "09:00-12:00", "13:30-18:00");
            case EARLY -> week(FIVE_DAYS, "08:30-12:00", "13:00-17:30");
            case CONTINUOUS -> week(FIVE_DAYS, "09:00-18:00");
            case SIX_DAYS -> week(SIX_DAYS, "09:00-12:00", "13:30-18:00");
        };
    }

    private static Map<String, @Nullable List<@Nullable String>> week(Set<DayOfWeek> days, String... periods) {
        var week = new LinkedHashMap<String, @Nullable List<@Nullable String>>();
        days.forEach(day -> week.put(day.name(), List.of(periods)));
        return week;
    }
}
