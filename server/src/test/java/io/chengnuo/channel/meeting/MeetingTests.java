package io.chengnuo.channel.meeting;

import static org.assertj.core.api.Assertions.assertThat;

import io.chengnuo.ChengnuoTest;
import io.chengnuo.TestApi;
import io.chengnuo.TestCompany;
import io.chengnuo.channel.portal.PortalBrowser;
import io.chengnuo.people.Right;
import io.chengnuo.shared.Tenancy;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Meetings are booked from a ticket, seen by the customer, reminded of, and their minutes stay with the ticket. */
@ChengnuoTest
@Tag("REQ-CHN-19")
class MeetingTests {

    private TestCompany company;

    @Test
    void aMeetingIsBookedMovedAndCalledOff() {
        var person = company.person(Right.TICKET_READ, Right.TICKET_REPLY);
        var api = company.api(person);
        var browser = new PortalBrowser(company);
        var number = browser.ask("想谈谈方案", "1360000" + (1000 + (int) (Math.random() * 9000)));
        var ticket =
                company.api(company.administrator()).get("/tickets?q=" + number).text("/items/0/id");
        var start = Instant.now().plus(2, ChronoUnit.DAYS).truncatedTo(ChronoUnit.SECONDS);
        var wanted = wanted(start, List.of(person.id()));
        api.post("/tickets/" + ticket + "/meetings", with(wanted, "link", "javascript:alert(1)"))
                .refused(400, "invalid_request");
        api.post("/tickets/" + ticket + "/meetings", with(wanted, "link", null)).refused(422, "meeting_link_missing");
        var id =
                api.post("/tickets/" + ticket + "/meetings", wanted).expect(201).text("/id");
        assertThat(browser.get("/portal/requests/" + number + "/meetings").text("/items/0/link"))
                .isEqualTo("https://meet.example.com/room-1");
        api.with("If-Match", "\"1\"")
                .put("/meetings/" + id, wanted(start.plus(1, ChronoUnit.DAYS), List.of(person.id())))
                .expect(204);
        api.with("If-Match", "\"1\"").put("/meetings/" + id, wanted).refused(412, "changed_meanwhile");
        api.put("/meetings/" + id + "/minutes", Map.of("minutes", "还没开始")).refused(409, "meeting_not_held");
        api.send("DELETE", "/meetings/" + id, Map.of("reason", "客户改期")).expect(204);
        api.put("/meetings/" + id, wanted).refused(409, "meeting_over");
        assertThat(browser.get("/portal/requests/" + number + "/meetings")
                        .json()
                        .get("items"))
                .isEmpty();
        assertThat(kinds(api, ticket)).contains("MeetingBooked", "MeetingMoved", "MeetingCancelled");
    }

    @Test
    void everybodyIsRemindedOnceAndTheMinutesStayWithTheTicket() {
        var person = company.person(Right.TICKET_READ, Right.TICKET_REPLY);
        var api = company.api(person);
        var ticket = company.api(company.administrator())
                .post("/tickets", Map.of("subject", "方案", "customer", Map.of("email", "li@example.com")))
                .expect(201)
                .text("/id");
        var start = Instant.now().plus(50, ChronoUnit.MINUTES);
        var id = api.post("/tickets/" + ticket + "/meetings", wanted(start, List.of(person.id())))
                .expect(201)
                .text("/id");
        for (var i = 0; i < 2; i++) {
            Tenancy.run(company.id(), () -> company.bean(RemindOfMeetings.class).now());
        }
        var notices = StreamSupport.stream(
                        api.get("/me/notices").expect(200).json().get("items").spliterator(), false)
                .filter(one -> one.toString().contains("/tickets/" + ticket))
                .toList();
        assertThat(notices).hasSize(1);
        company.clock().at(start.plusSeconds(600), () -> {
            company.as(
                    person,
                    () -> company.bean(BookMeeting.class)
                            .minutes(
                                    java.util.UUID.fromString(id),
                                    "商定下周给出报价",
                                    true,
                                    person.id(),
                                    org.jooq.impl.DSL.noCondition(),
                                    null));
            return true;
        });
        var shown = api.get("/tickets/" + ticket + "/meetings").expect(200);
        assertThat(shown.text("/items/0/state")).isEqualTo("held");
        assertThat(shown.text("/items/0/minutes")).isEqualTo("商定下周给出报价");
        assertThat(shown.text("/items/0/minutesBy/name")).isEqualTo(person.name());
        assertThat(kinds(api, ticket)).contains("MeetingMinuted");
        assertThat(api.get("/tickets/" + ticket + "/messages").text()).contains("会议纪要（方案沟通）", "商定下周给出报价");
    }

    @Test
    void whoWasInvitedReadsTheChangedLinkAndWhoIsNotNeededAnyMoreHearsThat() {
        var person = company.person(Right.TICKET_READ, Right.TICKET_REPLY);
        var api = company.api(person);
        var mail = "zhao" + System.nanoTime() + "@example.com";
        var ticket = company.api(company.administrator())
                .post("/tickets", Map.of("subject", "方案", "customer", Map.of("email", mail)))
                .expect(201)
                .text("/id");
        var start = Instant.now().plus(2, ChronoUnit.DAYS).truncatedTo(ChronoUnit.SECONDS);
        var id = api.post("/tickets/" + ticket + "/meetings", wanted(start, List.of()))
                .expect(201)
                .text("/id");
        var other = with(wanted(start, List.of()), "link", "https://meet.example.com/room-2");
        api.put("/meetings/" + id, with(other, "guests", List.of("new@example.com")))
                .expect(204);
        assertThat(written(id))
                .containsExactlyInAnyOrder(
                        "meeting " + mail,
                        "meeting expert@example.com",
                        "meeting_moved " + mail,
                        "meeting new@example.com",
                        "meeting_not_needed expert@example.com");
    }

    /** Kind and address of each mail about a meeting. */
    private List<String> written(String meeting) {
        return company.inside(() -> company.bean(DSLContext.class)
                .fetch(
                        "select kind || ' ' || recipient from channel.outgoing_mails where reason like {0}",
                        DSL.val("%:" + meeting + ":%"))
                .map(row -> row.get(0, String.class)));
    }

    private static Map<String, Object> wanted(Instant start, List<?> staff) {
        return new HashMap<>(Map.of(
                "subject",
                "方案沟通",
                "startsAt",
                start,
                "endsAt",
                start.plus(1, ChronoUnit.HOURS),
                "link",
                "https://meet.example.com/room-1",
                "invitesCustomer",
                true,
                "staff",
                staff,
                "guests",
                List.of("expert@example.com")));
    }

    private static Map<String, Object> with(Map<String, Object> all, String key, Object value) {
        var changed = new HashMap<>(all);
        changed.put(key, value);
        return changed;
    }

    private static List<String> kinds(TestApi api, String ticket) {
        return StreamSupport.stream(
                        api.get("/tickets/" + ticket + "/events?limit=100")
                                .expect(200)
                                .json()
                                .get("items")
                                .spliterator(),
                        false)
                .map(one -> one.get("kind").asString())
                .toList();
    }
}
