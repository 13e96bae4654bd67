package io.chengnuo.ticket;

import static org.assertj.core.api.Assertions.assertThat;

import io.chengnuo.ChengnuoTest;
import io.chengnuo.TestApi;
import io.chengnuo.TestCompany;
import io.chengnuo.people.Right;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Tickets that turn out to be one matter, and tickets that are put off. */
@ChengnuoTest
class MergeTests {

    private static final Right[] LEAD = {
        Right.TICKET_READ,
        Right.TICKET_OPEN,
        Right.TICKET_REPLY,
        Right.TICKET_NOTE,
        Right.TICKET_ASSIGN,
        Right.TICKET_DELIVER,
        Right.TICKET_CLOSE,
        Right.TICKET_REOPEN
    };

    private TestCompany company;

    @Test
    @Tag("REQ-SRQ-01")
    @Tag("REQ-SRQ-51")
    void theLaterTicketGoesOnInTheEarlierOneAndComesBackAsItWas() {
        var lead = company.api(company.person(LEAD));
        var first = open(lead, "13900000001", "冰箱不制冷");
        var second = open(lead, "13900000001", "冰箱又不制冷");
        company.inside(() ->
                company.bean(CustomerWrites.class).write(new TicketId(UUID.fromString(second)), "昨天刚修过", List.of()));
        say(lead, second, "客户很急", "internal");
        var clocksBefore = clocks(lead, second);
        var before = lead.get("/tickets/" + second).json();

        var preview =
                lead.get("/tickets/" + first + "/merge-preview?with=" + second).expect(200);
        assertThat(preview.text("/survivor/id")).isEqualTo(first);
        assertThat(preview.text("/merged/id")).isEqualTo(second);
        assertThat(preview.text("/merged/publicMessages")).isEqualTo("1");
        assertThat(preview.text("/merged/internalMessages")).isEqualTo("1");
        assertThat(preview.text("/sameCustomer")).isEqualTo("true");

        lead.put("/tickets/" + first + "/merge", Map.of("into", second)).refused(409, "older_survives");
        lead.put("/tickets/" + second + "/merge", Map.of("into", first)).expect(200);
        var merged = lead.get("/tickets/" + second).expect(200);
        assertThat(merged.text("/status")).isEqualTo("merged");
        assertThat(merged.text("/mergedInto/id")).isEqualTo(first);
        assertThat(lead.get("/tickets/" + first).text("/merged/0/id")).isEqualTo(second);
        assertThat(messages(lead, first)).contains("昨天刚修过", "客户很急");
        assertThat(clocks(lead, second)).allMatch(state -> state.endsWith("cancelled"));
        assertThat(kinds(lead, second)).contains("TicketMerged");
        assertThat(kinds(lead, first)).contains("TicketJoined");
        lead.put("/tickets/" + second + "/handler", Map.of()).refused(409, "ticket_merged");

        lead.send("DELETE", "/tickets/" + second + "/merge", Map.of("reason", "不是同一台"))
                .expect(200);
        var after = lead.get("/tickets/" + second).json();
        for (var field : List.of("status", "handler", "waitingSince", "closedAt", "dueAt", "mergedInto")) {
            assertThat(after.path(field)).as(field).isEqualTo(before.path(field));
        }
        assertThat(clocks(lead, second)).isEqualTo(clocksBefore);
        assertThat(messages(lead, first)).doesNotContain("客户很急");
        assertThat(kinds(lead, first)).contains("TicketParted");
    }

    @Test
    void aClockThatStoodStillStandsStillAgain() {
        var lead = company.api(company.person(LEAD));
        var first = open(lead, "13900000002", "打不开门户");
        var second = open(lead, "13900000002", "门户打不开");
        lead.put("/tickets/" + second + "/waiting", Map.of()).expect(200);
        var before = states(lead, second);
        lead.put("/tickets/" + second + "/merge", Map.of("into", first)).expect(200);
        lead.send("DELETE", "/tickets/" + second + "/merge", Map.of()).expect(200);
        assertThat(states(lead, second)).isEqualTo(before);
        assertThat(lead.get("/tickets/" + second).text("/status")).isEqualTo("waiting_customer");
        lead.delete("/tickets/" + second + "/waiting").expect(200);
        assertThat(states(lead, second)).noneMatch(state -> state.endsWith("paused"));
    }

    @Test
    void anotherCustomersWordsStayHidden() {
        var lead = company.api(company.person(LEAD));
        var first = open(lead, "13900000003", "停电");
        var second = open(lead, "13900000004", "停电了");
        lead.put("/tickets/" + second + "/merge", Map.of("into", first)).refused(409, "customers_differ");
        lead.put("/tickets/" + second + "/merge", Map.of("into", first, "customersMayDiffer", true))
                .expect(200);
        var told = company.inside(
                () -> company.bean(PublicStory.class).messages(new TicketId(UUID.fromString(first))).stream()
                        .map(PublicStory.Message::id)
                        .toList());
        assertThat(told).doesNotContain(UUID.fromString(second));
    }

    @Test
    void theCustomerOfAMergedTicketIsHeardWhereItGoesOn() {
        var lead = company.api(company.person(LEAD));
        var first = open(lead, "13900000005", "发票开错");
        var second = open(lead, "13900000005", "发票抬头错");
        say(lead, second, "只给同事看", "internal");
        lead.put("/tickets/" + second + "/merge", Map.of("into", first)).expect(200);
        company.inside(() ->
                company.bean(CustomerWrites.class).write(new TicketId(UUID.fromString(second)), "抬头应为华光公司", List.of()));
        assertThat(messages(lead, first)).contains("抬头应为华光公司");
        var told = company.inside(
                () -> company.bean(PublicStory.class).messages(new TicketId(UUID.fromString(first))).stream()
                        .map(PublicStory.Message::body)
                        .toList());
        assertThat(told).contains("抬头应为华光公司").doesNotContain("只给同事看");
    }

    @Test
    void whoDoesNotReachBothMergesNothing() {
        var lead = company.api(company.person(LEAD));
        var first = open(lead, "13900000006", "水管漏");
        var second = open(lead, "13900000006", "漏水");
        var team = company.team("别的班组");
        lead.put("/tickets/" + first + "/team", Map.of("team", company.team("水暖")))
                .expect(200);
        lead.put("/tickets/" + second + "/team", Map.of("team", team)).expect(200);
        var narrow = company.api(company.person(io.chengnuo.people.Reach.TEAM, team, LEAD));
        narrow.put("/tickets/" + second + "/merge", Map.of("into", first)).refused(404, "no_such_ticket");
        narrow.get("/tickets/" + second + "/merge-preview?with=" + first).refused(404, "no_such_ticket");
    }

    @Test
    void aTicketPutOffLeavesTheListAndComesBackWithItsTimeOrTheCustomer() {
        var li = company.person(LEAD);
        var lead = company.api(li);
        var id = open(lead, "13900000007", "等配件");
        lead.put("/tickets/" + id + "/handler", Map.of()).expect(200);
        var clocksBefore = clocks(lead, id);
        lead.put("/tickets/" + id + "/snooze", Map.of("until", "2020-01-01T00:00:00Z"))
                .refused(422, "time_has_passed");
        lead.put("/tickets/" + id + "/snooze", Map.of("reason", "配件在途")).expect(200);
        assertThat(listed(lead, "mine")).doesNotContain(id);
        assertThat(listed(lead, "snoozed")).containsExactly(id);
        assertThat(clocks(lead, id)).isEqualTo(clocksBefore);
        company.inside(
                () -> company.bean(CustomerWrites.class).write(new TicketId(UUID.fromString(id)), "到哪了？", List.of()));
        assertThat(listed(lead, "mine")).contains(id);
        assertThat(kinds(lead, id)).contains("TicketSnoozed", "TicketWoken");

        var now = company.clock().instant();
        lead.put(
                        "/tickets/" + id + "/snooze",
                        Map.of("until", now.plusSeconds(60).toString()))
                .expect(200);
        lead.delete("/tickets/" + id + "/snooze").expect(200);
        assertThat(listed(lead, "snoozed")).doesNotContain(id);
    }

    @Test
    void whoPutATicketOffIsToldWhenItIsBack() {
        var lead = company.api(company.person(LEAD));
        var id = open(lead, "13900000008", "等回函");
        lead.put("/tickets/" + id + "/snooze", Map.of()).expect(200);
        company.inside(
                () -> company.bean(CustomerWrites.class).write(new TicketId(UUID.fromString(id)), "回函已寄出", List.of()));
        assertThat(texts(lead.get("/me/notices").expect(200).json(), "link")).containsExactly("/tickets/" + id);
    }

    @Test
    @Tag("REQ-SRQ-06")
    void theDoorTellsWhereTheTimeWent() {
        var lead = company.api(company.person(LEAD));
        var id = open(lead, "13900000009", "打印机卡纸");
        lead.put("/tickets/" + id + "/handler", Map.of()).expect(200);
        var stages = lead.get("/tickets/" + id + "/stages").expect(200);
        assertThat(stages.json().get("reception").isNumber()).isTrue();
        assertThat(stages.text("/items/1/stage")).isEqualTo("handling");
    }

    private static String open(TestApi api, String phone, String subject) {
        return api.post("/tickets", Map.of("subject", subject, "customer", Map.of("phone", phone)))
                .expect(201)
                .text("/id");
    }

    private static void say(TestApi api, String ticket, String body, String visibility) {
        api.post("/tickets/" + ticket + "/messages", Map.of("body", body, "visibility", visibility))
                .expect(201);
    }

    private static List<String> messages(TestApi api, String ticket) {
        return texts(api.get("/tickets/" + ticket + "/messages").expect(200).json(), "body");
    }

    private static List<String> kinds(TestApi api, String ticket) {
        return texts(api.get("/tickets/" + ticket + "/events").expect(200).json(), "kind");
    }

    private static List<String> listed(TestApi api, String view) {
        return texts(api.get("/tickets?view=" + view).expect(200).json(), "id");
    }

    private static List<String> texts(JsonNode page, String field) {
        return page.get("items")
                .valueStream()
                .map(item -> item.get(field).asString())
                .toList();
    }

    private List<String> states(TestApi api, String ticket) {
        return clocks(api, ticket).stream()
                .map(clock -> clock.replaceAll(" .* ", " "))
                .toList();
    }

    private List<String> clocks(TestApi api, String ticket) {
        return company.inside(() -> company.bean(TicketClocks.class).of(new TicketId(UUID.fromString(ticket))).stream()
                .map(clock -> clock.promise() + " " + clock.dueAt() + " " + clock.state())
                .sorted()
                .toList());
    }
}
