package io.chengnuo.shared.outside;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import io.chengnuo.shared.outside.OutsideRefused.Reason;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Calls to a server of this machine, which is reachable only because it is listed by its address or with its port. */
@Tag("REQ-CHN-05")
class OutsideHttpTests {

    private HttpServer server;
    private final AtomicInteger asked = new AtomicInteger();

    @BeforeEach
    void start() throws IOException {
        server = HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 0);
        server.createContext("/", exchange -> {
            asked.incrementAndGet();
            var body = exchange.getRequestBody().readAllBytes();
            switch (exchange.getRequestURI().getPath()) {
                case "/redirect" -> {
                    exchange.getResponseHeaders().set("Location", "/echo");
                    exchange.sendResponseHeaders(302, -1);
                }
                case "/large" -> {
                    exchange.sendResponseHeaders(200, 0);
                    try (var out = exchange.getResponseBody()) {
                        for (var i = 0; i < 4_000; i++) {
                            out.write(new byte[1_000]);
                        }
                    } catch (IOException e) {
                        // hung up on, as it should be
                    }
                }
                case "/silent" -> {
                    return;
                }
                default -> {
                    var answer = (exchange.getRequestMethod() + " "
                                    + exchange.getRequestHeaders().getFirst("X-Own") + " "
                                    + exchange.getRequestHeaders().getFirst("Content-Type") + " "
                                    + new String(body, StandardCharsets.UTF_8))
                            .getBytes(StandardCharsets.UTF_8);
                    exchange.getResponseHeaders().set("X-Answer", "yes");
                    exchange.sendResponseHeaders(200, answer.length);
                    exchange.getResponseBody().write(answer);
                }
            }
            exchange.close();
        });
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    @Test
    void bringsTheAnswerBack() {
        var answer = http("127.0.0.1")
                .send(OutsideRequest.json(uri("/echo"), "{\"你\":1}").with("X-Own", "mine"));

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.text()).isEqualTo("POST mine application/json; charset=utf-8 {\"你\":1}");
        assertThat(answer.header("x-answer")).contains("yes");
    }

    @Test
    void doesNotFollow() {
        var answer = http("127.0.0.1:" + port()).send(OutsideRequest.get(uri("/redirect")));

        assertThat(answer.status()).isEqualTo(302);
        assertThat(asked).hasValue(1);
    }

    @Test
    void readsNoMoreThanAsked() {
        assertThatThrownBy(() -> http("127.0.0.1").send(OutsideRequest.get(uri("/large"))))
                .isInstanceOfSatisfying(OutsideFailed.class, failed -> {
                    assertThat(failed.code()).isEqualTo("outside_too_large");
                    assertThat(failed.mayHaveArrived()).isTrue();
                });
        assertThat(http("127.0.0.1")
                        .send(OutsideRequest.get(uri("/large")).answerUpTo(4_000_000))
                        .body())
                .hasSize(4_000_000);
    }

    @Test
    void givesUpInTimeAndSaysThatItMayHaveArrived() {
        assertThatThrownBy(() -> http("127.0.0.1")
                        .send(OutsideRequest.get(uri("/silent")).within(Duration.ofMillis(300))))
                .isInstanceOfSatisfying(
                        OutsideFailed.class,
                        failed -> assertThat(failed.mayHaveArrived()).isTrue());
    }

    @Test
    void nobodyThereIsNothingSent() {
        server.stop(0);
        assertThatThrownBy(() -> http("127.0.0.1").send(OutsideRequest.get(uri("/"))))
                .isInstanceOfSatisfying(
                        OutsideFailed.class,
                        failed -> assertThat(failed.mayHaveArrived()).isFalse());
    }

    @Test
    void aNameThatLeadsHomeIsRefusedWhenItIsConnected() {
        var canary = port();
        var http = new OutsideHttp(new OutsideHosts(new OutsideSettings(List.of("*"), Set.of(canary)), host ->
                new InetAddress[] {InetAddress.ofLiteral("1.1.1.1"), InetAddress.ofLiteral("127.0.0.1")}));

        assertThatThrownBy(() -> http.send(OutsideRequest.get(URI.create("https://rebound.example.com:" + canary))))
                .isInstanceOfSatisfying(
                        OutsideRefused.class,
                        refused -> assertThat(refused.reason()).isEqualTo(Reason.ADDRESS));
        assertThat(asked).hasValue(0);
    }

    @Test
    void aHeaderIsOneHeader() {
        assertThatThrownBy(() ->
                        http("127.0.0.1").send(OutsideRequest.get(uri("/")).with("X-Own", "a\r\nX-Other: b")))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest(name = "{0} lets {1} through: {2}")
    @CsvSource({
        "'', https://api.example.com/, NOT_LISTED",
        "api.example.com, https://api.example.com/, ",
        "api.example.com, https://api.example.com:8443/, PORT",
        "api.example.com, http://api.example.com:443/, PLAIN",
        "api.example.com, https://other.example.com/, NOT_LISTED",
        "*.example.com, https://api.example.com/, ",
        "*.example.com, https://example.com/, NOT_LISTED",
        "*.example.com, https://evilexample.com/, NOT_LISTED",
        "*, https://api.example.com/, ",
        "*, https://printer/, NOT_LISTED",
        "*, ftp://api.example.com/, SPELLING",
        "*, https://user@api.example.com/, SPELLING",
        "*, https://api.example.com./, SPELLING",
        "api.example.com:8443, https://api.example.com:8443/, ",
        "api.example.com:8443, https://api.example.com/, PORT",
        "inside.example.com:8080, http://inside.example.com:8080/, ",
        "127.0.0.1:9, http://127.0.0.1:10/, PORT",
    })
    void followsTheOperatorsList(String allow, String address, Reason refused) {
        var hosts = new OutsideHosts(settings(allow), OutsideHttpTests::resolve);
        var uri = URI.create(address);
        var port = uri.getPort() < 0 ? 443 : uri.getPort();
        try {
            if (uri.getHost() == null
                    || uri.getUserInfo() != null
                    || uri.getScheme().equals("ftp")) {
                new OutsideHttp(hosts).send(OutsideRequest.get(uri));
            }
            hosts.requireListedForWeb(uri.getHost(), port, uri.getScheme().equals("http"));
            assertThat(hosts.requireForWeb(uri.getHost(), port)).isNotEmpty();
            assertThat(refused).isNull();
        } catch (OutsideRefused e) {
            assertThat(e.reason()).isEqualTo(refused);
        }
    }

    @ParameterizedTest(name = "{0} lets a line to {1}:{2} through: {3}")
    @CsvSource({
        "imap.example.com, imap.example.com, 993, ",
        "imap.example.com, imap.example.com, 22, PORT",
        "imap.example.com, inside.example.com, 993, NOT_LISTED",
        "inside.example.com, inside.example.com, 993, ADDRESS",
        "inside.example.com:993, inside.example.com, 993, ",
        "127.0.0.1, 127.0.0.1, 3143, ",
        "localhost, localhost, 3143, ",
        "*, 127.0.0.1, 993, ADDRESS",
    })
    void judgesLinesToo(String allow, String host, int port, Reason refused) {
        var hosts = new OutsideHosts(settings(allow), OutsideHttpTests::resolve);
        try {
            assertThat(hosts.require(host, port)).isNotEmpty();
            assertThat(refused).isNull();
        } catch (OutsideRefused e) {
            assertThat(e.reason()).isEqualTo(refused);
        }
    }

    @Test
    void anUnreadableListStopsTheStart() {
        assertThatThrownBy(() -> new Allowed(List.of("https://api.example.com/")))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static InetAddress[] resolve(String host) throws UnknownHostException {
        return new InetAddress[] {
            InetAddress.ofLiteral(
                    host.startsWith("inside") ? "10.1.2.3" : host.equals("localhost") ? "127.0.0.1" : "8.8.8.8")
        };
    }

    private static OutsideSettings settings(String allow) {
        return new OutsideSettings(List.of(allow.split(",")), Set.of(443));
    }

    private static OutsideHttp http(String allow) {
        return new OutsideHttp(new OutsideHosts(settings(allow)));
    }

    private URI uri(String path) {
        return URI.create("http://127.0.0.1:" + port() + path);
    }

    private int port() {
        return server.getAddress().getPort();
    }
}
