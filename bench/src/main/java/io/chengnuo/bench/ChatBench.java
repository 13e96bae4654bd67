package io.chengnuo.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * How long words are on their way in live chats, from the request that brings them until the other side has read them, with many chats open: each
 * visitor and the agent listen on a stream and ask when they are nudged, as browsers do.
 */
final class ChatBench {

    private static final int PER_SECOND = 20;
    private static final String DOORS = "/api/v1/channels/chat/";

    private final Product product;
    private final String token;
    private final String connector;
    private final Map<String, CountDownLatch> onTheirWay = new ConcurrentHashMap<>();
    private final Map<String, Visitor> byChat = new ConcurrentHashMap<>();

    /** One visitor's browser: a connection for requests, one for the stream. */
    private record Visitor(String token, String address, HttpConnection requests) {
        Map<String, String> headers() {
            return Map.of("X-Chat-Token", token, "X-Forwarded-For", address);
        }
    }

    static void run(Product product, String token, Bench.Options options) throws Exception {
        try (var admin = new HttpConnection(product.port(), token)) {
            var me = json(admin.get("/api/v1/me").body()).path("id").asString();
            var connector = json(admin.post("/api/v1/channels/connectors", """
                                    {"kind":"chat","name":"Bench","enabled":true,"inCharge":"%s",
                                     "settings":{"origins":"https://shop.example","perAgent":"100000","patience":"86400"}}""".formatted(me))
                            .body())
                    .path("id")
                    .asString();
            var bench = new ChatBench(product, token, connector);
            var visitors = bench.begin(options.chats());
            bench.takeAll(admin);
            bench.listenAsAgent();
            System.out.printf("%d chats open; %d words a second%n", visitors.size(), PER_SECOND);
            for (var round = 1; round <= options.rounds(); round++) {
                bench.measure(admin, round, options.seconds());
            }
        }
    }

    private ChatBench(Product product, String token, String connector) {
        this.product = product;
        this.token = token;
        this.connector = connector;
    }

    private List<Visitor> begin(int many) throws Exception {
        var visitors = new ArrayList<Visitor>();
        for (var n = 0; n < many; n++) {
            var address = "198.18." + n / 250 + "." + (1 + n % 250);
            try (var stranger = new HttpConnection(product.port(), Map.of("X-Forwarded-For", address))) {
                var begun =
                        stranger.post(DOORS + connector + "/visitors", "{\"language\":\"en\",\"name\":\"v" + n + "\"}");
                var held = json(begun.body()).path("token").asString();
                var requests =
                        new HttpConnection(product.port(), Map.of("X-Chat-Token", held, "X-Forwarded-For", address));
                var visitor = new Visitor(held, address, requests);
                requests.post(DOORS + connector + "/lines", line("hello"));
                visitors.add(visitor);
                listen(visitor);
            }
        }
        return visitors;
    }

    /** One at a time: the line of the desk shows a hundred. */
    private void takeAll(HttpConnection admin) throws IOException {
        for (; ; ) {
            var waiting = json(admin.get("/api/v1/chats").body()).path("waiting");
            if (waiting.isEmpty()) {
                return;
            }
            for (var chat : waiting) {
                admin.put("/api/v1/chats/" + chat.path("id").asString() + "/agent", "{}");
            }
        }
    }

    private void listen(Visitor visitor) {
        Thread.ofVirtual().start(() -> {
            try (var stream = new HttpConnection(product.port(), visitor.headers())) {
                var last = new int[] {0};
                stream.stream(DOORS + connector + "/live", heard -> {
                    if (heard.startsWith("data:") && heard.contains("\"chat\"")) {
                        read(visitor, json(heard.substring(5)).path("subject").asString(), last);
                    }
                });
            } catch (IOException e) {
                // the product is stopped
            }
        });
    }

    private void read(Visitor visitor, String chat, int[] last) {
        try {
            byChat.put(chat, visitor);
            JsonNode lines;
            synchronized (visitor) {
                lines = json(visitor.requests()
                                .get(DOORS + connector + "/lines?after=" + last[0])
                                .body())
                        .path("lines");
            }
            for (var line : lines) {
                last[0] = line.path("line").asInt();
                arrived(line.path("words").asString(), 'a');
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void listenAsAgent() throws IOException {
        var ask = new HttpConnection(product.port(), token);
        Thread.ofVirtual().start(() -> {
            try (var stream = new HttpConnection(product.port(), token)) {
                stream.stream("/api/v1/live", heard -> {
                    if (heard.startsWith("data:") && heard.contains("\"chat\"")) {
                        try {
                            var chat = json(heard.substring(5)).path("subject").asString();
                            json(ask.get("/api/v1/chats/" + chat).body())
                                    .path("lines")
                                    .forEach(line -> arrived(line.path("words").asString(), 'v'));
                        } catch (IOException e) {
                            throw new UncheckedIOException(e);
                        }
                    }
                });
            } catch (IOException e) {
                // the product is stopped
            }
        });
    }

    private void measure(HttpConnection admin, int round, int seconds) throws Exception {
        var chats = List.copyOf(byChat.entrySet());
        var took = new double[seconds * PER_SECOND];
        var done = new CountDownLatch(took.length);
        var room = new Semaphore(64);
        for (var n = 0; n < took.length; n++) {
            var place = n;
            var one = chats.get((n * 7919) % chats.size());
            room.acquire();
            Thread.ofVirtual().start(() -> {
                try {
                    took[place] = place % 2 == 0 ? fromAgent(one.getKey()) : fromVisitor(one.getValue());
                } catch (IOException | InterruptedException e) {
                    took[place] = Double.MAX_VALUE;
                } finally {
                    room.release();
                    done.countDown();
                }
            });
            TimeUnit.MICROSECONDS.sleep(1_000_000 / PER_SECOND);
        }
        done.await();
        Arrays.sort(took);
        System.out.printf(
                "round %d: %d words, delivered p50 %.0f ms, p99 %.0f ms, slowest %.0f ms%n",
                round, took.length, took[took.length / 2], took[(int) (took.length * 0.99)], took[took.length - 1]);
    }

    private double fromAgent(String chat) throws IOException, InterruptedException {
        var words = "a" + UUID.randomUUID();
        var body = "{\"id\":\"%s\",\"to\":\"visitor\",\"words\":\"%s\"}".formatted(UUID.randomUUID(), words);
        try (var agent = new HttpConnection(product.port(), token)) {
            return timed(words, () -> agent.post("/api/v1/chats/" + chat + "/lines", body));
        }
    }

    private double fromVisitor(Visitor visitor) throws IOException, InterruptedException {
        var words = "v" + UUID.randomUUID();
        try (var page = new HttpConnection(product.port(), visitor.headers())) {
            return timed(words, () -> page.post(DOORS + connector + "/lines", line(words)));
        }
    }

    private interface Saying {
        HttpConnection.Answer say() throws IOException;
    }

    /** Milliseconds; words that did not arrive in ten seconds count as for ever. */
    private double timed(String words, Saying saying) throws IOException, InterruptedException {
        var latch = new CountDownLatch(1);
        onTheirWay.put(words, latch);
        var begun = System.nanoTime();
        var answer = saying.say();
        if (answer.status() != 201) {
            throw new IOException(answer.status() + " " + answer.body());
        }
        return latch.await(10, TimeUnit.SECONDS) ? (System.nanoTime() - begun) / 1e6 : Double.MAX_VALUE;
    }

    /** {@code from}: whose words these ears wait for; one's own say nothing. */
    private void arrived(String words, char from) {
        var latch = onTheirWay.get(words);
        if (latch != null && words.charAt(0) == from) {
            latch.countDown();
        }
    }

    private static String line(String words) {
        return "{\"id\":\"%s\",\"words\":\"%s\"}".formatted(UUID.randomUUID(), words);
    }

    private static JsonNode json(String text) {
        return JsonMapper.shared().readTree(text);
    }
}
