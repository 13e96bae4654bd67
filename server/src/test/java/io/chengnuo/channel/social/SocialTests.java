package io.chengnuo.channel.social;

import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import io.chengnuo.ChengnuoTest;
import io.chengnuo.TestApi;
import io.chengnuo.TestCompany;
import io.chengnuo.TestWork;
import io.chengnuo.channel.connector.SignedCalls;
import io.chengnuo.people.Right;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.awaitility.Awaitility;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Mentions in social networks through the signed door, and what every connector has in common: taken once, one conversation, answers out. */
@ChengnuoTest
@Tag("REQ-CHN-07")
@Tag("REQ-CHN-01")
class SocialTests {

    private static final String SECRET = "a secret of the two programs";

    private TestCompany company;
    private TestApi api;
    private HttpServer network;
    private String connector;
    private String site;
    private final Queue<String> received = new ConcurrentLinkedQueue<>();
    private final AtomicInteger refuseNext = new AtomicInteger();
    private final AtomicInteger calls = new AtomicInteger();

    @BeforeEach
    void connected() throws IOException {
        network = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        network.createContext("/reply", call -> {
            var body = call.getRequestBody().readAllBytes();
            var timestamp = call.getRequestHeaders().getFirst(SignedCalls.TIMESTAMP);
            var signed = SignedCalls.sign(SECRET, timestamp, body)
                    .equals(call.getRequestHeaders().getFirst(SignedCalls.SIGNATURE));
            var busy = refuseNext.getAndUpdate(left -> Math.max(0, left - 1)) > 0;
            if (signed && !busy) {
                received.add(new String(body, StandardCharsets.UTF_8));
            }
            var answer = "{\"id\":\"n1\"}".getBytes(StandardCharsets.UTF_8);
            call.sendResponseHeaders(busy ? 503 : signed ? 200 : 403, answer.length);
            call.getResponseBody().write(answer);
            call.close();
        });
        network.start();
        site = "weibo" + network.getAddress().getPort();
        var person = company.person(
                Right.SETTINGS_EDIT, Right.TICKET_READ, Right.TICKET_REPLY, Right.TICKET_OPEN, Right.CUSTOMER_READ);
        api = company.api(person);
        connector = api.post("/channels/connectors", settings(person.id().toString(), SECRET))
                .expect(201)
                .text("/id");
    }

    @AfterEach
    void networkGoes() {
        network.stop(0);
    }

    @Test
    void aMentionBecomesATicketOnceAndTheAnswerGoesBackWhereTheCustomerIs() {
        mention("m1", "u1", "洗衣机漏水，你们管不管？").expect(200);
        mention("m1", "u1", "洗衣机漏水，你们管不管？").expect(200);
        mention("m2", "u1", "型号 W8").expect(200);

        assertThat(tickets()).hasSize(1);
        var ticket = tickets().iterator().next();
        assertThat(api.get("/tickets/" + ticket).expect(200).text("/channel")).isEqualTo("social");
        assertThat(api.get("/tickets/" + ticket + "/messages").text()).contains("型号 W8");
        assertThat(api.get("/channels/tickets/" + ticket + "/route").text("/connector"))
                .isEqualTo(connector);

        refuseNext.set(1);
        api.post("/tickets/" + ticket + "/messages", Map.of("body", "已安排工程师。", "visibility", "public"))
                .expect(201);
        company.catchUp();
        Awaitility.await().until(() -> {
            company.clock().forward(java.time.Duration.ofSeconds(10));
            return !received.isEmpty();
        });
        assertThat(received).hasSize(1).first().asString().contains("已安排工程师。").contains(site + ":u1");
        Awaitility.await().until(() -> log().contains("\"sent\""));
    }

    @Test
    @Tag("REQ-CHN-01")
    void whatComesInProvesAConnectionThatWasNeverTried() {
        assertThat(health()).isEqualTo("untried");
        mention("p1", "u11", "在吗？").expect(200);
        assertThat(health()).isEqualTo("ok");
    }

    @Test
    void filesOfAMentionAreFetchedAndStandOnTheTicketOnce() {
        network.createContext("/pictures", call -> {
            var picture = new byte[] {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10, 1};
            call.sendResponseHeaders(200, picture.length);
            call.getResponseBody().write(picture);
            call.close();
        });
        var place = url().replace("/reply", "/pictures/");
        var files = "\"files\":[{\"name\":\"漏水.png\",\"url\":\"%sa\"},{\"name\":\"铭牌.png\",\"url\":\"%sb\"}],"
                .formatted(place, place);
        for (var i = 0; i < 2; i++) {
            signed(body("pic", "u12", "看图").replace("\"text\"", files + "\"text\""))
                    .expect(200);
        }
        assertThat(tickets()).hasSize(1);
        var ticket = tickets().iterator().next();
        assertThat(api.get("/tickets/" + ticket).text())
                .containsOnlyOnce("漏水.png")
                .contains("看图");
        var next = api.get("/tickets/" + ticket + "/messages");
        assertThat(next.json().path("items")).hasSize(1);
        assertThat(next.text("/items/0/files/0/name")).isEqualTo("铭牌.png");
        assertThat(next.text("/items/0/files/0/type")).isEqualTo("image/png");

        signed(body("bad", "u12", "看图")
                        .replace("\"text\"", "\"files\":[{\"name\":\"a\",\"url\":\"file:///etc/passwd\"}],\"text\""))
                .refused(422, "invalid_request");
    }

    private String health() {
        return api.get("/channels/connectors/" + connector).expect(200).text("/health");
    }

    /** A comment is answered where everybody reads it: no link to a file of a customer belongs there. */
    @Test
    void aFileIsRefusedBeforeTheAnswerIsKept() {
        mention("f1", "u9", "发票呢？").expect(200);
        var ticket = tickets().iterator().next();
        var file = TestWork.uploaded(api);
        var answer = Map.of("body", "请看附件。", "visibility", "public", "files", List.of(file));
        var refused = api.post("/tickets/" + ticket + "/messages", answer).refused(422, "files_not_sendable");
        assertThat(refused.text("/errors/0/field")).isEqualTo("files");
        assertThat(api.get("/tickets/" + ticket + "/messages").text()).doesNotContain("请看附件。");

        api.put("/channels/tickets/" + ticket + "/route", "{}").expect(200); // by mail
        api.post("/tickets/" + ticket + "/messages", answer).expect(201);
    }

    @Test
    void manyDeliveriesOfTheSameMentionsMakeEachOnce() {
        IntStream.range(0, 200)
                .parallel()
                .forEach(n ->
                        mention("n" + n % 20, "u" + n % 5, "第" + n % 20 + "条").expect(200));
        assertThat(tickets()).hasSize(5);
        var entries = api.get("/channels/connectors/" + connector + "/deliveries?limit=100")
                .json()
                .path("items");
        assertThat(entries).hasSize(20);
    }

    @Test
    @Tag("REQ-CHN-16")
    void aCustomerKnownByItsNumberGoesOnWithTheSameRequest() {
        mention("k1", "u7", "冰箱响").expect(200);
        var number = api.get("/tickets/" + tickets().iterator().next()).text("/number");
        mention("k2", "u8", "关于 " + number + "：还在响").expect(200); // somebody else cannot write into it
        assertThat(tickets()).hasSize(2);
    }

    @Test
    void whatIsUnsignedAlteredOrOldIsRefused() {
        var body = body("x1", "u1", "你好");
        var now = String.valueOf(company.clock().instant().getEpochSecond());
        var old = String.valueOf(company.clock().instant().minusSeconds(301).getEpochSecond());
        call(body, now, "").refused(403, "hook_refused");
        call(body, now, SignedCalls.sign("other", now, bytes(body))).refused(403, "hook_refused");
        call(body, old, SignedCalls.sign(SECRET, old, bytes(body))).refused(403, "hook_refused");
        call(body.replace("你好", "转账"), now, SignedCalls.sign(SECRET, now, bytes(body)))
                .refused(403, "hook_refused");
        call("{}", now, SignedCalls.sign(SECRET, now, bytes("{}"))).refused(422, "invalid_request");
        call("[1", now, SignedCalls.sign(SECRET, now, bytes("[1"))).refused(422, "invalid_request");
        assertThat(log()).contains("\"items\":[]");
    }

    @Test
    @Tag("AT-20")
    void aCallThatIsPlayedAgainIsRefusedAndOneSignedAgainMakesNoSecondEffect() {
        var body = body("r1", "u1", "重放");
        var now = now();
        var signature = SignedCalls.sign(SECRET, now, bytes(body));
        var codes = IntStream.range(0, 8)
                .parallel()
                .mapToObj(n -> call(body, now, signature).status())
                .sorted()
                .toList();
        assertThat(codes).containsExactly(200, 403, 403, 403, 403, 403, 403, 403);
        call(body, now, signature).refused(403, "hook_refused");
        mention("r1", "u1", "重放").expect(200);
        assertThat(tickets()).hasSize(1);

        // What was refused leaves nothing behind; what was taken is kept as its bytes.
        call(body, now(), signature).refused(403, "hook_refused");
        assertThat(kept()).isEqualTo(2);
    }

    private int kept() {
        return company.<Integer>inside(() -> company.bean(DSLContext.class)
                .fetchOne(
                        "select count(*)::int from channel.hook_calls where connector = {0}::uuid", DSL.val(connector))
                .get(0, Integer.class));
    }

    @Test
    void secretsGoInAndNeverComeOutAndWrongSettingsAreNamed() {
        var shown = api.get("/channels/connectors/" + connector).expect(200);
        assertThat(shown.text()).doesNotContain(SECRET);
        assertThat(shown.text("/secretsSet/0")).isEqualTo("secret");
        var person = shown.text("/inCharge");
        api.with("If-Match", "\"9\"")
                .put("/channels/connectors/" + connector, settings(person, "s"))
                .expect(412);
        api.put("/channels/connectors/" + connector, settings(person, "")).expect(200);
        mention("s1", "u1", "密钥还在").expect(200); // a secret left out stays
        var refused = api.post(
                "/channels/connectors",
                Map.of(
                        "kind",
                        "social",
                        "name",
                        "x",
                        "settings",
                        Map.of("replyUrl", "ftp://x"),
                        "inCharge",
                        person,
                        "enabled",
                        true));
        refused.refused(422, "connector_settings");
        assertThat(refused.text()).contains("settings.secret", "settings.replyUrl");
        assertThat(api.post(
                                "/channels/connectors/test",
                                Map.of("kind", "social", "connector", connector, "settings", Map.of("replyUrl", url())))
                        .expect(200)
                        .json()
                        .path("problem")
                        .isNull())
                .isTrue();
        assertThat(api.get("/channels/connectors").text()).contains("\"health\":\"");
    }

    /** The tickets that came through the connector of this test. */
    private Set<String> tickets() {
        return api.get("/channels/connectors/" + connector + "/deliveries?limit=100")
                .expect(200)
                .json()
                .path("items")
                .valueStream()
                .map(entry -> entry.path("ticket").asString())
                .collect(toSet());
    }

    private String log() {
        return api.get("/channels/connectors/" + connector + "/deliveries").text();
    }

    private Map<String, Object> settings(String person, String secret) {
        return Map.of(
                "kind",
                "social",
                "name",
                "微博",
                "inCharge",
                person,
                "enabled",
                true,
                "settings",
                Map.of("secret", secret, "replyUrl", url()));
    }

    private String url() {
        return "http://127.0.0.1:" + network.getAddress().getPort() + "/reply";
    }

    private TestApi.Answer mention(String id, String author, String words) {
        return signed(body(id, author, words));
    }

    private TestApi.Answer signed(String body) {
        var now = now();
        return call(body, now, SignedCalls.sign(SECRET, now, bytes(body)));
    }

    /** Another each time: a signature works once. */
    private String now() {
        return "%d.%03d".formatted(company.clock().instant().getEpochSecond(), calls.getAndIncrement() % 1000);
    }

    private String body(String id, String author, String words) {
        return """
                {"network":"%s","id":"%s","kind":"comment","author":{"id":"%s","name":"微博用户"},"text":"%s","at":"%s"}""".formatted(site, id, author, words, Instant.parse("2026-01-01T00:00:00Z"));
    }

    private TestApi.Answer call(String body, String timestamp, String signature) {
        return company.anonymous()
                .with(SignedCalls.TIMESTAMP, timestamp)
                .with(SignedCalls.SIGNATURE, signature)
                .with("Content-Type", "application/json")
                .send("POST", "/channels/hooks/" + connector, bytes(body));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
