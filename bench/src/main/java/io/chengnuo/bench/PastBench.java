package io.chengnuo.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;

/** Questions about the past while a million tickets lie there: a draft tried on three years of them, the promise board and what is behind it. */
final class PastBench {

    private static final String NOBODY = "00000000-0000-0000-0000-000000000000";

    static void run(Product product, String token, Bench.Options options) throws Exception {
        var tenant = OpenTicketBench.tenant(product);
        QueueBench.fill(product, tenant, options.tickets());
        fillClocks(product, tenant);
        try (var door = new HttpConnection(product.port(), token)) {
            board(door, options.rounds());
            drafts(door, options);
        }
    }

    private static void drafts(HttpConnection door, Bench.Options options) throws IOException {
        require(door.post("/api/v1/policies/draft", ""));
        require(door.put(
                "/api/v1/policies/draft/targets/general-response", "{\"amount\": \"PT2H\", \"calendar\": \"24x7\"}"));
        var period = "{\"from\": \"%s\", \"to\": \"%s\"}"
                .formatted(
                        Instant.now().minus(Duration.ofDays(1_099)),
                        Instant.now().minus(Duration.ofHours(1)));
        replay(door, period, "a limit", options);
        require(door.put(
                "/api/v1/policies/draft/targets/technical-response",
                "{\"amount\": \"PT10M\", \"calendar\": \"24x7\"}"));
        replay(door, period, "two limits and a calendar", options);
        require(door.put(
                "/api/v1/policies/draft/clauses/3.3/repeal",
                "{\"reason\": \"bench\", \"on\": \"%s\"}".formatted(LocalDate.now())));
        replay(door, period, "two limits, a calendar and a clause", options);
    }

    private static void replay(HttpConnection door, String period, String what, Bench.Options options)
            throws IOException {
        time("replay of " + what, options.rounds(), () -> door.post("/api/v1/replays/policy", period));
    }

    private static void board(HttpConnection door, int rounds) throws IOException {
        var to = LocalDate.now();
        for (var days : new int[] {30, 365, 1_095}) {
            var period = "from=" + to.minusDays(days - 1L) + "&to=" + to;
            time("board of " + days + " days", rounds, () -> door.get("/api/v1/board?" + period));
            time(
                    "newest broken of " + days + " days",
                    rounds,
                    () -> door.get("/api/v1/board/IND-01/tickets?outcome=broken&" + period));
            time(
                    "worst of " + days + " days",
                    rounds,
                    () -> door.get("/api/v1/board/IND-01/tickets?order=worst&" + period));
            time("by team, " + days + " days", rounds, () -> door.get("/api/v1/board/IND-01/parts?by=team&" + period));
        }
    }

    private interface Question {
        HttpConnection.Answer ask() throws IOException;
    }

    private static void time(String what, int rounds, Question question) throws IOException {
        var text = new StringBuilder();
        var seen = "";
        for (var round = 0; round < rounds; round++) {
            var begin = System.nanoTime();
            seen = require(question.ask());
            text.append("  %.2f s".formatted((System.nanoTime() - begin) / 1e9));
        }
        System.out.printf("%-45s%s   %,d bytes%n", what, text, seen.length());
    }

    private static String require(HttpConnection.Answer answer) throws IOException {
        if (answer.status() >= 300) {
            throw new IOException(answer.status() + " " + answer.body());
        }
        return answer.body();
    }

    private static void fillClocks(Product product, String tenant) throws IOException, SQLException {
        var begin = System.nanoTime();
        try (var text = PastBench.class.getResourceAsStream("/sql/fill-clocks.sql");
                var connection = product.database().connect();
                var statement = connection.createStatement()) {
            var version = QueueBench.value(product, "select id from policy.policy_versions limit 1");
            var script = new String(text.readAllBytes(), StandardCharsets.UTF_8)
                    .replace(":tenant", "'" + tenant + "'::uuid")
                    .replace(":version", "'" + version + "'::uuid")
                    .replace(":nobody", "'" + NOBODY + "'::uuid");
            for (var one : script.split(";\n")) {
                statement.execute(one);
            }
        }
        System.out.printf("promises and results laid in %.0f s%n", (System.nanoTime() - begin) / 1e9);
    }

    private PastBench() {}
}
