package io.chengnuo.channel.mail.imap;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import io.chengnuo.ChengnuoTest;
import io.chengnuo.TestCompany;
import jakarta.mail.Flags;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.HashMap;
import java.util.Map;
import java.util.Queue;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import org.awaitility.Awaitility;
import org.jooq.DSLContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Getting into a mailbox on a real IMAP server, over a line that can be cut. */
@ChengnuoTest
@Tag("REQ-CHN-05")
class MailboxLineTests {

    private TestCompany company;
    private TestMailbox site;

    @BeforeEach
    void serverComes() {
        site = new TestMailbox(company);
    }

    @AfterEach
    void serverGoes() throws IOException {
        site.close();
    }

    @Test
    void theTestSaysWhatIsWrong() {
        assertThat(site.test(Map.of())).isEmpty();
        assertThat(site.test(Map.of("password", "wrong"))).isEqualTo("wrong_login");
        assertThat(site.test(Map.of("folder", "Nowhere"))).isEqualTo("no_such_folder");
        assertThat(site.test(Map.of("login", "OAUTH2"))).isEqualTo("incomplete");
        assertThat(site.test(Map.of("security", "STARTTLS"))).isEqualTo("no_starttls");
        assertThat(site.test(Map.of("security", "TLS"))).isIn("certificate", "connection_lost");
        assertThat(site.test(Map.of("host", "mail.elsewhere.example", "port", "993")))
                .isEqualTo("not_allowed");
        site.line().cut();
        assertThat(site.test(Map.of())).isIn("unreachable", "connection_lost");
    }

    @Test
    void aWrongPasswordIsSeenAndTheRightOneMendsIt() throws Exception {
        site.deliver("wang@customer.example", "密码", 1, new Flags());
        var mailbox = site.mailbox(Map.of("password", "wrong"));
        Awaitility.await().untilAsserted(() -> {
            var shown = site.api().get("/channels/connectors/" + mailbox);
            assertThat(shown.text("/health")).isEqualTo("failing");
            assertThat(shown.text("/problem")).isEqualTo("wrong_login");
        });
        site.change(mailbox, Map.of(), true);
        site.awaitMails(mailbox, 1);
    }

    @Test
    void aServerThatIsAwayForAWhileLosesNothing() throws Exception {
        var mailbox = site.mailbox(Map.of());
        site.deliver("wang@customer.example", "之前", 1, new Flags());
        site.awaitMails(mailbox, 1);
        site.line().cut();
        site.deliver("wang@customer.example", "期间", 2, new Flags());
        Awaitility.await()
                .until(() -> site.api()
                        .get("/channels/connectors/" + mailbox)
                        .text("/health")
                        .equals("failing"));
        site.line().mend();
        Awaitility.await().untilAsserted(() -> assertThat(site.mails(mailbox)).contains("之前", "期间"));
        Awaitility.await()
                .until(() -> site.api()
                        .get("/channels/connectors/" + mailbox)
                        .text("/health")
                        .equals("ok"));
    }

    @Test
    void twoHundredMailsWithRepeatsAndBrokenLinesMakeTwoHundred() throws Exception {
        var mailbox = site.mailbox(Map.of());
        var random = new Random(5);
        for (var i = 0; i < 200; i++) {
            site.deliver("c" + i % 20 + "@many.example", "第 " + i + " 封", i, new Flags());
            if (i % 2 == 0) {
                site.deliver("c" + i % 20 + "@many.example", "第 " + i + " 封", i, new Flags());
            }
            if (random.nextInt(25) == 0) {
                site.line().breakAll();
            }
        }
        var breaksAt = new AtomicInteger(10);
        Awaitility.await().dontCatchUncaughtExceptions().atMost(240, SECONDS).until(() -> {
            var taken = site.count(mailbox);
            if (taken >= breaksAt.get()) { // by what was taken: a slow machine is not broken more often
                site.line().breakAll();
                breaksAt.set(taken + 20);
            }
            return taken == 200;
        });
        // numbers that begin anew (UIDVALIDITY) have the folder looked at again, and nothing is taken twice
        company.inside(() -> company.bean(DSLContext.class)
                .execute(
                        "update channel.mailboxes set uid_validity = 1, last_uid = 7 where connector = {0}",
                        UUID.fromString(mailbox)));
        site.line().breakAll();
        Awaitility.await()
                .dontCatchUncaughtExceptions()
                .until(() -> company.inside(() -> company.bean(DSLContext.class)
                                .fetchSingle(
                                        "select last_uid from channel.mailboxes where connector = {0}",
                                        UUID.fromString(mailbox))
                                .get(0, Long.class))
                        == site.inbox().getUIDNext() - 1);
        assertThat(site.count(mailbox)).isEqualTo(200);
        assertThat(site.inbox().getUnseenCount()).isZero();
    }

    @Test
    void oAuthLetsInAndFollowsNewTokens() throws Exception {
        var asked = (Queue<String>) new ConcurrentLinkedQueue<String>();
        var tokens = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        tokens.createContext("/token", call -> {
            var form = new String(call.getRequestBody().readAllBytes(), UTF_8);
            asked.add(form);
            var good = form.contains("grant_type=refresh_token")
                    && form.contains("client_id=chengnuo")
                    && form.contains("client_secret=client-secret")
                    && form.contains("refresh_token=r" + asked.size());
            var answer = good
                    ? "{\"access_token\":\"a%d\",\"token_type\":\"Bearer\",\"expires_in\":3600,\"refresh_token\":\"r%d\"}"
                            .formatted(asked.size(), asked.size() + 1)
                    : "{\"error\":\"invalid_grant\"}";
            call.sendResponseHeaders(good ? 200 : 400, answer.length());
            call.getResponseBody().write(answer.getBytes(UTF_8));
            call.close();
        });
        tokens.start();
        var withdrawn = new java.util.concurrent.atomic.AtomicReference<>("");
        try (var front = new XOAuth2Front(
                site.server().getImap().getPort(),
                "support",
                TestMailbox.PASSWORD,
                token -> token.startsWith("a") && !token.equals(withdrawn.get()))) {
            var settings = new HashMap<String, String>();
            settings.put("port", String.valueOf(front.port()));
            settings.put("login", "OAUTH2");
            settings.put("tokenUrl", "http://127.0.0.1:" + tokens.getAddress().getPort() + "/token");
            settings.put("clientId", "chengnuo");
            settings.put("clientSecret", "client-secret");
            settings.put("refreshToken", "r1");
            var mailbox = site.mailbox(settings);
            site.deliver("wang@customer.example", "令牌", 1, new Flags());
            site.awaitMails(mailbox, 1);
            assertThat(asked).hasSize(1);

            withdrawn.set("a1"); // before its time: a new one is fetched with the refresh token that came with the last
            front.breakAll();
            site.deliver("wang@customer.example", "新令牌", 2, new Flags());
            site.awaitMails(mailbox, 2);
            assertThat(asked).hasSize(2);
            assertThat(site.api().get("/channels/connectors/" + mailbox).text())
                    .doesNotContain("client-secret", "\"r1\"");

            settings.put("refreshToken", "unknown");
            assertThat(site.test(settings)).isEqualTo("token_refused");
        } finally {
            tokens.stop(0);
        }
    }
}
