package io.chengnuo.channel.mail.imap;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.store.FolderException;
import com.icegreen.greenmail.store.MailFolder;
import com.icegreen.greenmail.user.GreenMailUser;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import com.sun.net.httpserver.HttpServer;
import io.chengnuo.ChengnuoTest;
import io.chengnuo.TestApi;
import io.chengnuo.TestCompany;
import io.chengnuo.channel.mail.intake.ReceiveMail;
import io.chengnuo.people.Right;
import io.chengnuo.shared.Tenancy;
import jakarta.mail.Flags;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.Date;
import java.util.HashMap;
import java.util.Map;
import java.util.Properties;
import java.util.Queue;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.awaitility.Awaitility;
import org.jooq.DSLContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Mailboxes on a real IMAP server, over a line that can be cut. */
@ChengnuoTest
@Tag("REQ-CHN-05")
class MailboxTests {

    private static final String PASSWORD = "right-one";

    private TestCompany company;
    private TestApi api;
    private TestCompany.TestPerson person;
    private final GreenMail server = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_IMAP));
    private GreenMailUser user;
    private CutLine line;

    @BeforeEach
    void serverComes() {
        server.start();
        user = server.setUser("support@hemu.example", "support", PASSWORD);
        line = new CutLine(server.getImap().getPort());
        person = company.person(Right.SETTINGS_EDIT, Right.TICKET_READ);
        api = company.api(person);
    }

    @AfterEach
    void serverGoes() throws IOException {
        api.get("/channels/connectors")
                .json()
                .valueStream()
                .forEach(connector -> api.put(
                                "/channels/connectors/" + connector.path("id").asString(), body(Map.of(), false))
                        .expect(200));
        line.close();
        server.stop();
    }

    @Test
    void whatComesIsReadAtOnceMarkedAndNeverDeleted() throws Exception {
        deliver("old@customer.example", "读过的", 1, new Flags(Flags.Flag.SEEN));
        deliver("waiting@customer.example", "没读过的", 2, new Flags());
        var mailbox = mailbox(Map.of());
        awaitMails(mailbox, 1);
        deliver("wang@customer.example", "冰箱不制冷", 3, new Flags()); // the pause is 60 s: only IDLE is quicker
        Awaitility.await()
                .atMost(20, SECONDS)
                .untilAsserted(() ->
                        assertThat(mails(mailbox)).contains("冰箱不制冷", "没读过的").doesNotContain("\"读过的\""));
        Awaitility.await().atMost(10, SECONDS).until(() -> inbox().getUnseenCount() == 0);
        assertThat(inbox().getMessageCount()).isEqualTo(3);
        assertThat(api.get("/channels/connectors/" + mailbox).text("/health")).isEqualTo("ok");
    }

    @Test
    void aMailMayBeMovedAfterwards() throws Exception {
        server.getManagers().getImapHostManager().createMailbox(user, "Done");
        var mailbox = mailbox(Map.of("afterwards", "MOVE", "moveTo", "Done"));
        deliver("wang@customer.example", "安装", 1, new Flags());
        awaitMails(mailbox, 1);
        Awaitility.await().atMost(10, SECONDS).until(() -> inbox().getMessageCount() == 0);
        assertThat(server.getManagers()
                        .getImapHostManager()
                        .getFolder(user, "Done", true)
                        .getMessageCount())
                .isEqualTo(1);
        assertThat(test(Map.of("afterwards", "MOVE", "moveTo", "Nowhere"))).isEqualTo("no_such_folder");
    }

    @Test
    void theTestSaysWhatIsWrong() {
        assertThat(test(Map.of())).isEmpty();
        assertThat(test(Map.of("password", "wrong"))).isEqualTo("wrong_login");
        assertThat(test(Map.of("folder", "Nowhere"))).isEqualTo("no_such_folder");
        assertThat(test(Map.of("login", "OAUTH2"))).isEqualTo("incomplete");
        assertThat(test(Map.of("security", "STARTTLS"))).isEqualTo("no_starttls");
        assertThat(test(Map.of("security", "TLS"))).isIn("certificate", "connection_lost");
        assertThat(test(Map.of("host", "mail.elsewhere.example", "port", "993")))
                .isEqualTo("not_allowed");
        line.cut();
        assertThat(test(Map.of())).isIn("unreachable", "connection_lost");
    }

    @Test
    void aWrongPasswordIsSeenAndTheRightOneMendsIt() throws Exception {
        deliver("wang@customer.example", "密码", 1, new Flags());
        var mailbox = mailbox(Map.of("password", "wrong"));
        Awaitility.await().atMost(20, SECONDS).untilAsserted(() -> {
            var shown = api.get("/channels/connectors/" + mailbox);
            assertThat(shown.text("/health")).isEqualTo("failing");
            assertThat(shown.text("/problem")).isEqualTo("wrong_login");
        });
        api.put("/channels/connectors/" + mailbox, body(Map.of(), true)).expect(200);
        awaitMails(mailbox, 1);
    }

    @Test
    void aServerThatIsAwayForAWhileLosesNothing() throws Exception {
        var mailbox = mailbox(Map.of());
        deliver("wang@customer.example", "之前", 1, new Flags());
        awaitMails(mailbox, 1);
        line.cut();
        deliver("wang@customer.example", "期间", 2, new Flags());
        Awaitility.await()
                .atMost(20, SECONDS)
                .until(() -> api.get("/channels/connectors/" + mailbox)
                        .text("/health")
                        .equals("failing"));
        line.mend();
        Awaitility.await()
                .atMost(30, SECONDS)
                .untilAsserted(() -> assertThat(mails(mailbox)).contains("之前", "期间"));
        Awaitility.await()
                .atMost(10, SECONDS)
                .until(() -> api.get("/channels/connectors/" + mailbox)
                        .text("/health")
                        .equals("ok"));
    }

    @Test
    void twoHundredMailsWithRepeatsAndBrokenLinesMakeTwoHundred() throws Exception {
        var mailbox = mailbox(Map.of());
        var random = new Random(5);
        for (var i = 0; i < 200; i++) {
            deliver("c" + i % 20 + "@many.example", "第 " + i + " 封", i, new Flags());
            if (i % 2 == 0) {
                deliver("c" + i % 20 + "@many.example", "第 " + i + " 封", i, new Flags());
            }
            if (random.nextInt(25) == 0) {
                line.breakAll();
            }
        }
        Awaitility.await().dontCatchUncaughtExceptions().atMost(120, SECONDS).until(() -> {
            if (random.nextInt(25) == 0) {
                line.breakAll();
            }
            return count(mailbox) == 200;
        });
        // numbers that begin anew (UIDVALIDITY) have the folder looked at again, and nothing is taken twice
        company.inside(() -> company.bean(DSLContext.class)
                .execute(
                        "update channel.mailboxes set uid_validity = 1, last_uid = 7 where connector = {0}",
                        UUID.fromString(mailbox)));
        line.breakAll();
        Awaitility.await()
                .dontCatchUncaughtExceptions()
                .atMost(60, SECONDS)
                .until(() -> company.inside(() -> company.bean(DSLContext.class)
                                .fetchSingle(
                                        "select last_uid from channel.mailboxes where connector = {0}",
                                        UUID.fromString(mailbox))
                                .get(0, Long.class))
                        == inbox().getUIDNext() - 1);
        assertThat(count(mailbox)).isEqualTo(200);
        assertThat(inbox().getUnseenCount()).isZero();
    }

    @Test
    void aCrashBetweenKeepingAndMarkingDoublesNothing() throws Exception {
        var mailbox = mailbox(Map.of());
        var raw = raw("wang@customer.example", "保存后断电", 1);
        Tenancy.run(company.id(), () -> company.bean(ReceiveMail.class).receive(mailbox, raw));
        deliver("wang@customer.example", "保存后断电", 1, new Flags());
        Awaitility.await().atMost(20, SECONDS).until(() -> inbox().getUnseenCount() == 0);
        assertThat(count(mailbox)).isEqualTo(1);
    }

    @Test
    void oneReaderAtATimeHoldsAMailbox() {
        var mailboxes = company.bean(Mailboxes.class);
        var connector = UUID.randomUUID();
        var one = UUID.randomUUID();
        var two = UUID.randomUUID();
        Tenancy.run(company.id(), () -> {
            assertThat(mailboxes.hold(connector, one)).isTrue();
            assertThat(mailboxes.hold(connector, two)).isFalse();
            assertThat(mailboxes.hold(connector, one)).isTrue();
            mailboxes.release(connector, two);
            assertThat(mailboxes.hold(connector, two)).isFalse();
            mailboxes.release(connector, one);
            assertThat(mailboxes.hold(connector, two)).isTrue();
        });
        company.inside(() -> company.bean(DSLContext.class)
                .execute("update channel.mailboxes set held_until = now() where connector = {0}", connector));
        Tenancy.run(
                company.id(), () -> assertThat(mailboxes.hold(connector, one)).isTrue()); // the node of the other died
    }

    @Test
    void heldMailIsToldToThePersonInCharge() throws Exception {
        var mailbox = mailbox(Map.of());
        inbox().appendMessage(
                        message(
                                "From: news@shop.example\r\nTo: support@hemu.example\r\nSubject: 新品上市\r\nList-Id: <n.shop.example>\r\n\r\nx\r\n"
                                        .getBytes(UTF_8)),
                        new Flags(),
                        new Date());
        awaitMails(mailbox, 1);
        assertThat(api.get("/me/notices").text()).contains("客服邮箱", "news@shop.example", "新品上市", mailbox);
        assertThat(api.get("/channels/mail/messages?mailbox=" + mailbox + "&state=quarantined")
                        .text())
                .contains("新品上市");
        assertThat(api.get("/channels/mail/messages?mailbox=" + UUID.randomUUID())
                        .text())
                .doesNotContain("新品上市");
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
                server.getImap().getPort(),
                "support",
                PASSWORD,
                token -> token.startsWith("a") && !token.equals(withdrawn.get()))) {
            var settings = new HashMap<String, String>();
            settings.put("port", String.valueOf(front.port()));
            settings.put("login", "OAUTH2");
            settings.put("tokenUrl", "http://127.0.0.1:" + tokens.getAddress().getPort() + "/token");
            settings.put("clientId", "chengnuo");
            settings.put("clientSecret", "client-secret");
            settings.put("refreshToken", "r1");
            var mailbox = mailbox(settings);
            deliver("wang@customer.example", "令牌", 1, new Flags());
            awaitMails(mailbox, 1);
            assertThat(asked).hasSize(1);

            withdrawn.set("a1"); // before its time: a new one is fetched with the refresh token that came with the last
            front.breakAll();
            deliver("wang@customer.example", "新令牌", 2, new Flags());
            awaitMails(mailbox, 2);
            assertThat(asked).hasSize(2);
            assertThat(api.get("/channels/connectors/" + mailbox).text()).doesNotContain("client-secret", "\"r1\"");

            settings.put("refreshToken", "unknown");
            assertThat(test(settings)).isEqualTo("token_refused");
        } finally {
            tokens.stop(0);
        }
    }

    private String mailbox(Map<String, String> settings) {
        return api.post("/channels/connectors", body(settings, true))
                .expect(201)
                .text("/id");
    }

    private Map<String, Object> body(Map<String, String> settings, boolean enabled) {
        return Map.of(
                "kind",
                "imap",
                "name",
                "客服邮箱",
                "inCharge",
                person.id().toString(),
                "enabled",
                enabled,
                "settings",
                all(settings));
    }

    private Map<String, String> all(Map<String, String> settings) {
        var all = new HashMap<>(Map.of(
                "address", "support@hemu.example",
                "host", "127.0.0.1",
                "port", String.valueOf(line.port()),
                "security", "NONE",
                "user", "support",
                "password", PASSWORD));
        all.putAll(settings);
        return all;
    }

    private String test(Map<String, String> settings) {
        return api.post("/channels/connectors/test", Map.of("kind", "imap", "settings", all(settings)))
                .expect(200)
                .json()
                .path("problem")
                .asString("");
    }

    private MailFolder inbox() throws FolderException {
        return server.getManagers().getImapHostManager().getInbox(user);
    }

    private void deliver(String from, String subject, int number, Flags flags) throws Exception {
        inbox().appendMessage(message(raw(from, subject, number)), flags, new Date());
    }

    private static MimeMessage message(byte[] raw) throws MessagingException {
        return new MimeMessage(Session.getInstance(new Properties()), new ByteArrayInputStream(raw));
    }

    private static byte[] raw(String from, String subject, int number) {
        return ("From: " + from + "\r\nTo: support@hemu.example\r\nSubject: " + subject + "\r\nMessage-ID: <i" + number
                        + "@customer.example>\r\nContent-Type: text/plain; charset=utf-8\r\nContent-Transfer-Encoding: 8bit\r\n\r\n"
                        + subject + "，请处理。\r\n")
                .getBytes(UTF_8);
    }

    private void awaitMails(String mailbox, int many) {
        Awaitility.await().atMost(20, SECONDS).until(() -> count(mailbox) == many);
    }

    private int count(String mailbox) {
        return company.inside(() -> company.bean(DSLContext.class)
                .fetchSingle(
                        "select count(*)::int from channel.received_mails where mailbox = {0} and state <> 'RECEIVED'",
                        mailbox)
                .get(0, Integer.class));
    }

    private String mails(String mailbox) {
        return api.get("/channels/mail/messages?limit=100&mailbox=" + mailbox)
                .expect(200)
                .text();
    }
}
