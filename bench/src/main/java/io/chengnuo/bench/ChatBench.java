package io.chengnuo.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * How long words are on their way in live chats, from the request that brings them until the other side has read them, with many chats open: each
 * visitor and the agent listen on a stream and ask when they are nudged, as browsers do.
 */
final class ChatBench {

    private static final int PER_SECOND = 20;
    private static final int AT_ONCE = 6;
    private static final String DOORS = "/api/v1/channels/chat/";

    private final Product product;
    private final String token;
    private final String connector;
    private final Map<String, CountDownLatch> onTheirWay = new ConcurrentHashMap<>();
    private final Map<String, Visitor> byName = new ConcurrentHashMap<>();
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
            var begun = System.nanoTime();
            bench.open(options.chats());
            bench.listenAsAgent();
            System.out.printf(
                    "%d chats open after %d s; %d words a second%n",
                    bench.byChat.size(), (System.nanoTime() - begun) / 1_000_000_000, PER_SECOND);
            for (var round = 1; round <= options.rounds(); round++) {
                bench.measure(round, options.seconds());
            }
        }
    }

    private ChatBench(Product product, String token, String connector) {
        this.product = product;
        this.token = token;
        this.connector = connector;
    }

    /**
     * Several visitors come at once, and each is taken as he comes. A line of thousands is another measurement: whoever is taken moves it, and
     * the first hundred are told.
     */
    private void open(int many) throws Exception {
        var begun = new AtomicInteger();
        try (var workers = Executors.newFixedThreadPool(AT_ONCE)) {
            var all = IntStream.range(0, many)
                    .mapToObj(n -> workers.submit(() -> {
                        try {
                            begin(n);
                        } finally {
                            begun.incrementAndGet(); // one that failed is not waited for, and told of below
                        }
                        return n;
                    }))
                    .toList();
            take(many, begun);
            for (var one : all) {
                one.get();
            }
        }
        take(many, begun);
    }

    private void begin(int n) throws IOException {
        var address = "198.18." + n / 250 + "." + (1 + n % 250);
        try (var stranger = new HttpConnection(product.port(), Map.of("X-Forwarded-For", address))) {
            var begun = stranger.post(DOORS + connector + "/visitors", "{\"language\":\"en\",\"name\":\"v" + n + "\"}");
            var held = json(begun.body()).path("token").asString();
            var requests = new HttpConnection(product.port(), Map.of("X-Chat-Token", held, "X-Forwarded-For", address));
            var visitor = new Visitor(held, address, requests);
            byName.put("v" + n, visitor);
            listen(visitor);
            synchronized (visitor) { // its live stream asks over the same connection
                requests.post(DOORS + connector + "/lines", line("hello"));
            }
        }
    }

    /** The desk shows a hundred of the line and every chat one has: it is looked at once for many. */
    private void take(int many, AtomicInteger begun) throws Exception {
        try (var agent = new HttpConnection(product.port(), token)) {
            var taken = 0;
            while (begun.get() < many || taken > 0) {
                TimeUnit.MILLISECONDS.sleep(begun.get() < many ? 1_000 : 0);
                taken = 0;
                for (var chat : json(agent.get("/api/v1/chats").body()).path("waiting")) {
                    var answer = agent.put("/api/v1/chats/" + chat.path("id").asString() + "/agent", "{}");
                    if (answer.status() == 204) {
                        taken++;
                        byChat.put(
                                chat.path("id").asString(),
                                byName.get(chat.path("visitor").asString()));
                    } else {
                        System.err.println("a chat was not taken: " + answer.status() + " " + answer.body());
                    }
                }
            }
        }
    }

    private void listen(Visitor visitor) {
        Thread.ofVirtual().start(() -> {
            try (var stream = new HttpConnection(product.port(), visitor.headers())) {
                var last = new int[] {0};
                stream.stream(DOORS + connector + "/live", heard -> {
                    if (heard.startsWith("data:") && heard.contains("\"chat\"")) {
                        read(visitor, last);
                    }
                });
            } catch (IOException e) {
                // the product is stopped
            }
        });
    }

    private void read(Visitor visitor, int[] last) {
        try {
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

    private void measure(int round, int seconds) throws Exception {
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
