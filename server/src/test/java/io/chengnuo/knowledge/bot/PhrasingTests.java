package io.chengnuo.knowledge.bot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import io.chengnuo.ChengnuoTest;
import io.chengnuo.TestCompany;
import io.chengnuo.knowledge.ArticleText;
import io.chengnuo.knowledge.search.Found;
import io.chengnuo.knowledge.search.Published;
import io.chengnuo.shared.outside.OutsideHttp;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;

/** A language model over the real protocol: what it may say, and what is told when it may not. */
@ChengnuoTest
@Tag("REQ-CHN-10")
class PhrasingTests {

    private static final Found RETURNS = new Found(
            new Published(
                    UUID.randomUUID(),
                    1,
                    new ArticleText("退货运费", "质量问题由我们承担，3 个工作日内退还。", null, "zh-CN", List.of(), null, null),
                    Instant.EPOCH),
            "退货邮费",
            0.9);

    private TestCompany company;
    private HttpServer model;
    private final AtomicReference<String> says = new AtomicReference<>("");
    private final AtomicReference<String> asked = new AtomicReference<>("");
    private final AtomicReference<String> key = new AtomicReference<>("");
    private final CountDownLatch never = new CountDownLatch(1);

    @BeforeEach
    void runs() throws IOException {
        model = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        model.createContext("/v1/chat/completions", call -> {
            asked.set(new String(call.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
            key.set(call.getRequestHeaders().getFirst("Authorization"));
            if (says.get().equals("wait")) {
                try {
                    never.await();
                } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                }
            }
            var answer = company.bean(JsonMapper.class)
                    .writeValueAsBytes(Map.of(
                            "id", "x",
                            "object", "chat.completion",
                            "choices",
                                    List.of(Map.of(
                                            "index",
                                            0,
                                            "finish_reason",
                                            "stop",
                                            "message",
                                            Map.of("role", "assistant", "content", says.get())))));
            call.getResponseHeaders().set("Content-Type", "application/json");
            call.sendResponseHeaders(says.get().equals("down") ? 503 : 200, answer.length);
            call.getResponseBody().write(answer);
            call.close();
        });
        model.setExecutor(java.util.concurrent.Executors.newVirtualThreadPerTaskExecutor());
        model.start();
    }

    @AfterEach
    void ends() {
        never.countDown();
        model.stop(0);
    }

    @Test
    void itSaysPublishedWordsMoreCloselyAndIsSentNothingElse() {
        says.set("{\"passages\":[1],\"answer\":\"质量问题的运费我们出，3 个工作日内退给您。\"}");
        assertThat(says(phrasing(Duration.ofSeconds(5)))).contains("质量问题的运费我们出，3 个工作日内退给您。");
        assertThat(asked.get()).contains("邮费谁出", "质量问题由我们承担", "\"model\":\"m1\"");
        assertThat(key.get()).isEqualTo("Bearer k");
    }

    @Test
    void whatItMakesUpIsNotUsed() {
        var phrasing = phrasing(Duration.ofSeconds(5));
        for (var bad : List.of(
                "{\"passages\":[1],\"answer\":\"7 天内退还，另赔 200 元。\"}",
                "{\"passages\":[],\"answer\":\"我们出运费。\"}",
                "{\"passages\":[4],\"answer\":\"我们出运费。\"}",
                "{\"passages\":[1],\"answer\":\"请点 https://evil.example\"}",
                "{\"passages\":[1],\"answer\":\"\"}",
                "我觉得是我们出",
                "down")) {
            says.set(bad);
            assertThat(says(phrasing)).as(bad).isEmpty();
        }
    }

    @Test
    void oneThatTakesTooLongOrIsOffLeavesThePassage() {
        says.set("wait");
        assertThat(says(phrasing(Duration.ofMillis(300)))).isEmpty();
        assertThat(says(company.bean(Phrasing.class))).isEmpty();
    }

    @Test
    void noTransactionWaitsForItAndAnAnswerIsToldOnce() {
        says.set("{\"passages\":[1],\"answer\":\"运费我们出。\"}");
        var phrasing = phrasing(Duration.ofSeconds(5));
        assertThatThrownBy(() -> company.bean(TransactionTemplate.class)
                        .executeWithoutResult(status -> phrasing.ahead("邮费谁出", List.of(RETURNS))))
                .isInstanceOf(IllegalStateException.class);
        assertThat(asked.get()).isEmpty();
        phrasing.ahead("邮费谁出", List.of(RETURNS));
        assertThat(phrasing.of("邮费谁出", List.of(RETURNS))).contains("运费我们出。");
        assertThat(phrasing.of("邮费谁出", List.of(RETURNS))).isEmpty();
    }

    private static Optional<String> says(Phrasing phrasing) {
        phrasing.ahead("邮费谁出", List.of(RETURNS));
        return phrasing.of("邮费谁出", List.of(RETURNS));
    }

    private Phrasing phrasing(Duration timeout) {
        var url = "http://127.0.0.1:" + model.getAddress().getPort() + "/v1";
        return new Phrasing(
                new AiSettings(url, "m1", "k", timeout),
                company.bean(OutsideHttp.class),
                company.bean(JsonMapper.class));
    }
}
