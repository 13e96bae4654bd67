package io.chengnuo.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import io.chengnuo.ChengnuoTest;
import io.chengnuo.TestCompany;
import io.chengnuo.people.SetUpCompany;
import io.chengnuo.people.WorkingHours;
import io.chengnuo.shared.Tenancy;
import java.time.DayOfWeek;
import java.time.ZoneId;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@ChengnuoTest
@Tag("REQ-SLA-01")
class CalendarAtSetUpTests {

    private TestCompany company;

    @ParameterizedTest
    @CsvSource({
        "USUAL, Asia/Shanghai, PT7H30M, false, CN",
        "EARLY, Asia/Shanghai, PT8H, false, CN",
        "CONTINUOUS, Europe/Berlin, PT9H, false, NONE",
        "SIX_DAYS, Asia/Shanghai, PT7H30M, true, CN",
    })
    void promisesCountOnTheHoursTheCompanyNamed(
            WorkingHours hours, String zone, java.time.Duration day, boolean saturday, HolidaySet holidays) {
        var begun = company.bean(SetUpCompany.class)
                .another(
                        new SetUpCompany.Company(
                                "六天公司",
                                UUID.randomUUID() + ".test",
                                Locale.SIMPLIFIED_CHINESE,
                                ZoneId.of(zone),
                                "default",
                                hours),
                        new SetUpCompany.Administrator("管理员", UUID.randomUUID() + "@example.com", null));
        var calendar =
                Tenancy.as(begun.company(), () -> company.bean(Calendars.class).require("business"));
        assertThat(calendar.workingDay()).isEqualTo(day);
        assertThat(calendar.holidays()).isEqualTo(holidays);
        assertThat(calendar.zone()).isEqualTo(ZoneId.of(zone));
        var ordinary = java.time.LocalDate.of(2025, 11, 24);
        assertThat(calendar.on(ordinary.with(DayOfWeek.SATURDAY)).isEmpty()).isEqualTo(!saturday);
    }
}
