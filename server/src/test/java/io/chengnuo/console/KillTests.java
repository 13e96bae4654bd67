package io.chengnuo.console;

import static org.assertj.core.api.Assertions.assertThat;

import io.chengnuo.postgres.EmbeddedPostgres;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Ten times SIGKILL while four callers open tickets, each request under an Idempotency-Key and repeated until it is answered, and
 * while a file is taken over, started again after each kill: every answered request is one ticket, every row of the file is one
 * ticket, and there is no other ticket.
 */
@Tag("AT-26")
@Tag("REQ-SRQ-47")
class KillTests {
    private static final int KILLS = 10;
    private static final int CALLERS = 4;
    private static final int A_ROUND = 20;
    private static final int ROWS = 12_000;

    @TempDir
    Path folder;

    private final HttpClient client = HttpClient.newHttpClient();
    private final Random random = new Random(26);
    private final AtomicInteger next = new AtomicInteger();
    private final ConcurrentLinkedQueue<Integer> unanswered = new ConcurrentLinkedQueue<>();
    private final Map<Integer, String> numbers = new ConcurrentHashMap<>();
    private final ConcurrentLinkedQueue<String> wrong = new ConcurrentLinkedQueue<>();

    @Test
    void nothingAcknowledgedIsLostAndNothingIsDoubled() throws Exception {
        var product = new ForkedProduct(folder);
        var token = setUp(product);
        var upload = "";
        for (var kill = 0; kill < KILLS; kill++) {
            var serving = product.start();
            upload = upload.isEmpty() ? putDown(serving.address(), token) : upload;
            takeOver(serving.address(), token, upload);
            intakeUntilKilled(serving, token);
        }
        var serving = product.start();
        takeOver(serving.address(), token, upload);
        answerTheUnanswered(serving.address(), token);
        repeatSome(serving.address(), token);
        awaitTheLastRow(serving.address(), token, upload);
        serving.stop();

        assertThat(wrong).isEmpty();
        assertThat(numbers).hasSize(next.get()).hasSizeGreaterThanOrEqualTo(KILLS * A_ROUND);
        try (var postgres = EmbeddedPostgres.builder(product.data()).start();
                var owner = postgres.connect()) {
            assertThat(postgres.adopted())
                    .as("SIGTERM stopped the database too")
                    .isFalse();
            assertThat(number(owner, "select count(*) from ticket.tickets")).isEqualTo(numbers.size() + ROWS);
            assertThat(number(owner, "select count(*) from shared.facts where kind = 'TicketOpened'"))
                    .isEqualTo(numbers.size() + ROWS);
            assertThat(number(owner, "select count(distinct key) from workspace.imported_keys where kind = 'TICKETS'"))
                    .isEqualTo(ROWS);
        }
    }

    private String setUp(ForkedProduct product) throws IOException, InterruptedException {
        var password = folder.resolve("password");
        Files.writeString(password, "a long pass phrase 26");
        product.command(
                "setup",
                "--company",
                "禾沐电器",
                "--admin-email",
                "admin@example.com",
                "--admin-password-file",
                password.toString(),
                "--locale",
                "zh-CN");
        var answer =
                product.command("token", "create", "--name", "kill test", "--person", "admin@example.com", "--json");
        return Json.MAPPER.readTree(answer).get("token").asString();
    }

    private String putDown(URI address, String token) throws IOException, InterruptedException {
        var rows = new StringBuilder("key,subject,email,opened at\n");
        for (var row = 0; row < ROWS; row++) {
            rows.append("k%d,row %d,p%d@example.org,2026-03-02T04:00:00Z\n".formatted(row, row, row % 500));
        }
        var body = "--edge\r\nContent-Disposition: form-data; name=\"kind\"\r\n\r\ntickets\r\n--edge\r\n"
                + "Content-Disposition: form-data; name=\"file\"; filename=\"rows.csv\"\r\nContent-Type: text/csv\r\n\r\n"
                + rows + "\r\n--edge--\r\n";
        var answer = client.send(
                asking(address.resolve("/api/v1/imports"), token)
                        .header("Content-Type", "multipart/form-data; boundary=edge")
                        .POST(HttpRequest.BodyPublishers.ofString(body))
                        .build(),
                BodyHandlers.ofString());
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
        return answer.headers().firstValue("Location").orElseThrow();
    }

    private void takeOver(URI address, String token, String upload) throws IOException, InterruptedException {
        var answer = client.send(
                asking(address.resolve(upload + "/run"), token)
                        .PUT(HttpRequest.BodyPublishers.noBody())
                        .build(),
                BodyHandlers.ofString());
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(202);
    }

    private void awaitTheLastRow(URI address, String token, String upload) throws IOException, InterruptedException {
        var until = System.nanoTime() + Duration.ofMinutes(5).toNanos();
        var state = "";
        while (!state.equals("done") && System.nanoTime() < until) {
            var answer = client.send(asking(address.resolve(upload), token).build(), BodyHandlers.ofString());
            state = Json.MAPPER.readTree(answer.body()).get("state").asString();
            assertThat(state).as(answer.body()).isIn("running", "done");
            LockSupport.parkNanos(Duration.ofMillis(50).toNanos());
        }
        assertThat(state).isEqualTo("done");
    }

    private static HttpRequest.Builder asking(URI address, String token) {
        return HttpRequest.newBuilder(address)
                .header("Authorization", "Bearer " + token)
                .timeout(Duration.ofSeconds(30));
    }

    private void intakeUntilKilled(ForkedProduct.Serving serving, String token) throws InterruptedException {
        try (var callers = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var caller = 0; caller < CALLERS; caller++) {
                callers.execute(() -> {
                    while (serving.process().isAlive()) {
                        var request = unanswered.poll();
                        open(serving.address(), token, request != null ? request : next.getAndIncrement());
                    }
                });
            }
            awaitAnswers(serving.process(), numbers.size() + A_ROUND);
            LockSupport.parkNanos(Duration.ofMillis(random.nextInt(300)).toNanos());
            serving.kill();
        }
    }

    private void awaitAnswers(Process serving, int enough) {
        while (numbers.size() < enough && wrong.isEmpty() && serving.isAlive()) {
            LockSupport.parkNanos(Duration.ofMillis(5).toNanos());
        }
    }

    private void answerTheUnanswered(URI address, String token) {
        for (var request = unanswered.poll(); request != null; request = unanswered.poll()) {
            open(address, token, request);
        }
    }

    private void repeatSome(URI address, String token) {
        for (var request = 0; request < next.get(); request += 7) {
            open(address, token, request);
        }
    }

    private void open(URI address, String token, int request) {
        try {
            var answer = client.send(
                    HttpRequest.newBuilder(address.resolve("/api/v1/tickets"))
                            .header("Authorization", "Bearer " + token)
                            .header("Content-Type", "application/json")
                            .header("Idempotency-Key", "request-" + request)
                            .timeout(Duration.ofSeconds(20))
                            .POST(HttpRequest.BodyPublishers.ofString("""
                                    {"subject": "请求 %d", "category": "technical/repair", "customer": {"phone": "138%08d"}}""".formatted(request, request)))
                            .build(),
                    BodyHandlers.ofString());
            note(request, answer.statusCode(), answer.body());
        } catch (IOException unknown) {
            unanswered.add(request);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void note(int request, int status, String body) {
        if (status == 409 || status == 503) {
            unanswered.add(request);
        } else if (status != 201) {
            wrong.add(request + " was answered " + status + ": " + body);
        } else {
            var number = Json.MAPPER.readTree(body).get("number").asString();
            var before = numbers.putIfAbsent(request, number);
            if (before != null && !before.equals(number)) {
                wrong.add("%d became %s and %s".formatted(request, before, number));
            }
        }
    }

    private static long number(Connection owner, String query) throws SQLException {
        try (var sql = owner.createStatement();
                var row = sql.executeQuery(query)) {
            row.next();
            return row.getLong(1);
        }
    }
}
