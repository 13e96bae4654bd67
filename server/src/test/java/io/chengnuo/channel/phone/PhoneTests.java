package io.chengnuo.channel.phone;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;

import io.chengnuo.ChengnuoTest;
import io.chengnuo.TestApi;
import io.chengnuo.TestCompany;
import io.chengnuo.TestCompany.TestPerson;
import io.chengnuo.channel.connector.SignedCalls;
import io.chengnuo.people.Right;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A telephone system tells its calls, agents work with them, and whoever was not answered is called back. */
@ChengnuoTest
@Tag("REQ-CHN-02")
@Tag("REQ-CHN-21")
class PhoneTests {

    private static final AtomicInteger NUMBERS = new AtomicInteger(1000);

    private TestCompany company;
    private TestPerson agent;
    private TestApi api;
    private TestApi settings;
    private Pbx pbx;
    private String phone;
    private String number;
    private Instant began;

    @BeforeEach
    void connected() throws IOException {
        pbx = new Pbx(company);
        settings = company.api(company.administrator());
        var team = company.team("热线" + NUMBERS.get());
        agent = company.person(
                io.chengnuo.people.Reach.ALL,
                team,
                Right.CALL_READ,
                Right.CALL_WORK,
                Right.CALL_LISTEN,
                Right.TICKET_READ,
                Right.TICKET_OPEN,
                Right.TICKET_REPLY,
                Right.TASK_WORK,
                Right.CUSTOMER_READ);
        api = company.api(agent);
        phone = settings.post("/channels/connectors", connector()).expect(201).text("/id");
        pbx.isAt(phone);
        settings.put("/phones/" + phone + "/extensions/" + agent.id(), Map.of("extension", "801"))
                .expect(204);
        number = "1390000" + NUMBERS.incrementAndGet();
        began = company.clock().instant().minusSeconds(110);
    }

    @AfterEach
    void pbxGoes() {
        pbx.close();
    }

    @Test
    void aCallPopsUpIsWorkedOnAndStaysWithItsCustomer() {
        api.put("/me/presence", Map.of("state", "online")).expect(204);
        rings("c1");
        var ringing = api.get("/calls/at-hand").expect(200);
        assertThat(ringing.text("/extension")).isEqualTo("801");
        assertThat(ringing.text("/calls/0/call/state")).isEqualTo("ringing");
        assertThat(ringing.text("/calls/0/call/number")).contains("****").doesNotContain(number);
        var call = ringing.text("/calls/0/call/id");

        api.post("/calls/" + call + "/commands", Map.of("kind", "answer")).expect(202);
        assertThat(pbx.commands.poll()).contains("\"answer\"", "\"c1\"", "\"801\"");
        tells("c1", "answered", 10, ",\"extension\":\"801\"");
        assertThat(api.get("/me/presence").text("/state")).isEqualTo("busy");

        api.put("/calls/" + call + "/notes", Map.of("notes", "洗衣机漏水")).expect(204);
        var opened = api.post("/calls/" + call + "/ticket", Map.of("subject", "洗衣机漏水"))
                .expect(201)
                .text("/ticket");
        assertThat(api.post("/calls/" + call + "/ticket", Map.of("subject", "再一次"))
                        .expect(201)
                        .text("/ticket"))
                .isEqualTo(opened);
        assertThat(api.get("/tickets/" + opened).text("/channel")).isEqualTo("phone");
        api.put("/calls/" + call + "/work-end", Map.of()).refused(409, "call_not_over");

        tells("c1", "held", 30, "");
        tells("c1", "resumed", 40, "");
        tells("c1", "ended", 100, "");
        assertThat(api.get("/calls/at-hand").text("/calls/0/call/state")).isEqualTo("ended");
        api.put("/calls/" + call + "/work-end", Map.of()).expect(204);
        assertThat(api.get("/calls/at-hand").json().path("calls")).isEmpty();
        assertThat(api.get("/me/presence").text("/state")).isEqualTo("online");

        var shown = api.get("/tickets/" + opened + "/calls").expect(200);
        assertThat(shown.text("/items/0/result")).isEqualTo("answered");
        assertThat(shown.text("/items/0/notes")).isEqualTo("洗衣机漏水");
        assertThat(shown.json().at("/items/0/talkSeconds").asInt()).isEqualTo(80);
        assertThat(shown.json().at("/items/0/heldSeconds").asInt()).isEqualTo(10);
        assertThat(shown.json().at("/items/0/waitSeconds").asInt()).isEqualTo(10);
        assertThat(shown.json().at("/items/0/workSeconds").isInt()).isTrue();
        var customer = shown.text("/items/0/customer/id");
        assertThat(api.get("/calls?customer=" + customer + "&sort=longest_talk")
                        .json()
                        .path("items"))
                .hasSize(1);
        rings("c2");
        assertThat(api.get("/calls/at-hand").text("/calls/0/tickets/0/id")).isEqualTo(opened);
        assertThat(api.get("/calls?customer=" + customer).json().path("items")).hasSize(2);
        tells("c2", "ended", 50, "");
    }

    @Test
    void eventsInAnyOrderAndOftenMakeOneCall() {
        var told = new ArrayList<>(List.of(
                List.of("e1", "ring", "0", ",\"direction\":\"inbound\",\"number\":\"" + number + "\""),
                List.of("e2", "queued", "2", ",\"queue\":\"售后\""),
                List.of("e3", "ring", "5", ",\"extension\":\"801\""),
                List.of("e4", "answered", "9", ",\"extension\":\"801\""),
                List.of("e5", "ended", "69", "")));
        told.addAll(List.copyOf(told));
        Collections.shuffle(told, new Random(3));
        told.parallelStream()
                .forEach(one -> pbx.tells(
                                "o1", one.get(0), one.get(1), began.plusSeconds(Long.parseLong(one.get(2))), one.get(3))
                        .expect(200));
        var calls = api.get("/calls?number=" + number).expect(200);
        assertThat(calls.json().path("items")).hasSize(1);
        assertThat(calls.text("/items/0/result")).isEqualTo("answered");
        assertThat(calls.text("/items/0/queue")).isEqualTo("售后");
        assertThat(calls.text("/items/0/person/id")).isEqualTo(agent.id().toString());
        assertThat(calls.json().at("/items/0/talkSeconds").asInt()).isEqualTo(60);
        var export = settings.get("/calls/export?number=" + number).expect(200).text();
        assertThat(export).contains("****", "801").doesNotContain(number);
    }

    @Test
    void whoeverIsNotAnsweredIsCalledBackOnce() {
        misses("m1");
        misses("m2");
        company.catchUp();
        var open = api.get("/call-backs").expect(200);
        var mine = open.json()
                .path("items")
                .valueStream()
                .filter(one -> one.path("number").asString().endsWith(number.substring(7)))
                .toList();
        assertThat(mine).hasSize(1);
        assertThat(mine.getFirst().path("calls").asInt()).isEqualTo(2);
        assertThat(mine.getFirst().path("task").asString("")).isNotEmpty();
        var ticket = mine.getFirst().path("ticket").asString();
        assertThat(api.get("/tickets/" + ticket + "/tasks").text()).contains("回拨");

        api.post("/calls", Map.of("customer", mine.getFirst().at("/customer/id").asString(), "ticket", ticket))
                .expect(202);
        assertThat(pbx.commands.poll()).contains("\"dial\"", "+86" + number, "\"801\"");
        pbx.tells(
                        "b1",
                        "ring",
                        began.plusSeconds(200),
                        ",\"direction\":\"outbound\",\"extension\":\"801\",\"number\":\"" + number + "\"")
                .expect(200);
        tells("b1", "answered", 210, ",\"extension\":\"801\"");
        company.catchUp();
        assertThat(api.get("/call-backs").json().path("items").valueStream())
                .noneMatch(one -> one.path("ticket").asString().equals(ticket));
        assertThat(api.get("/tickets/" + ticket + "/tasks").text("/items/0/state"))
                .isEqualTo("done");
        assertThat(api.get("/tickets/" + ticket + "/calls").text("/items/0/direction"))
                .isEqualTo("outbound");
        tells("b1", "ended", 220, "");
    }

    @Test
    void whoeverForgetsToFinishIsFreeAfterAWhile() {
        rings("f1");
        tells("f1", "answered", 10, ",\"extension\":\"801\"");
        tells("f1", "ended", 100, "");
        company.clock().forward(Duration.ofMinutes(3));
        Awaitility.await().atMost(40, SECONDS).until(() -> {
            company.clock().forward(Duration.ofSeconds(10));
            return api.get("/calls/at-hand").json().path("calls").isEmpty();
        });
        assertThat(api.get("/calls?number=" + number)
                        .json()
                        .at("/items/0/workSeconds")
                        .asInt())
                .isEqualTo(120);
    }

    @Test
    void recordingsAreFetchedOrHandedOverAndHeardWithAReason() {
        rings("r1");
        tells("r1", "answered", 10, ",\"extension\":\"801\"");
        tells("r1", "ended", 100, "");
        tells("r1", "recorded", 101, ",\"recording\":\"" + pbx.url("/recordings/r1.wav") + "\"");
        var call = api.get("/calls?number=" + number).text("/items/0/id");
        Awaitility.await().atMost(40, SECONDS).until(() -> {
            company.clock().forward(Duration.ofSeconds(2));
            return api.get("/calls/" + call).text("/recording").equals("kept");
        });
        api.get("/calls/" + call + "/recording").refused(403, "hearing_not_asked");
        api.post("/calls/" + call + "/hearings", Map.of("reason", "客户投诉服务态度")).expect(201);
        assertThat(api.get("/calls/" + call + "/recording").expect(200).bytes()).isEqualTo(Pbx.WAV);
        var part = api.with("Range", "bytes=0-11")
                .get("/calls/" + call + "/recording")
                .expect(206);
        assertThat(part.bytes()).hasSize(12);
        assertThat(part.header("Content-Type")).hasValue("audio/wav");
        var reader = company.api(company.person(Right.CALL_READ, Right.TICKET_READ));
        reader.post("/calls/" + call + "/hearings", Map.of("reason", "好奇")).expect(403);
        reader.get("/calls/" + call + "/recording").expect(403);
        company.anonymous().get("/calls/" + call + "/recording").expect(401);
        var other = company.another();
        other.api(other.administrator()).get("/calls/" + call + "/recording").expect(404);

        rings("r2");
        var large = java.util.Arrays.copyOf(Pbx.WAV, 3 << 19);
        pbx.hands("r2", large, Pbx.sha256(Pbx.WAV)).refused(403, "hook_refused");
        var page = "<html><script>alert(1)</script></html>".getBytes(StandardCharsets.UTF_8);
        pbx.hands("r2", page, Pbx.sha256(page)).refused(422, "not_a_recording");
        pbx.hands("nobody", large, Pbx.sha256(large)).refused(404, "no_such_call");
        pbx.hands("r2", large, Pbx.sha256(large)).expect(204);
        pbx.hands("r2", large, Pbx.sha256(large)).expect(204);
        tells("r2", "ended", 50, "");
    }

    @Test
    @Tag("REQ-CHN-22")
    void callersChooseByKeyOrWordsAndAPersonIsOneKeyAway() {
        var menu = "/phones/" + phone + "/menu";
        settings.put(menu, menu(List.of(choice("1", "category", "repair", "报修"))))
                .refused(422, "invalid_request");
        settings.put(menu, menu(List.of(choice("1", "bot", null, "自助查询")))).refused(422, "menu_without_person");
        settings.put(
                        menu,
                        menu(List.of(
                                choice("1", "person", agent.id().toString(), "投诉"),
                                choice("0", "operator", null, "人工"))))
                .expect(200);
        assertThat(pbx.menu().expect(200).text()).contains("\"0\"", "投诉", "您好");
        company.anonymous().get("/channels/hooks/" + phone).refused(403, "hook_refused");

        api.put("/me/presence", Map.of("state", "online")).expect(204);
        tells("v1", "ring", 0, ",\"number\":\"" + number + "\"");
        var chosen = pbx.tells("v1", "menu", began.plusSeconds(3), ",\"choice\":\"1\"")
                .expect(200);
        assertThat(chosen.text("/route/extensions/0")).isEqualTo("801");
        assertThat(chosen.json().at("/route/person").asBoolean()).isTrue();
        var said = pbx.tells("v1", "menu", began.plusSeconds(6), ",\"said\":\"我要投诉你们\",\"choice\":\"\"")
                .expect(200);
        assertThat(said.text("/route/choice")).isEqualTo("1");
        tells("v1", "ended", 9, "");
        assertThat(api.get("/calls?number=" + number).text("/items/0/choice")).isEqualTo("1");
    }

    @Test
    @Tag("REQ-CHN-20")
    void howManyAreReachedIsMeasuredAgainstTargets() {
        settings.put("/call-figures/targets", Map.of("connected", 90, "waitSeconds", 20, "abandoned", 5))
                .expect(200);
        var before = settings.get("/call-figures").json().at("/figures/calls").asInt();
        rings("i1");
        tells("i1", "answered", 10, ",\"extension\":\"801\"");
        tells("i1", "ended", 60, "");
        misses("i2");
        var shown = settings.get("/call-figures").expect(200);
        assertThat(shown.json().at("/figures/calls").asInt()).isEqualTo(before + 2);
        assertThat(shown.json().at("/figures/waited").isNumber()).isTrue();
        assertThat(shown.json().at("/targets/waitSeconds").asInt()).isEqualTo(20);
        api.put("/call-figures/targets", Map.of()).expect(403);
    }

    @Test
    void whatIsUnsignedAlteredOldOrForeignChangesNothing() {
        var body = """
                {"call":"h1","id":"1","kind":"ring","at":"%s","number":"%s"}""".formatted(began, number);
        var now = pbx.now();
        var old = String.valueOf(company.clock().instant().minusSeconds(301).getEpochSecond());
        pbx.send(body, now, "").refused(403, "hook_refused");
        pbx.send(body, now, SignedCalls.sign("other", now, bytes(body))).refused(403, "hook_refused");
        pbx.send(body, old, SignedCalls.sign(Pbx.SECRET, old, bytes(body))).refused(403, "hook_refused");
        pbx.send(body.replace("ring", "ended"), now, SignedCalls.sign(Pbx.SECRET, now, bytes(body)))
                .refused(403, "hook_refused");
        pbx.posts("[1").refused(422, "invalid_request");
        pbx.posts(body.replace("ring", "explode")).refused(422, "invalid_request");
        pbx.posts(body.replace("number", "recording").replace(number, "file:///etc/passwd"))
                .refused(422, "invalid_request");
        assertThat(api.get("/calls?number=" + number).json().path("items")).isEmpty();

        pbx.posts(body).expect(200);
        var call = api.get("/calls?number=" + number).text("/items/0/id");
        pbx.posts(body).expect(200); // the same again, signed anew, is the same
        var at = String.valueOf(company.clock().instant().getEpochSecond() - 200);
        pbx.send(body, at, SignedCalls.sign(Pbx.SECRET, at, bytes(body))).expect(200);
        pbx.send(body, at, SignedCalls.sign(Pbx.SECRET, at, bytes(body))).refused(403, "hook_refused");
        assertThat(api.get("/calls?number=" + number).json().path("items")).hasSize(1);
        var other = company.another();
        other.api(other.administrator()).get("/calls/" + call).refused(404, "no_such_call");
        other.api(other.administrator())
                .put("/calls/" + call + "/notes", Map.of("notes", "x"))
                .refused(404, "no_such_call");
        var colleague = company.api(company.person(Right.CALL_WORK, Right.TICKET_OPEN));
        colleague.get("/calls/" + call).refused(404, "no_such_call");
        colleague
                .post("/calls/" + call + "/commands", Map.of("kind", "hang_up"))
                .refused(404, "no_such_call");
        colleague.post("/calls", Map.of("number", "13900009999")).refused(409, "no_extension");
        tells("h1", "ended", 9, "");
    }

    private Map<String, Object> connector() {
        return Map.of(
                "kind",
                "phone",
                "name",
                "热线",
                "inCharge",
                agent.id(),
                "enabled",
                true,
                "settings",
                Map.of("secret", Pbx.SECRET, "commandUrl", pbx.url("/commands")));
    }

    private static Map<String, Object> menu(List<Map<String, Object>> choices) {
        return Map.of("greeting", "您好，这里是客服热线", "choices", choices);
    }

    private static Map<String, Object> choice(String key, String kind, String target, String label) {
        return target == null
                ? Map.of("key", key, "kind", kind, "label", label, "words", List.of(label))
                : Map.of("key", key, "kind", kind, "target", target, "label", label, "words", List.of(label));
    }

    private void rings(String call) {
        tells(call, "ring", 0, ",\"direction\":\"inbound\",\"number\":\"" + number + "\",\"line\":\"4008\"");
        tells(call, "ring", 4, ",\"extension\":\"801\"");
    }

    private void misses(String call) {
        rings(call);
        tells(call, "ended", 30, "");
    }

    private void tells(String call, String kind, int second, String more) {
        pbx.tells(call, kind, began.plusSeconds(second), more).expect(200);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
