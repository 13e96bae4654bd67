package io.chengnuo.routing;

import static org.assertj.core.api.Assertions.assertThat;

import io.chengnuo.ChengnuoTest;
import io.chengnuo.TestApi;
import io.chengnuo.TestCompany;
import io.chengnuo.TestCompany.TestPerson;
import io.chengnuo.people.Duty;
import io.chengnuo.people.Reach;
import io.chengnuo.people.Right;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A team's week through its doors, and what follows from it. */
@ChengnuoTest
@Tag("REQ-ORG-07")
class RosterTests {

    /** Far away, because people hold their posts from today on. */
    private static final String MONDAY = "2031-11-17";

    private TestCompany company;
    private UUID team;
    private TestPerson lead;
    private TestPerson li;
    private TestPerson wang;

    @BeforeEach
    void aTeamOfThree() {
        team = company.team("客服 " + UUID.randomUUID());
        lead = company.person(Reach.TEAM, team, Right.ROSTER_READ, Right.ROSTER_EDIT);
        li = company.person(Reach.TEAM, team, Right.ROSTER_READ);
        wang = company.person(Reach.TEAM, team, Right.ROSTER_READ);
    }

    @Test
    void whoeverHasNoPublishedRosterIsOnDuty() {
        plan(li, MONDAY, "09:00", "18:00");
        assertThat(onDuty(li, "2031-11-18T03:00:00Z")).isTrue();
        publish(0);
        assertThat(onDuty(li, "2031-11-18T03:00:00Z")).isFalse();
        assertThat(onDuty(li, "2031-11-17T03:00:00Z")).isTrue();
        assertThat(onDuty(li, "2031-11-17T10:00:00Z")).isFalse();
        assertThat(onDuty(wang, "2031-11-17T03:00:00Z")).isFalse();
        assertThat(onDuty(wang, "2031-12-01T03:00:00Z")).isTrue();
    }

    @Test
    void aShiftMayGoOnAfterMidnightAndIntoTheNextWeek() {
        plan(li, "2031-11-23", "22:00", "06:00");
        publish(0);
        assertThat(onDuty(li, "2031-11-23T16:30:00Z")).isTrue();
        assertThat(onDuty(li, "2031-11-23T21:59:00Z")).isTrue();
        var week = week();
        assertThat(week.text("/shifts/0/date")).isEqualTo("2031-11-23");
        assertThat(week.text("/shifts/0/to")).isEqualTo("2031-11-23T22:00:00Z");
    }

    @Test
    void gapsAreShownAndNamedBeforePublishing() {
        api(lead)
                .put("/roster/cover/" + team, Map.of("hours", List.of(Map.of("calendar", "no-such", "people", 1))))
                .refused(422, "no_such_calendar");
        api(lead)
                .put(
                        "/roster/cover/" + team,
                        Map.of("hours", List.of(Map.of("calendar", "service-hours", "people", 1))))
                .expect(204);
        var without = week().json().get("gaps").size();
        assertThat(without).isPositive();
        plan(li, MONDAY, "00:00", "00:00");
        var with = week().json().get("gaps").size();
        assertThat(with).isLessThan(without);
        assertThat(week().text("/gaps/0/calendar")).isEqualTo("service-hours");
        api(lead)
                .put("/roster/publication", Map.of("team", team, "week", MONDAY, "gapsSeen", without))
                .refused(409, "gaps_changed");
        publish(with);
        assertThat(week().text("/publishedAt")).isNotEmpty();
    }

    @Test
    void nobodyIsInTwoPlacesAtOnce() {
        plan(li, MONDAY, "09:00", "18:00");
        shift(lead, li, MONDAY, "17:00", "22:00").refused(409, "shift_overlaps");
        shift(lead, company.person(), MONDAY, "17:00", "22:00").refused(422, "not_of_this_team");
        shift(li, li, MONDAY, "18:00", "22:00").refused(403, "right_missing");
        var other = company.person(Reach.TEAM, company.team("别组 " + UUID.randomUUID()), Right.ROSTER_EDIT);
        shift(other, li, MONDAY, "18:00", "22:00").refused(404, "no_such_team");
    }

    @Test
    void aWeekIsCopied() {
        plan(li, MONDAY, "22:00", "06:00");
        plan(wang, "2031-11-18", "09:00", "18:00");
        var copied = api(lead)
                .post("/roster/copies", Map.of("team", team, "from", MONDAY, "to", "2031-11-24"))
                .expect(200);
        assertThat(copied.text("/shifts")).isEqualTo("2");
        var again = api(lead)
                .post("/roster/copies", Map.of("team", team, "from", MONDAY, "to", "2031-11-24"))
                .expect(200);
        assertThat(again.text("/skipped")).isEqualTo("2");
        var next = api(lead).get("/roster?team=" + team + "&week=2031-11-24").expect(200);
        assertThat(next.text("/shifts/0/from")).isEqualTo("2031-11-24T14:00:00Z");
    }

    @Test
    void aSwapIsAskedAgreedToAndApproved() {
        var shift = plan(li, MONDAY, "09:00", "18:00");
        publish(0);
        api(wang)
                .post("/roster/shifts/" + shift + "/swaps", Map.of("person", wang.id()))
                .refused(404, "no_such_shift");
        var swap = api(li).post("/roster/shifts/" + shift + "/swaps", Map.of("person", wang.id()))
                .expect(201)
                .text("/id");
        api(lead).put("/roster/swaps/" + swap + "/approval", "{}").refused(409, "swap_not_agreed");
        api(li).put("/roster/swaps/" + swap + "/agreement", "{}").refused(404, "no_such_swap");
        api(wang).put("/roster/swaps/" + swap + "/agreement", "{}").expect(204);
        assertThat(week().text("/swaps/0/state")).isEqualTo("agreed");
        company.catchUp();
        assertThat(api(wang).get("/me/notices").text()).contains("swap_asked");
        assertThat(api(lead).get("/me/notices").text()).contains("swap_agreed", "/roster?team=" + team);
        api(wang).put("/roster/swaps/" + swap + "/approval", "{}").refused(403, "right_missing");
        api(lead).put("/roster/swaps/" + swap + "/approval", "{}").expect(204);
        assertThat(onDuty(li, "2031-11-17T03:00:00Z")).isFalse();
        assertThat(onDuty(wang, "2031-11-17T03:00:00Z")).isTrue();
        api(wang).put("/roster/swaps/" + swap + "/refusal", "{}").refused(409, "swap_over");
    }

    private String plan(TestPerson person, String date, String from, String to) {
        return shift(lead, person, date, from, to).expect(201).text("/id");
    }

    private TestApi.Answer shift(TestPerson by, TestPerson person, String date, String from, String to) {
        return api(by).post(
                        "/roster/shifts",
                        Map.of(
                                "team",
                                team,
                                "person",
                                person.id(),
                                "kind",
                                "work",
                                "date",
                                date,
                                "from",
                                from,
                                "to",
                                to));
    }

    private void publish(int gapsSeen) {
        api(lead)
                .put("/roster/publication", Map.of("team", team, "week", MONDAY, "gapsSeen", gapsSeen))
                .expect(204);
    }

    private TestApi.Answer week() {
        return api(lead).get("/roster?team=" + team + "&week=" + MONDAY).expect(200);
    }

    private boolean onDuty(TestPerson person, String at) {
        return company.inside(() -> company.bean(Duty.class).onDuty(person.id(), Instant.parse(at)));
    }

    private TestApi api(TestPerson person) {
        return company.api(person);
    }
}
