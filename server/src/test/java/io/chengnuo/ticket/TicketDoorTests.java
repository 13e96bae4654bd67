package io.chengnuo.ticket;

import static org.assertj.core.api.Assertions.assertThat;

import io.chengnuo.ChengnuoTest;
import io.chengnuo.TestApi;
import io.chengnuo.TestCompany;
import io.chengnuo.TestWork;
import io.chengnuo.people.Reach;
import io.chengnuo.people.Right;
import io.chengnuo.shared.Tenancy;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** The story of a ticket through its doors. */
@ChengnuoTest
class TicketDoorTests {

    private static final Right[] AGENT = {
        Right.TICKET_READ,
        Right.TICKET_OPEN,
        Right.TICKET_REPLY,
        Right.TICKET_NOTE,
        Right.TICKET_ASSIGN,
        Right.TICKET_TRANSFER,
        Right.TICKET_DELIVER,
        Right.TICKET_CLOSE,
        Right.TICKET_REOPEN
    };

    private TestCompany company;

    @Test
    @Tag("REQ-SRQ-01")
    void subjectAndOneIdentityAreEnough() {
        var agent = company.api(company.person(AGENT));
        var opened = agent.post("/tickets", Map.of("subject", "冰箱不制冷", "customer", Map.of("phone", "13800001234")))
                .expect(201);
        var id = opened.text("/id");
        assertThat(opened.header("Location")).hasValue("/api/v1/tickets/" + id);
        assertThat(opened.header("ETag")).hasValue("\"1\"");
        assertThat(opened.text("/number")).matches("SR-\\d{4}-\\d{6}");
        assertThat(opened.text("/status")).isEqualTo("new");
        assertThat(opened.text("/priority")).matches("p[1-4]");
        assertThat(opened.json().get("clocks").isArray()).isTrue();
        var shown = agent.get("/tickets/" + id).expect(200);
        assertThat(shown.text("/subject")).isEqualTo("冰箱不制冷");
        assertThat(shown.text("/channel")).isEqualTo("api");
        assertThat(shown.text("/customer/phone")).doesNotContain("13800001234");
        assertThat(kinds(agent, id)).containsExactly("TicketOpened");
    }

    @Test
    @Tag("REQ-SRQ-01")
    void numbersFollowEachOther() {
        var agent = company.api(company.person(AGENT));
        var first = number(open(agent, Map.of()));
        var second = number(open(agent, Map.of()));
        assertThat(second).isEqualTo(first + 1);
    }

    @Test
    @Tag("REQ-SRQ-10")
    void whoReceivesByPhoneIsFirstResponder() {
        var li = company.person(AGENT);
        var id = open(company.api(li), Map.of("channel", "phone")).text("/id");
        var shown = company.api(li).get("/tickets/" + id);
        assertThat(shown.text("/status")).isEqualTo("in_progress");
        assertThat(shown.text("/firstResponder/id")).isEqualTo(li.id().toString());
        assertThat(shown.text("/firstResponder/name")).isEqualTo(li.name());
    }

    @Test
    @Tag("REQ-SRQ-12")
    void urgencyAndImpactGiveThePriority() {
        var agent = company.api(company.person(AGENT));
        assertThat(open(agent, Map.of("urgency", "high", "impact", "high")).text("/priority"))
                .isEqualTo("p1");
        var low = open(agent, Map.of("urgency", "low", "impact", "low"));
        assertThat(low.text("/priority")).isGreaterThan("p2");
        agent.put("/tickets/" + low.text("/id") + "/classification", Map.of("priority", "p1"))
                .refused(400, "invalid_request");
        agent.put("/tickets/" + low.text("/id") + "/classification", Map.of("priority", "p1", "reason", "老客户投诉"))
                .expect(200);
        assertThat(agent.get("/tickets/" + low.text("/id")).text("/priority")).isEqualTo("p1");
    }

    @Test
    @Tag("REQ-SRQ-49")
    void aTicketGoesFromOpenedToClosed() {
        var agent = company.api(company.person(AGENT));
        var id = open(agent, Map.of()).text("/id");
        var ticket = "/tickets/" + id;
        agent.put(ticket + "/closure", "{}").refused(409, "not_complete");
        agent.put(ticket + "/handler", Map.of()).expect(200);
        var said = agent.post(ticket + "/messages", Map.of("body", "师傅明早上门", "visibility", "public"))
                .expect(201);
        agent.post(ticket + "/messages", Map.of("body", "客户着急", "visibility", "internal"))
                .expect(201);
        agent.put(ticket + "/waiting", Map.of()).expect(200);
        agent.delete(ticket + "/waiting").expect(200);
        TestWork.of(company).readyToDeliver(id);
        TestWork.of(company).readyToClose(id);
        agent.post(ticket + "/deliveries", Map.of("result", "更换压缩机", "explanation", "已恢复制冷"))
                .expect(201);
        var refused = agent.put(ticket + "/closure", "{}").refused(409, "not_complete");
        assertThat(refused.json().get("errors"))
                .extracting(error -> error.get("field").asString())
                .containsExactly("verified", "reported_back");
        agent.put(ticket + "/verification", "{}").expect(200);
        agent.put(ticket + "/confirmation", Map.of("how", "confirmed", "note", "电话确认"))
                .expect(200);
        var closed = agent.put(ticket + "/closure", "{}").expect(200);
        assertThat(closed.text("/status")).isEqualTo("closed");
        assertThat(agent.get(ticket).text("/delivery/confirmed")).isEqualTo("confirmed");
        var messages = agent.get(ticket + "/messages").expect(200);
        assertThat(messages.text("/items/0/id")).isEqualTo(said.text("/id"));
        assertThat(messages.text("/items/0/kind")).isEqualTo("answer");
        assertThat(messages.text("/items/1/visibility")).isEqualTo("internal");
        assertThat(kinds(agent, id))
                .containsSubsequence(
                        "TicketOpened",
                        "TicketFirstTouched",
                        "TicketAssigned",
                        "TicketAnswered",
                        "NoteAdded",
                        "TicketPaused",
                        "TicketResumed",
                        "TicketDelivered",
                        "TicketVerified",
                        "DeliveryConfirmed",
                        "TicketClosed");
        agent.send("DELETE", ticket + "/closure", Map.of("reason", "又不制冷了")).expect(200);
        assertThat(agent.get(ticket).text("/reopened")).isEqualTo("1");
        assertThat(agent.get(ticket).json().get("allowed"))
                .extracting(JsonNode::asString)
                .contains("deliver", "answer")
                .doesNotContain("reopen", "close");
    }

    @Test
    @Tag("REQ-SRQ-32")
    void anotherTeamTakesOverAndTheCustomerIsTold() {
        var desk = company.team("客服一组");
        var workshop = company.team("维修组");
        var li = company.person(Reach.TEAM, desk, AGENT);
        var wang = company.person(Reach.TEAM, workshop, AGENT);
        var id = open(company.api(li), Map.of("channel", "walk_in", "team", desk))
                .text("/id");
        var ticket = "/tickets/" + id;
        company.api(wang).get(ticket).refused(404, "no_such_ticket");
        TestWork.of(company).readyToTransfer(id);
        var transfer = company.api(li)
                .post(ticket + "/transfers", Map.of("toTeam", workshop, "reason", "需要上门维修"))
                .expect(201)
                .text("/id");
        company.api(li)
                .put(ticket + "/transfers/" + transfer + "/acceptance", "{}")
                .refused(409, "not_asked_to_take_over");
        company.api(wang)
                .put(ticket + "/transfers/" + transfer + "/acceptance", "{}")
                .expect(200);
        var shown = company.api(li).get(ticket);
        assertThat(shown.text("/team/id")).isEqualTo(workshop.toString());
        assertThat(shown.text("/handler/id")).isEqualTo(wang.id().toString());
        assertThat(shown.text("/firstResponder/id")).isEqualTo(li.id().toString());
        assertThat(shown.json().get("transfers").asInt()).isEqualTo(1);
        var told = company.api(li).get(ticket + "/messages");
        assertThat(told.text("/items/1/author")).isEqualTo("system");
        assertThat(told.text("/items/1/body")).contains("维修组");
    }

    @Test
    @Tag("REQ-SRQ-44")
    void aSignatureIsKeptWithItsProof() {
        var agent = company.api(company.person(AGENT));
        var id = open(agent, Map.of()).text("/id");
        TestWork.of(company).readyToDeliver(id);
        agent.post("/tickets/" + id + "/deliveries", Map.of("result", "已安装", "explanation", "请勿倒置"))
                .expect(201);
        agent.put("/tickets/" + id + "/sign-off", Map.of("signer", "张伟")).expect(200);
        var proof = company.inside(() -> company.bean(org.jooq.DSLContext.class)
                .fetchSingle("select proof, sha256 from ticket.sign_offs where ticket = ?", UUID.fromString(id)));
        assertThat(proof.get("proof", String.class)).contains("张伟", "已安装");
        var confirmed = agent.get("/tickets/" + id + "/events").json().get("items");
        assertThat(StreamSupport.stream(confirmed.spliterator(), false)
                        .filter(event -> event.get("kind").asString().equals("DeliveryConfirmed"))
                        .map(event -> event.at("/details/proof").asString()))
                .containsExactly(proof.get("sha256", String.class));
    }

    @Test
    void whoReadAnOlderVersionIsRefused() {
        var agent = company.api(company.person(AGENT));
        var id = open(agent, Map.of()).text("/id");
        agent.with("If-Match", "\"1\"")
                .put("/tickets/" + id + "/handler", Map.of())
                .expect(200);
        agent.with("If-Match", "\"1\"")
                .put("/tickets/" + id + "/waiting", Map.of())
                .refused(412, "changed_meanwhile");
        agent.with("If-Match", "\"2\"")
                .put("/tickets/" + id + "/waiting", Map.of())
                .expect(200);
    }

    @Test
    void fiftyTimesTheSameKeyOpensOne() throws Exception {
        var agent = company.api(company.person(AGENT))
                .with("Idempotency-Key", UUID.randomUUID().toString());
        var subject = "重复提交 " + UUID.randomUUID();
        var body = Map.of("subject", subject, "customer", Map.of("email", "once@example.com"));
        try (var callers = Executors.newVirtualThreadPerTaskExecutor()) {
            var calls = IntStream.range(0, 50)
                    .mapToObj(i ->
                            callers.submit(() -> agent.post("/tickets", body).status()))
                    .toList();
            for (var call : calls) {
                assertThat(call.get()).isIn(201, 409);
            }
        }
        agent.post("/tickets", body).expect(201);
        assertThat(company.<Integer>inside(() -> company.bean(org.jooq.DSLContext.class)
                        .fetchSingle("select count(*)::int from ticket.tickets where subject = ?", subject)
                        .get(0, Integer.class)))
                .isEqualTo(1);
    }

    @Test
    @Tag("REQ-SRQ-30")
    void listsFilterSortAndPage() {
        var agent = company.api(company.person(AGENT));
        var customer = Map.of("email", UUID.randomUUID() + "@example.com");
        var ids = IntStream.range(0, 5)
                .mapToObj(i -> open(agent, Map.of("customer", customer, "category", "technical"))
                        .text("/id"))
                .toList();
        var whose = agent.get("/tickets/" + ids.getFirst()).text("/customer/id");
        for (var sort : List.of("newest", "oldest", "updated", "priority")) {
            var first = agent.get("/tickets?customer=" + whose + "&limit=3&sort=" + sort)
                    .expect(200);
            var second = agent.get(
                            "/tickets?customer=" + whose + "&limit=3&sort=" + sort + "&cursor=" + first.text("/next"))
                    .expect(200);
            assertThat(ids(first)).hasSize(3).doesNotContainAnyElementsOf(ids(second));
            assertThat(ids(second)).hasSize(2);
        }
        assertThat(ids(agent.get("/tickets?customer=" + whose + "&sort=newest")))
                .isEqualTo(ids.reversed());
        assertThat(ids(agent.get("/tickets?customer=" + whose + "&category=tech")))
                .isEmpty();
        assertThat(ids(agent.get("/tickets?customer=" + whose + "&category=technical&status=new,in_progress")))
                .hasSize(5);
        var number = agent.get("/tickets/" + ids.get(2)).text("/number");
        assertThat(ids(agent.get("/tickets?q=" + number))).containsExactly(ids.get(2));
        assertThat(agent.get("/tickets/counts").expect(200).json().get("all").asInt())
                .isGreaterThanOrEqualTo(5);
    }

    @Test
    @Tag("REQ-SRQ-05")
    void aSimilarOpenTicketOfTheCustomerIsHinted() {
        var agent = company.api(company.person(AGENT));
        var email = UUID.randomUUID() + "@example.com";
        var id = open(agent, Map.of("subject", "冰箱冷藏室不制冷", "customer", Map.of("email", email)))
                .text("/id");
        var whose = agent.get("/tickets/" + id).text("/customer/id");
        var hint = agent.get("/tickets/duplicates?customer=" + whose + "&subject=" + encoded("冰箱不制冷了"));
        assertThat(ids(hint.expect(200))).containsExactly(id);
        assertThat(ids(agent.get("/tickets/duplicates?customer=" + whose + "&subject=" + encoded("发票抬头"))))
                .isEmpty();
    }

    @Test
    @Tag("REQ-CPL-08")
    void othersTicketsAreNotThere() {
        var desk = company.team("甲组 " + UUID.randomUUID());
        var other = company.team("乙组 " + UUID.randomUUID());
        var li = company.person(Reach.TEAM, desk, AGENT);
        var wang = company.person(Reach.TEAM, other, AGENT);
        var id = open(company.api(li), Map.of("channel", "phone", "team", desk, "subject", "绝密甲"))
                .text("/id");
        var outside = company.api(wang);
        for (var path : List.of("", "/messages", "/events", "/files/" + UUID.randomUUID())) {
            outside.get("/tickets/" + id + path).refused(404, "no_such_ticket");
        }
        outside.post("/tickets/" + id + "/messages", Map.of("body", "x", "visibility", "public"))
                .refused(404, "no_such_ticket");
        outside.put("/tickets/" + id + "/handler", Map.of()).refused(404, "no_such_ticket");
        assertThat(outside.get("/tickets?limit=100").text()).doesNotContain("绝密甲");
        assertThat(outside.get("/tickets?q=" + encoded("绝密甲")).text()).doesNotContain("绝密甲");
        assertThat(ids(company.api(li).get("/tickets?q=" + encoded("绝密甲")))).containsExactly(id);
    }

    @Test
    void filesGoWithAMessageAndAreOnlySaved() {
        var agent = company.api(company.person(AGENT));
        var id = open(agent, Map.of()).text("/id");
        var file = upload(agent, "现场<照片>.html", "<script>alert(1)</script>").expect(201);
        agent.post(
                        "/tickets/" + id + "/messages",
                        Map.of("body", "见附件", "visibility", "public", "files", List.of(file.text("/id"))))
                .expect(201);
        assertThat(agent.get("/tickets/" + id + "/messages").text("/items/0/files/0/id"))
                .isEqualTo(file.text("/id"));
        var saved = agent.get("/tickets/" + id + "/files/" + file.text("/id")).expect(200);
        assertThat(saved.header("Content-Disposition"))
                .hasValueSatisfying(value -> assertThat(value).startsWith("attachment"));
        assertThat(saved.header("X-Content-Type-Options")).hasValue("nosniff");
        assertThat(saved.header("Content-Security-Policy"))
                .hasValueSatisfying(value -> assertThat(value).contains("sandbox"));
        assertThat(saved.text()).contains("alert");
        var foreign = upload(company.api(company.person(AGENT)), "a.txt", "x").text("/id");
        agent.post(
                        "/tickets/" + id + "/messages",
                        Map.of("body", "x", "visibility", "public", "files", List.of(foreign)))
                .refused(422, "unknown_file");
    }

    @Test
    void theCustomerWritingResumesAndLeavesADeliveryAlone() {
        var agent = company.api(company.person(AGENT));
        var id = open(agent, Map.of()).text("/id");
        var ticket = new TicketId(UUID.fromString(id));
        var customer = company.bean(CustomerWrites.class);
        agent.put("/tickets/" + id + "/waiting", Map.of()).expect(200);
        Tenancy.run(company.id(), () -> customer.write(ticket, "补充型号", List.of()));
        assertThat(agent.get("/tickets/" + id).text("/status")).isEqualTo("in_progress");
        TestWork.of(company).readyToDeliver(id);
        agent.post("/tickets/" + id + "/deliveries", Map.of("result", "好了", "explanation", "好了"))
                .expect(201);
        Tenancy.run(company.id(), () -> customer.write(ticket, "谢谢", List.of()));
        assertThat(agent.get("/tickets/" + id).text("/status")).isEqualTo("delivered");
        assertThat(kinds(agent, id)).contains("CustomerWrote", "TicketResumed").doesNotContain("DeliveryDisputed");
    }

    private static TestApi.Answer open(TestApi api, Map<String, ?> more) {
        var request = new java.util.HashMap<String, Object>();
        request.put("subject", "洗衣机漏水");
        request.put("customer", Map.of("email", "zhang@example.com"));
        request.putAll(more);
        return api.post("/tickets", request).expect(201);
    }

    private static TestApi.Answer upload(TestApi api, String name, String content) {
        var boundary = "b" + UUID.randomUUID();
        var body =
                "--%s\r\nContent-Disposition: form-data; name=\"file\"; filename=\"%s\"\r\nContent-Type: text/html\r\n\r\n%s\r\n--%s--\r\n"
                        .formatted(boundary, name, content, boundary);
        return api.with("Content-Type", "multipart/form-data; boundary=" + boundary)
                .post("/files", body);
    }

    private static List<String> kinds(TestApi api, String id) {
        var items = api.get("/tickets/" + id + "/events").expect(200).json().get("items");
        return StreamSupport.stream(items.spliterator(), false)
                .map(event -> event.get("kind").asString())
                .toList();
    }

    private static List<String> ids(TestApi.Answer answer) {
        return StreamSupport.stream(answer.json().get("items").spliterator(), false)
                .map(item -> item.get("id").asString())
                .toList();
    }

    private static int number(TestApi.Answer opened) {
        return Integer.parseInt(opened.text("/number").substring(8));
    }

    private static String encoded(String text) {
        return java.net.URLEncoder.encode(text, java.nio.charset.StandardCharsets.UTF_8);
    }
}
