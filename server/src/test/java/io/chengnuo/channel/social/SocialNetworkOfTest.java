package io.chengnuo.channel.social;

import static java.util.stream.Collectors.toSet;

import com.sun.net.httpserver.HttpServer;
import io.chengnuo.TestApi;
import io.chengnuo.TestCompany;
import io.chengnuo.channel.connector.SignedCalls;
import io.chengnuo.people.Right;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/** A social network, pretended, and the connection to it. */
abstract class SocialNetworkOfTest {

    static final String SECRET = "a secret of the two programs";

    TestCompany company;
    TestApi api;
    HttpServer network;
    String connector;
    String site;
    final Queue<String> received = new ConcurrentLinkedQueue<>();
    final AtomicInteger refuseNext = new AtomicInteger();
    final AtomicInteger calls = new AtomicInteger();

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

    /** The tickets that came through the connector of this test. */
    Set<String> tickets() {
        return api.get("/channels/connectors/" + connector + "/deliveries?limit=100")
                .expect(200)
                .json()
                .path("items")
                .valueStream()
                .map(entry -> entry.path("ticket").asString())
                .collect(toSet());
    }

    String log() {
        return api.get("/channels/connectors/" + connector + "/deliveries").text();
    }

    Map<String, Object> settings(String person, String secret) {
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

    String url() {
        return "http://127.0.0.1:" + network.getAddress().getPort() + "/reply";
    }

    TestApi.Answer mention(String id, String author, String words) {
        return signed(body(id, author, words));
    }

    TestApi.Answer signed(String body) {
        var now = now();
        return call(body, now, SignedCalls.sign(SECRET, now, bytes(body)));
    }

    /** Another each time: a signature works once. */
    String now() {
        return "%d.%03d".formatted(company.clock().instant().getEpochSecond(), calls.getAndIncrement() % 1000);
    }

    String body(String id, String author, String words) {
        return """
                {"network":"%s","id":"%s","kind":"comment","author":{"id":"%s","name":"微博用户"},"text":"%s","at":"%s"}""".formatted(site, id, author, words, Instant.parse("2026-01-01T00:00:00Z"));
    }

    TestApi.Answer call(String body, String timestamp, String signature) {
        return company.anonymous()
                .with(SignedCalls.TIMESTAMP, timestamp)
                .with(SignedCalls.SIGNATURE, signature)
                .with("Content-Type", "application/json")
                .send("POST", "/channels/hooks/" + connector, bytes(body));
    }

    static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
