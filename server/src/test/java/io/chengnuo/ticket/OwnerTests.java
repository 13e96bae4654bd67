package io.chengnuo.ticket;

import static org.assertj.core.api.Assertions.assertThat;

import io.chengnuo.ChengnuoTest;
import io.chengnuo.TestApi;
import io.chengnuo.TestCompany;
import io.chengnuo.TestCompany.TestPerson;
import io.chengnuo.TestWork;
import io.chengnuo.people.Reach;
import io.chengnuo.people.Right;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Who answers for a ticket: first responsibility, hand-overs, and the supervisor who ends them. */
@ChengnuoTest
class OwnerTests {

    private static final Right[] AGENT = {
        Right.TICKET_READ, Right.TICKET_OPEN, Right.TICKET_REPLY, Right.TICKET_TRANSFER, Right.TICKET_DELIVER
    };

    private TestCompany company;
    private UUID desk;
    private UUID workshop;
    private UUID shop;
    private UUID depot;
    private TestPerson li;
    private TestPerson wang;
    private TestPerson chen;
    private TestPerson zhao;
    private TestPerson lead;

    @BeforeEach
    void fourTeams() {
        desk = company.team("客服 " + UUID.randomUUID());
        workshop = company.team("技术 " + UUID.randomUUID());
        shop = company.team("门店 " + UUID.randomUUID());
        depot = company.team("仓库 " + UUID.randomUUID());
        li = company.person(Reach.TEAM, desk, AGENT);
        wang = company.person(Reach.TEAM, workshop, AGENT);
        chen = company.person(Reach.TEAM, shop, AGENT);
        zhao = company.person(Reach.TEAM, depot, AGENT);
        lead = company.person(Right.TICKET_READ, Right.OWNER_DECIDE);
    }

    @Test
    @Tag("REQ-SRQ-34")
    void theFourthHandOverAndTheWayBackNeedASupervisor() {
        var id = open();
        handOver(id, li, workshop, wang);
        assertThat(company.api(wang)
                        .get("/tickets/" + id)
                        .json()
                        .get("transfers")
                        .asInt())
                .isEqualTo(1);
        company.api(wang)
                .post("/tickets/" + id + "/transfers", Map.of("toTeam", desk, "reason", "不是技术问题"))
                .refused(409, "owner_must_decide");
        handOver(id, wang, shop, chen);
        handOver(id, chen, depot, zhao);
        var farAway = company.team("远方 " + UUID.randomUUID());
        company.api(zhao)
                .post("/tickets/" + id + "/transfers", Map.of("toTeam", farAway, "reason", "不归我们"))
                .refused(409, "owner_must_decide");
        assertThat(view(lead, "to_decide")).doesNotContain(id);
        company.api(zhao)
                .put("/tickets/" + id + "/owner-question", Map.of("toTeam", farAway, "reason", "不归我们"))
                .expect(200);
        company.api(zhao)
                .put("/tickets/" + id + "/owner-question", Map.of("reason", "再问一次"))
                .refused(409, "owner_asked_already");
        assertThat(view(lead, "to_decide")).contains(id);
        company.api(zhao)
                .put("/tickets/" + id + "/owner", Map.of("team", desk, "reason", "回客服"))
                .refused(403, "right_missing");
        company.api(lead)
                .put("/tickets/" + id + "/owner", Map.of("team", desk, "person", li.id(), "reason", "由首问班组统一负责"))
                .expect(200);
        assertThat(view(lead, "to_decide")).doesNotContain(id);
        var after = company.api(li).get("/tickets/" + id).expect(200);
        assertThat(after.text("/team/id")).isEqualTo(desk.toString());
        assertThat(after.text("/handler/id")).isEqualTo(li.id().toString());
        assertThat(after.json().get("transfers").asInt()).isEqualTo(4);
        assertThat(kinds(company.api(li), id)).contains("OwnerAsked", "OwnerDecided");
    }

    @Test
    @Tag("REQ-SRQ-34")
    void theNumberOfFreeHandOversIsTheCompanysToSet() {
        var other = company.another();
        var admin = other.api(other.administrator());
        admin.put("/hand-over-limits", Map.of("limits", List.of(Map.of("category", "", "most", 51))))
                .refused(400, "invalid_request");
        admin.put("/hand-over-limits", Map.of("limits", List.of(Map.of("category", "", "most", 0))))
                .expect(204);
        assertThat(admin.get("/hand-over-limits").text("/limits/0/most")).isEqualTo("0");
        var id = admin.post(
                        "/tickets",
                        Map.of("subject", "电视无声", "customer", Map.of("phone", "13900004321"), "channel", "phone"))
                .expect(201)
                .text("/id");
        var team = other.team("甲");
        admin.post("/tickets/" + id + "/transfers", Map.of("toTeam", team, "reason", "请处理"))
                .refused(409, "owner_must_decide");
    }

    @Test
    @Tag("REQ-SRQ-34")
    void twoSupervisorsWhoDecideTheSameTicketMakeOneDecision() throws Exception {
        var id = open();
        var version = company.api(lead).get("/tickets/" + id).header("ETag").orElseThrow();
        var together = new CyclicBarrier(2);
        List<Future<Integer>> answers = new ArrayList<>();
        try (var threads = Executors.newFixedThreadPool(2)) {
            for (var team : List.of(workshop, shop)) {
                answers.add(threads.submit(() -> {
                    together.await();
                    return company.api(lead)
                            .with("If-Match", version)
                            .put("/tickets/" + id + "/owner", Map.of("team", team, "reason", "裁定"))
                            .status();
                }));
            }
        }
        assertThat(List.of(answers.get(0).get(), answers.get(1).get())).containsExactlyInAnyOrder(200, 412);
    }

    @Test
    @Tag("REQ-SRQ-10")
    void whoReceivedItFirstStaysInTheListWhileOthersWork() {
        var id = open();
        handOver(id, li, workshop, wang);
        assertThat(view(li, "first")).contains(id);
        assertThat(view(wang, "first")).doesNotContain(id);
        assertThat(company.api(li).get("/tickets/" + id).text("/firstResponder/id"))
                .isEqualTo(li.id().toString());
    }

    @Test
    @Tag("REQ-SRQ-11")
    void firstResponsibilityPassesOnOnlyWhenASupervisorNamesSomebodyWhoAccepts() {
        var id = open();
        company.api(li).put("/tickets/" + id + "/handler", Map.of()).expect(200);
        var ticket = "/tickets/" + id + "/first-responsibility";
        company.api(li)
                .post(ticket, Map.of("toPerson", wang.id(), "reason", "我要休假"))
                .refused(403, "right_missing");
        var offer = company.api(lead)
                .post(ticket, Map.of("toPerson", wang.id(), "reason", "李去支援门店"))
                .expect(201)
                .text("/id");
        assertThat(first(id)).isEqualTo(li.id().toString());
        company.api(chen).put(ticket + "/" + offer + "/acceptance", "{}").refused(404, "no_such_ticket");
        company.api(li).put(ticket + "/" + offer + "/acceptance", "{}").refused(409, "not_asked_to_answer");
        assertThat(company.api(wang).get(ticket).text("/offer/mine")).isEqualTo("true");
        company.api(wang)
                .put(ticket + "/" + offer + "/refusal", Map.of("reason", "手头太多"))
                .expect(200);
        assertThat(first(id)).isEqualTo(li.id().toString());
        var again = company.api(lead)
                .post(ticket, Map.of("toPerson", chen.id(), "reason", "李去支援门店"))
                .expect(201)
                .text("/id");
        company.api(chen).put(ticket + "/" + again + "/acceptance", "{}").expect(200);
        assertThat(first(id)).isEqualTo(chen.id().toString());
        assertThat(kinds(company.api(lead), id))
                .contains("FirstResponsibilityOffered", "FirstResponsibilityDeclined", "FirstResponsibilityAccepted");
    }

    @Test
    @Tag("REQ-SRQ-11")
    void whoStillHoldsOpenCasesCannotBeDeactivated() {
        var id = open();
        var refused = company.api(company.administrator())
                .put("/people/" + li.id() + "/deactivation", Map.of("reason", "离职"))
                .refused(409, "holds_open_work");
        assertThat(refused.text("/errors/0/field")).isEqualTo("tickets");
        assertThat(refused.text("/errors/0/message")).isEqualTo("1");
        company.as(
                company.administrator(),
                () -> company.bean(WithdrawTicket.class).withdraw(new TicketId(UUID.fromString(id)), "客户取消", li.id()));
        company.api(company.administrator())
                .put("/people/" + li.id() + "/deactivation", Map.of("reason", "离职"))
                .expect(204);
    }

    private String open() {
        return company.api(li)
                .post(
                        "/tickets",
                        Map.of(
                                "subject",
                                "冰箱不制冷",
                                "customer",
                                Map.of("phone", "138" + (10000000 + new java.util.Random().nextInt(89999999))),
                                "channel",
                                "phone"))
                .expect(201)
                .text("/id");
    }

    private void handOver(String id, TestPerson from, UUID toTeam, TestPerson to) {
        TestWork.of(company).readyToTransfer(id);
        var transfer = company.api(from)
                .post("/tickets/" + id + "/transfers", Map.of("toTeam", toTeam, "reason", "请接手"))
                .expect(201)
                .text("/id");
        company.api(to)
                .put("/tickets/" + id + "/transfers/" + transfer + "/acceptance", "{}")
                .expect(200);
    }

    private String first(String id) {
        return company.api(lead).get("/tickets/" + id).text("/firstResponder/id");
    }

    private List<String> view(TestPerson reader, String view) {
        return StreamSupport.stream(
                        company.api(reader)
                                .get("/tickets?limit=100&view=" + view)
                                .expect(200)
                                .json()
                                .get("items")
                                .spliterator(),
                        false)
                .map(row -> row.get("id").asString())
                .toList();
    }

    private static List<String> kinds(TestApi api, String id) {
        return StreamSupport.stream(
                        api.get("/tickets/" + id + "/events?limit=100")
                                .expect(200)
                                .json()
                                .get("items")
                                .spliterator(),
                        false)
                .map(event -> event.get("kind").asString())
                .toList();
    }
}
