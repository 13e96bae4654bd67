package io.chengnuo.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.chengnuo.ChengnuoTest;
import io.chengnuo.shared.NotFound;
import io.chengnuo.shared.Tenancy;
import io.chengnuo.shared.VersionConflict;
import io.chengnuo.shared.database.Tenants;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@ChengnuoTest
@Tag("REQ-SLA-09")
class CalendarModuleTests {

    @Autowired
    private PutCalendar putCalendar;

    @Autowired
    private Calendars calendars;

    @Autowired
    private CalendarRows rows;

    @Autowired
    private Tenants tenants;

    private UUID company = new UUID(0, 0);

    @BeforeEach
    void aCompany() {
        company = UUID.randomUUID();
        tenants.add(
                new Tenants.Tenant(company, "test", company + ".test", Locale.ENGLISH, ZoneId.of("Asia/Shanghai")),
                Instant.EPOCH);
    }

    @Test
    void aCalendarIsKeptAsItWasWrittenAndCountsByItsNewHoursAtOnce() {
        Tenancy.run(company, () -> {
            putCalendar.put("desk", monday("09:00-12:00"), null);
            assertThat(calendars.require("desk").workingDay()).isEqualTo(Duration.ofHours(3));

            var changed = putCalendar.put("desk", monday("09:00-13:00"), "\"1\"");

            assertThat(changed.version()).isEqualTo(2);
            assertThat(rows.find("desk")).contains(changed);
            assertThat(calendars.require("desk").workingDay()).isEqualTo(Duration.ofHours(4));
        });
    }

    @Test
    void theSecondWriterIsTold() {
        Tenancy.run(company, () -> {
            putCalendar.put("desk", monday("09:00-12:00"), null);
            putCalendar.put("desk", monday("09:00-13:00"), "\"1\"");

            assertThatThrownBy(() -> putCalendar.put("desk", monday("09:00-14:00"), "\"1\""))
                    .isInstanceOf(VersionConflict.class);
            assertThatThrownBy(() -> putCalendar.put("other", monday("09:00-14:00"), "\"1\""))
                    .isInstanceOf(VersionConflict.class);
        });
    }

    @Test
    void aPackDoesNotOverwriteWhatThePeopleChanged() {
        Tenancy.run(company, () -> {
            putCalendar.put("desk", monday("09:00-12:00"), null);
            putCalendar.putIfAbsent("desk", monday("00:00-24:00"));

            assertThat(calendars.require("desk").workingDay()).isEqualTo(Duration.ofHours(3));
        });
    }

    @Test
    @Tag("REQ-CPL-08")
    void anotherCompanyDoesNotSeeIt() {
        Tenancy.run(company, () -> putCalendar.put("desk", monday("09:00-12:00"), null));
        Tenancy.run(company, () -> calendars.require("desk"));

        aCompany();
        Tenancy.run(
                company,
                () -> assertThatThrownBy(() -> calendars.require("desk")).isInstanceOf(NotFound.class));
    }

    private static CalendarDefinition monday(String period) {
        return new CalendarDefinition("Desk", "Asia/Shanghai", Map.of("MONDAY", List.of(period)), List.of(), "none");
    }
}
