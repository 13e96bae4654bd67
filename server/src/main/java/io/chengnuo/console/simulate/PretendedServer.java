package io.chengnuo.console.simulate;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLDecoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What pretended providers have in common: a server on the local machine, its page, and calls to the product's hook. */
public abstract class PretendedServer implements Simulator {

    protected static final JsonMapper JSON = JsonMapper.builder().build();
    private static final SecureRandom RANDOM = new SecureRandom();

    private final HttpServer server;
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final HttpClient client = HttpClient.newHttpClient();
    private final Talk talk = new Talk();
    private final AtomicInteger failures = new AtomicInteger();
    private final AtomicInteger moments = new AtomicInteger();
    private volatile boolean down;
    private volatile @Nullable URI hook;
    private volatile @Nullable String host;

    /** Port 0 takes a free one. */
    protected PretendedServer(int port) {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.setExecutor(threads);
        server.createContext("/", this::page);
        server.createContext("/simulator/talk", call -> answer(call, 200, JSON.writeValueAsBytes(talk.lines())));
        server.createContext("/simulator/say", this::sayFromPage);
        server.start();
    }

    /** What a request of the product was. */
    protected record Asked(
            String method,
            String path,
            Map<String, String> query,
            com.sun.net.httpserver.Headers headers,
            byte[] body) {

        JsonNode json() {
            try {
                return JSON.readTree(body);
            } catch (JacksonException e) {
                return JSON.createObjectNode();
            }
        }
    }

    /** An answer of the API. */
    protected record Answer(int status, String type, byte[] body) {

        static Answer json(Object body) {
            return new Answer(200, "application/json", JSON.writeValueAsBytes(body));
        }
    }

    @FunctionalInterface
    protected interface Api {
        Answer answer(Asked asked);
    }

    protected final void api(String path, Api api) {
        server.createContext(path, call -> {
            var asked = new Asked(
                    call.getRequestMethod(),
                    call.getRequestURI().getPath(),
                    query(call.getRequestURI().getRawQuery()),
                    call.getRequestHeaders(),
                    call.getRequestBody().readAllBytes());
            if (down || failures.getAndUpdate(left -> Math.max(0, left - 1)) > 0) {
                answer(call, 503, new byte[0]);
                return;
            }
            var answer = api.answer(asked);
            call.getResponseHeaders().set("Content-Type", answer.type());
            answer(call, answer.status(), answer.body());
        });
    }

    /** As if the provider were away, until it is told otherwise. */
    public final void down(boolean away) {
        down = away;
    }

    /** The next so many calls are answered 503. */
    public final void failNext(int calls) {
        failures.set(calls);
    }

    protected final Map<String, String> settings(String... namesAndValues) {
        var settings = new java.util.LinkedHashMap<String, String>();
        for (var at = 0; at < namesAndValues.length; at += 2) {
            settings.put(namesAndValues[at], namesAndValues[at + 1]);
        }
        return settings;
    }

    @Override
    public final Talk talk() {
        return talk;
    }

    @Override
    public final void aim(URI address) {
        hook = address;
    }

    @Override
    public final URI page() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    }

    /** Where the product listens. */
    protected final URI address() {
        var address = hook;
        if (address == null) {
            throw new IllegalStateException("Where does the product listen? Give the hook first.");
        }
        return address;
    }

    /** For a product that tells its companies apart by the name in the address, and is called by its number. */
    public final void host(String name) {
        host = name;
    }

    /** What the product answered to a call of ours. */
    public record Told(int status, String body) {}

    /** Calls the hook as the provider does. */
    protected final Told tell(String query, String contentType, Map<String, String> headers, byte[] body) {
        return tell("POST", query, contentType, headers, body);
    }

    protected final Told tell(
            String method, String query, String contentType, Map<String, String> headers, byte[] body) {
        var request = HttpRequest.newBuilder(URI.create(address() + (query.isEmpty() ? "" : "?" + query)))
                .header("Content-Type", contentType)
                .method(method, HttpRequest.BodyPublishers.ofByteArray(body));
        headers.forEach(request::header);
        var called = host;
        if (called != null) {
            request.header("Host", called);
        }
        try {
            var answer = client.send(request.build(), HttpResponse.BodyHandlers.ofString());
            return new Told(answer.statusCode(), answer.body());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** A timestamp for our own signature, another one each time: a signature works once. */
    protected final String moment(java.time.Clock clock) {
        return "%d.%03d".formatted(clock.instant().getEpochSecond(), moments.getAndIncrement() % 1000);
    }

    protected static String random(int bytes) {
        var random = new byte[bytes];
        RANDOM.nextBytes(random);
        return HexFormat.of().formatHex(random);
    }

    private void page(HttpExchange call) throws IOException {
        if (!call.getRequestURI().getPath().equals("/")) {
            answer(call, 404, new byte[0]);
            return;
        }
        try (var page = PretendedServer.class.getResourceAsStream("/simulate/page.html")) {
            call.getResponseHeaders().set("Content-Type", "text/html; charset=utf-8");
            answer(call, 200, page == null ? new byte[0] : page.readAllBytes());
        }
    }

    private void sayFromPage(HttpExchange call) throws IOException {
        // A page of another site must not speak through us: browsers ask before they send JSON.
        if (!"application/json".equals(call.getRequestHeaders().getFirst("Content-Type"))) {
            answer(call, 415, new byte[0]);
            return;
        }
        var asked = JSON.readTree(call.getRequestBody().readAllBytes());
        var to = asked.path("hook").asString("");
        if (!to.isBlank()) {
            aim(URI.create(to.strip()));
        }
        String told;
        try {
            var customer = asked.path("customer").asString("");
            var words = asked.path("words").asString("");
            var file = asked.path("file").path("name").asString("");
            told = file.isEmpty()
                    ? say(customer, words)
                    : send(
                            customer,
                            words,
                            file,
                            asked.path("file").path("bytes").binaryValue());
        } catch (RuntimeException e) {
            told = String.valueOf(e.getMessage());
        }
        answer(call, 200, JSON.writeValueAsBytes(Map.of("told", told)));
    }

    private static Map<String, String> query(@Nullable String raw) {
        return raw == null
                ? Map.of()
                : Arrays.stream(raw.split("&"))
                        .map(pair -> pair.split("=", 2))
                        .collect(Collectors.toMap(
                                pair -> pair[0],
                                pair -> pair.length < 2 ? "" : URLDecoder.decode(pair[1], StandardCharsets.UTF_8),
                                (one, other) -> one));
    }

    private static void answer(HttpExchange call, int status, byte[] body) throws IOException {
        call.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
        if (body.length > 0) {
            call.getResponseBody().write(body);
        }
        call.close();
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
        client.close();
    }
}
