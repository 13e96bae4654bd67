package io.chengnuo.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import io.chengnuo.ChengnuoTest;
import io.chengnuo.TestApi;
import io.chengnuo.TestCompany;
import io.chengnuo.people.Right;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@ChengnuoTest
@Tag("REQ-SLA-09")
class CalendarDoorTests {

    private static final String NIGHT = """
            {"zone": "Asia/Shanghai", "weekly": {"MONDAY": ["22:00-24:00"], "TUESDAY": ["00:00-06:00"]},
             "exceptions": [{"date": "2026-03-02", "periods": []}], "holidays": "CN"}""";

    private TestCompany company;
    private TestApi api;

    @BeforeEach
    void aClerk() {
        api = company.api(company.administrator());
    }

    @Test
    void aNewCompanyHasTheCalendarsOfItsPack() {
        var list = api.get("/calendars").expect(200);

        assertThat(list.json()
                        .at("/items")
                        .valueStream()
                        .map(item -> item.at("/key").asString()))
                .contains("24x7", "business", "service-hours", "technical-desk");
        assertThat(api.get("/calendars/business").expect(200).text("/workingDay"))
                .isEqualTo("PT7H30M");
    }

    @Test
    void aDueTimeIsAnsweredWithItsIntervals() {
        var due = api.get("/calendars/business/due?start=2026-03-06T16:00:00%2B08:00&amount=P2D")
                .expect(200);

        assertThat(due.text("/dueAt")).isEqualTo("2026-03-10T08:00:00Z");
        assertThat(due.text("/workingTime")).isEqualTo("PT15H");
        assertThat(due.text("/intervals/0/from")).isEqualTo("2026-03-06T08:00:00Z");
        assertThat(due.text("/intervals/0/to")).isEqualTo("2026-03-06T10:00:00Z");
        assertThat(due.json().at("/intervals")).hasSize(5);
        assertThat(due.json().at("/warnings")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2026-03-06T08:00:00Z",
                "2026-03-06T08:00Z",
                "2026-03-06T16:00:00%2B08:00",
                "2026-03-06T16:00:00+08:00",
                "2026-03-06T16:00",
                "2026-03-06T16:00:00.000"
            })
    void aStartMayBeWrittenInAnyIsoForm(String start) {
        assertThat(api.get("/calendars/business/due?amount=PT1H&start=" + start)
                        .expect(200)
                        .text("/dueAt"))
                .isEqualTo("2026-03-06T09:00:00Z");
    }

    @Test
    void elapsedTimeIsTheReverse() {
        var elapsed = api.get("/calendars/business/elapsed?from=2026-03-06T16:00&to=2026-03-10T16:00")
                .expect(200);

        assertThat(elapsed.text("/elapsed")).isEqualTo("PT15H");
        assertThat(elapsed.json().at("/intervals")).hasSize(5);
    }

    @Test
    void aDueTimeInAYearWithoutNoticeSaysSo() {
        var due = api.get("/calendars/business/due?start=2035-12-31T16:00&amount=P1D")
                .expect(200);

        assertThat(due.text("/warnings/0/code")).isEqualTo("holiday_notice_missing");
        assertThat(due.json().at("/warnings/0/year").asInt()).isEqualTo(2035);
        assertThat(due.json().at("/warnings/1/year").asInt()).isEqualTo(2036);
        assertThat(api.get("/calendars/24x7/due?start=2035-12-31T16:00&amount=P1D")
                        .expect(200)
                        .json()
                        .at("/warnings"))
                .isEmpty();
    }

    @Test
    void fromOctoberOnTheListMissesTheNextYearsNotice() {
        try {
            company.clock().stopAt(Instant.parse("2026-09-30T00:00:00Z"));
            assertThat(api.get("/calendars").expect(200).json().at("/warnings")).isEmpty();
            company.clock().stopAt(Instant.parse("2026-10-02T00:00:00Z"));
            assertThat(api.get("/calendars")
                            .expect(200)
                            .json()
                            .at("/warnings/0/year")
                            .asInt())
                    .isEqualTo(2027);
        } finally {
            company.clock().runAgain();
        }
    }

    @Test
    void aCalendarIsMadeReadAndReplaced() {
        var made = api.put("/calendars/night", NIGHT).expect(201);
        assertThat(made.header("ETag")).contains("\"1\"");
        assertThat(api.get("/calendars/night/due?start=2026-03-02T12:00&amount=PT6H")
                        .expect(200)
                        .text("/dueAt"))
                .isEqualTo("2026-03-02T22:00:00Z");

        var replaced = api.with("If-Match", "\"1\"")
                .put("/calendars/night", NIGHT.replace("06:00", "07:00"))
                .expect(200);

        assertThat(replaced.header("ETag")).contains("\"2\"");
        assertThat(replaced.text("/weekly/TUESDAY/0")).isEqualTo("00:00-07:00");
        api.with("If-Match", "\"1\"").put("/calendars/night", NIGHT).refused(412, "changed_meanwhile");
        api.with("If-Match", "\"x\"").put("/calendars/night", NIGHT).expect(422);
        assertThat(facts("CalendarChanged", made)).isEqualTo(2);
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {"'\"none\"'", "null", "-"})
    void holidaysMayBeNoneInThreeWays(@Nullable String holidays) {
        var body = "{\"zone\": \"UTC\", \"weekly\": {\"monday\": [\"00:00-24:00\"]}"
                + (holidays == null ? "" : ", \"holidays\": " + holidays) + "}";

        assertThat(api.put("/calendars/plain-" + UUID.randomUUID().toString().substring(0, 8), body)
                        .expect(201)
                        .text("/holidays"))
                .isEqualTo("none");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "\"zone\": \"Mars/Olympus\", \"weekly\": {\"MONDAY\": [\"09:00-10:00\"]} | zone | zone",
                "\"weekly\": {\"MONDAY\": [\"09:00-10:00\"]} | zone | missing",
                "\"zone\": \"UTC\" | weekly | missing",
                "\"zone\": \"UTC\", \"weekly\": {} | weekly | never_open",
                "\"zone\": \"UTC\", \"weekly\": {\"MONDAY\": []} | weekly | never_open",
                "\"zone\": \"UTC\", \"weekly\": {\"FUNDAY\": [\"09:00-10:00\"]} | weekly | day",
                "\"zone\": \"UTC\", \"weekly\": {\"MONDAY\": [\"25:00-26:00\"]} | weekly.MONDAY[0] | time_of_day",
                "\"zone\": \"UTC\", \"weekly\": {\"MONDAY\": [\"12:00-09:00\"]} | weekly.MONDAY[0] | reversed",
                "\"zone\": \"UTC\", \"weekly\": {\"MONDAY\": [\"22:00-06:00\"]} | weekly.MONDAY[0] | reversed",
                "\"zone\": \"UTC\", \"weekly\": {\"MONDAY\": [\"9-12\"]} | weekly.MONDAY[0] | period",
                "\"zone\": \"UTC\", \"weekly\": {\"MONDAY\": [null]} | weekly.MONDAY[0] | period",
                "\"zone\": \"UTC\", \"weekly\": {\"MONDAY\": null} | weekly.MONDAY | missing",
                "\"zone\": \"UTC\", \"weekly\": {\"MONDAY\": [\"09:00-12:00\", \"11:00-13:00\"]} | weekly.MONDAY | overlap",
                "\"zone\": \"UTC\", \"weekly\": {\"MONDAY\": [\"09:00-12:00\"], \"monday\": [\"13:00-14:00\"]} | weekly.monday | twice",
                "\"zone\": \"UTC\", \"weekly\": {\"MONDAY\": [\"09:00-10:00\"]}, \"exceptions\": [{\"date\": \"2026-02-30\", \"periods\": []}] | exceptions[0].date | date",
                "\"zone\": \"UTC\", \"weekly\": {\"MONDAY\": [\"09:00-10:00\"]}, \"exceptions\": [{\"date\": \"9999-01-01\", \"periods\": []}] | exceptions[0].date | date",
                "\"zone\": \"UTC\", \"weekly\": {\"MONDAY\": [\"09:00-10:00\"]}, \"exceptions\": [{\"periods\": []}] | exceptions[0].date | missing",
                "\"zone\": \"UTC\", \"weekly\": {\"MONDAY\": [\"09:00-10:00\"]}, \"exceptions\": [{\"date\": \"2026-02-03\"}] | exceptions[0].periods | missing",
                "\"zone\": \"UTC\", \"weekly\": {\"MONDAY\": [\"09:00-10:00\"]}, \"exceptions\": [null] | exceptions[0] | missing",
                "\"zone\": \"UTC\", \"weekly\": {\"MONDAY\": [\"09:00-10:00\"]}, \"exceptions\": [{\"date\": \"2026-02-03\", \"periods\": []}, {\"date\": \"2026-02-03\", \"periods\": []}] | exceptions[1].date | twice",
                "\"zone\": \"UTC\", \"weekly\": {\"MONDAY\": [\"09:00-10:00\"]}, \"holidays\": \"FR\" | holidays | holidays",
            })
    void aCalendarThatMakesNoSenseIsRefusedFieldByField(String body, String field, String rule) {
        var refused = api.put("/calendars/bad", "{" + body + "}").refused(422, "calendar_refused");

        assertThat(refused.text("/errors/0/field")).isEqualTo(field);
        assertThat(refused.text("/errors/0/code")).isEqualTo(rule);
        assertThat(refused.text("/errors/0/message")).isNotBlank();
        api.get("/calendars/bad").refused(404, "no_such_calendar");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "[]",
                "null",
                "{\"zone\": 5, \"weekly\": {}}",
                "{\"zone\": \"UTC\", \"weekly\": []}",
                "{\"zone\": \"UTC\", \"tea\": 1}",
                "{\"zone\": \"UTC\", \"weekly\": {\"MONDAY\": \"09:00-10:00\"}}",
                "{\"zone\": \"UTC\", \"weekly\": {\"MONDAY\": [5]}}",
                "{"
            })
    void aBodyOfTheWrongShapeIsRefused(String body) {
        assertThat(api.put("/calendars/bad", body).status()).isBetween(400, 422);
    }

    @Test
    void tooManyOrTooLongIsRefused() {
        var many = IntStream.range(0, 2_001)
                .mapToObj(day -> Map.of("date", LocalDate.EPOCH.plusDays(day).toString(), "periods", List.of()))
                .toList();
        api.put(
                        "/calendars/bad",
                        Map.of("zone", "UTC", "weekly", Map.of("MONDAY", List.of("09:00-10:00")), "exceptions", many))
                .expect(422);
        api.put(
                        "/calendars/bad",
                        Map.of(
                                "zone",
                                "UTC",
                                "weekly",
                                Map.of("MONDAY", List.of("09:00-10:00")),
                                "name",
                                "x".repeat(81)))
                .expect(422);
        api.put("/calendars/" + "k".repeat(41), NIGHT).expect(422);
        api.put("/calendars/Bad_Key", NIGHT).expect(422);
    }

    @ParameterizedTest
    @CsvSource({
        "amount=PT8H, 400",
        "start=2026-03-02T09:00, 400",
        "start=yesterday&amount=PT8H, 422",
        "start=2026-03-02&amount=PT8H, 422",
        "start=2026-13-02T09:00&amount=PT8H, 422",
        "start=+999999999-01-01T00:00:00Z&amount=PT8H, 422",
        "start=1969-12-31T00:00:00Z&amount=PT8H, 422",
        "start=2026-03-02T09:00&amount=-PT8H, 422",
        "start=2026-03-02T09:00&amount=PT-8H, 422",
        "start=2026-03-02T09:00&amount=8, 422",
        "start=2026-03-02T09:00&amount=P1M, 422",
        "start=2026-03-02T09:00&amount=P99999D, 422",
        "start=2026-03-02T09:00&amount=PT9999999H, 422",
        "start=2026-03-02T09:00&amount=PT99999999999999999999H, 422",
        "start=2026-03-02T09:00&amount=, 422",
    })
    void aDueQuestionThatMakesNoSenseIsRefused(String query, int status) {
        api.get("/calendars/business/due?" + query).expect(status);
    }

    @ParameterizedTest
    @CsvSource({
        "from=2026-03-02T09:00, 400",
        "from=2026-03-02T09:00&to=2026-03-01T09:00, 422",
        "from=1980-01-01T00:00&to=2026-03-01T09:00, 422",
        "from=a&to=b, 422",
    })
    void anElapsedQuestionThatMakesNoSenseIsRefused(String query, int status) {
        api.get("/calendars/business/elapsed?" + query).expect(status);
    }

    @Test
    void aYearShowsHolidaysMakeUpDaysAndExceptions() {
        api.put("/calendars/year", NIGHT).expect(201);
        var days = api.get("/calendars/year/years/2026").expect(200);

        assertThat(days.json().at("/days")).hasSize(365);
        assertThat(days.text("/days/47/kind")).isEqualTo("holiday");
        assertThat(days.text("/days/58/kind")).isEqualTo("make_up");
        assertThat(days.text("/days/58/periods/0")).isEqualTo("22:00-24:00");
        assertThat(days.text("/days/60/kind")).isEqualTo("exception");
        assertThat(api.get("/calendars/year/years/2030")
                        .expect(200)
                        .json()
                        .at("/noticed")
                        .asBoolean())
                .isFalse();
        api.get("/calendars/year/years/1").expect(422);
        api.get("/calendars/year/years/next").expect(400);
    }

    @Test
    void unknownCalendarsAndMissingRightsAreRefused() {
        api.get("/calendars/none-such").refused(404, "no_such_calendar");
        api.get("/calendars/none-such/due?start=2026-03-02T09:00&amount=PT1H").refused(404, "no_such_calendar");
        var reader = company.api(company.person(Right.CALENDAR_READ));
        reader.get("/calendars").expect(200);
        reader.put("/calendars/night", NIGHT).expect(403);
        company.api(company.person(Right.TICKET_READ)).get("/calendars").expect(403);
        company.anonymous().get("/calendars").expect(401);
    }

    private int facts(String kind, TestApi.Answer calendar) {
        return company.inside(() -> company.bean(DSLContext.class)
                .fetchCount(
                        DSL.table("shared.facts"),
                        DSL.condition("kind = ? and body->>'key' = ?", kind, calendar.text("/key"))));
    }
}
