package io.chengnuo.work;

import io.chengnuo.calendar.Amount;
import io.chengnuo.calendar.Calendars;
import io.chengnuo.calendar.WorkingCalendar;
import io.chengnuo.shared.Tenancy;
import io.chengnuo.shared.database.Tenants;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.springframework.stereotype.Component;

/** Due times on the company's calendars, and how its customers read them. */
@Component
public class WorkingTime {

    private static final DateTimeFormatter CHINESE = DateTimeFormatter.ofPattern("M月d日 HH:mm", Locale.CHINA);
    private static final DateTimeFormatter ENGLISH = DateTimeFormatter.ofPattern("d MMMM, HH:mm", Locale.ENGLISH);

    private final Calendars calendars;
    private final Tenants tenants;

    WorkingTime(Calendars calendars, Tenants tenants) {
        this.calendars = calendars;
        this.tenants = tenants;
    }

    /** A calendar that is gone counts every hour rather than none. */
    public WorkingCalendar calendar(String key) {
        return calendars
                .find(key)
                .orElseGet(() -> WorkingCalendar.always(
                        tenants.require(Tenancy.require()).zone()));
    }

    public Instant due(String calendar, Instant from, Amount amount) {
        return calendar(calendar).due(from, amount).at();
    }

    /** When so many percent of the amount have passed. */
    public Instant after(int percent, String calendar, Instant from, Amount amount) {
        var hours = calendar(calendar);
        return hours.due(from, Duration.ofSeconds(hours.lengthOf(amount).toSeconds() * percent / 100))
                .at();
    }

    public String told(Instant moment, Locale locale) {
        var format = locale.getLanguage().equals("zh") ? CHINESE : ENGLISH;
        return format.format(moment.atZone(tenants.require(Tenancy.require()).zone()));
    }

    /** The language of the company's customers. */
    public Locale locale() {
        return tenants.require(Tenancy.require()).locale();
    }
}
