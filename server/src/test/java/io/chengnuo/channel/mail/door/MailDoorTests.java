package io.chengnuo.channel.mail.door;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;

import io.chengnuo.ChengnuoTest;
import io.chengnuo.TestApi;
import io.chengnuo.TestCompany;
import io.chengnuo.channel.connector.Connectors;
import io.chengnuo.channel.mail.intake.ReceiveMail;
import io.chengnuo.people.Right;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.SocketException;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import org.awaitility.Awaitility;
import org.jooq.DSLContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataAccessResourceFailureException;

/** Our own mail door, spoken to over real sockets by polite senders and by others. */
@ChengnuoTest
@Tag("REQ-CHN-05")
class MailDoorTests {

    private TestCompany company;
    private TestApi api;
    private TestCompany.TestPerson person;
    private int port;
    private String door;

    @BeforeEach
    void somebody() throws IOException {
        port = freePort();
        person = company.person(Right.SETTINGS_EDIT, Right.TICKET_READ);
        api = company.api(person);
    }

    @AfterEach
    void doorCloses() {
        if (door != null) {
            api.put("/channels/connectors/" + door, body(Map.of(), false)).expect(200);
            Awaitility.await().atMost(20, SECONDS).until(() -> !isOpen());
        }
    }

    @Test
    void aMailIsKeptBeforeItIsTakenAndARepetitionIsTheSame() throws IOException {
        open(Map.of());
        for (var repetition = 0; repetition < 2; repetition++) {
            try (var dialogue = new Dialogue(port)) {
                assertThat(dialogue.hear()).startsWith("220 hemu.example").doesNotContain("SubEtha");
                assertThat(dialogue.say("EHLO customer.example"))
                        .contains("SIZE", "8BITMIME")
                        .doesNotContain("AUTH");
                dialogue.expect("MAIL FROM:<wang@customer.example> SIZE=300", "250")
                        .expect("RCPT TO:<support@hemu.example>", "250")
                        .expect("RCPT TO:<support+abc@hemu.example>", "250")
                        .expect("DATA", "354");
                dialogue.send(mail("冰箱不制冷", "第一行\r\n..两点\r\n"));
                assertThat(dialogue.say(".")).startsWith("250");
                assertThat(count("OPENED")).isEqualTo(1);
                dialogue.expect("QUIT", "221");
            }
        }
        assertThat(count("OPENED")).isEqualTo(1);
        var mail = api.get("/channels/mail/messages?mailbox=" + door).expect(200);
        var raw = api.get("/channels/mail/messages/" + mail.text("/items/0/id") + "/raw")
                .expect(200);
        assertThat(raw.text())
                .startsWith("Return-Path: <wang@customer.example>\r\nDelivered-To: support@hemu.example\r\n"
                        + "Delivered-To: support+abc@hemu.example\r\nFrom:")
                .contains("\r\n.两点\r\n");
        assertThat(api.get("/channels/connectors/" + door).text("/health")).isEqualTo("ok");
    }

    @Test
    void onlyOurOwnAddressesAreTakenAndNothingIsPassedOn() throws IOException {
        open(Map.of());
        try (var dialogue = new Dialogue(port)) {
            dialogue.hear();
            dialogue.expect("HELO x", "250").expect("MAIL FROM:<a@b.example>", "250");
            for (var other : new String[] {
                "someone@elsewhere.example",
                "support%elsewhere.example@hemu.example",
                "@hemu.example:someone@elsewhere.example",
                "someone@elsewhere.example@hemu.example"
            }) {
                assertThat(dialogue.say("RCPT TO:<" + other + ">")).as(other).startsWith("5");
            }
            dialogue.expect("DATA", "503");
            for (var i = 0; i < 20; i++) {
                var said = dialogue.say("RCPT TO:<guess" + i + "@hemu.example>");
                if (said.startsWith("421") || said.isEmpty()) {
                    return; // sent away
                }
            }
            throw new AssertionError("many guesses are not stopped");
        }
    }

    @Test
    void hostileDialoguesNeitherSmuggleNorBreakIt() throws IOException {
        open(Map.of("maxMegabytes", "1"));
        try (var dialogue = begun()) { // a lone line feed does not end a mail, so no second one hides in it
            dialogue.send("Subject: a\r\n\r\nx\n.\nMAIL FROM:<evil@x.example>\n\r.\r"
                    + "\nRCPT TO:<support@hemu.example>\r\n.\r\n");
            assertThat(dialogue.hear()).startsWith("250");
            dialogue.expect("NOOP", "250");
        }
        assertThat(count(null)).isEqualTo(1);
        try (var dialogue = begun()) { // too large: read to its end, and its rest is no command
            var line = "MAIL FROM:<evil@x.example>\r\n".repeat(1_000);
            for (var i = 0; i < 45; i++) {
                dialogue.send(line);
            }
            assertThat(dialogue.say(".")).startsWith("552");
            dialogue.expect("RSET", "250").expect("MAIL FROM:<a@b.example> SIZE=9999999", "552");
        }
        try (var dialogue = begun()) { // hung up in the middle: nothing was taken
            dialogue.send("Subject: half\r\n\r\nx");
        }
        try (var dialogue = new Dialogue(port)) {
            dialogue.hear();
            dialogue.expect("RCPT TO:<support@hemu.example>", "503")
                    .expect("DATA", "503")
                    .expect("\u0000\u0001", "5")
                    .expect("XYZ" + "x".repeat(500), "5");
            dialogue.send("A".repeat(100_000));
            assertThat(dialogue.hear()).doesNotStartWith("2");
        } catch (SocketException e) {
            // hung up on: as good an answer to a line without end
        }
        try (var dialogue = new Dialogue(port)) { // the null sender of bounces, and a name with angle brackets
            dialogue.hear();
            dialogue.expect("EHLO x", "250")
                    .expect("MAIL FROM:<>", "250")
                    .expect("RCPT TO:<support@hemu.example>", "250");
        }
        assertThat(count(null)).isEqualTo(1);
    }

    @Test
    void chunksAreTakenToo() throws IOException {
        open(Map.of());
        var mail = mail("分块", "内容\r\n");
        try (var dialogue = new Dialogue(port)) {
            dialogue.hear();
            dialogue.expect("EHLO x", "250")
                    .expect("MAIL FROM:<wang@customer.example>", "250")
                    .expect("RCPT TO:<support@hemu.example>", "250");
            dialogue.send("BDAT " + mail.getBytes(java.nio.charset.StandardCharsets.UTF_8).length + " LAST\r\n" + mail);
            assertThat(dialogue.hear()).startsWith("250");
            dialogue.expect("QUIT", "221");
        }
        assertThat(count("OPENED")).isEqualTo(1);
    }

    @Test
    void lmtpAnswersForEachRecipient() throws IOException {
        open(Map.of("protocol", "LMTP"));
        try (var dialogue = new Dialogue(port)) {
            dialogue.hear();
            dialogue.expect("EHLO x", "500");
            assertThat(dialogue.say("LHLO x")).contains("PIPELINING", "ENHANCEDSTATUSCODES");
            dialogue.send("MAIL FROM:<wang@customer.example>\r\nRCPT TO:<support@hemu.example>\r\n"
                    + "RCPT TO:<other@hemu.example>\r\nRCPT TO:<support+1@hemu.example>\r\nDATA\r\n");
            assertThat(dialogue.hear()).startsWith("250");
            assertThat(dialogue.hear()).startsWith("250");
            assertThat(dialogue.hear()).startsWith("550");
            assertThat(dialogue.hear()).startsWith("250");
            assertThat(dialogue.hear()).startsWith("354");
            dialogue.send(mail("本地投递", "x\r\n") + ".\r\n");
            assertThat(dialogue.hear()).startsWith("250");
            assertThat(dialogue.hear()).startsWith("250");
            dialogue.expect("DATA", "503").expect("QUIT", "221");
        }
        assertThat(count("OPENED")).isEqualTo(1);
    }

    @Test
    void aFloodIsSlowedAndStrangersAreSentAway() throws IOException {
        open(Map.of("perMinute", "3"));
        try (var dialogue = new Dialogue(port)) {
            dialogue.hear();
            dialogue.say("EHLO x");
            for (var i = 0; i < 3; i++) {
                dialogue.expect("MAIL FROM:<a@b.example>", "250").expect("RSET", "250");
            }
            dialogue.expect("MAIL FROM:<a@b.example>", "451");
        }
        api.put("/channels/connectors/" + door, body(Map.of("trusted", "192.0.2.1"), true))
                .expect(200);
        Awaitility.await().atMost(20, SECONDS).until(() -> {
            try (var dialogue = new Dialogue(port)) {
                return dialogue.hear().startsWith("554");
            } catch (IOException e) {
                return false;
            }
        });
    }

    @Test
    void whatCannotBeKeptIsAskedForAgain() throws Exception {
        door = api.post("/channels/connectors", body(Map.of(), false))
                .expect(201)
                .text("/id");
        var settings = company.inside(() -> company.bean(Connectors.class).require(UUID.fromString(door)));
        var away = new AtomicBoolean(true);
        var receive = company.bean(ReceiveMail.class);
        var listener = new Listener(
                company.id(),
                new DoorSettings(settings),
                (mailbox, raw) -> {
                    if (away.get()) {
                        throw new DataAccessResourceFailureException("the database is away");
                    }
                    receive.receive(mailbox, raw);
                },
                company.bean(Connectors.class),
                company.bean(Certificates.class));
        listener.start();
        try {
            for (var state : new String[] {"451", "250", "250"}) {
                try (var dialogue = begun()) {
                    dialogue.send(mail("丢不得", "x\r\n"));
                    assertThat(dialogue.say(".")).startsWith(state);
                    away.set(false);
                }
            }
        } finally {
            listener.stop();
        }
        assertThat(count("OPENED")).isEqualTo(1);
    }

    @Test
    void theTestSaysWhatIsWrong() throws IOException {
        assertThat(test(Map.of())).isEmpty();
        assertThat(test(Map.of("accept", "not an address"))).isEqualTo("bad_address");
        assertThat(test(Map.of("certificate", "../../etc/passwd"))).isEqualTo("no_certificate");
        try (var taken = new ServerSocket(port, 1, java.net.InetAddress.getLoopbackAddress())) {
            assertThat(taken.isBound()).isTrue();
            assertThat(test(Map.of("bind", "127.0.0.1"))).isEqualTo("port_taken");
        }
        open(Map.of());
        assertThat(test(Map.of())).isEmpty();
    }

    private Dialogue begun() throws IOException {
        var dialogue = new Dialogue(port);
        dialogue.hear();
        dialogue.expect("EHLO x", "250")
                .expect("MAIL FROM:<wang@customer.example>", "250")
                .expect("RCPT TO:<support@hemu.example>", "250")
                .expect("DATA", "354");
        return dialogue;
    }

    private void open(Map<String, String> settings) {
        door = api.post("/channels/connectors", body(settings, true))
                .expect(201)
                .text("/id");
        Awaitility.await().atMost(20, SECONDS).until(this::isOpen);
    }

    private boolean isOpen() {
        try (var dialogue = new Dialogue(port)) {
            return dialogue.hear().startsWith("220");
        } catch (IOException e) {
            return false;
        }
    }

    private Map<String, Object> body(Map<String, String> settings, boolean enabled) {
        return Map.of(
                "kind",
                "mail_door",
                "name",
                "收信入口",
                "inCharge",
                person.id().toString(),
                "enabled",
                enabled,
                "settings",
                all(settings));
    }

    private Map<String, String> all(Map<String, String> settings) {
        var all = new HashMap<>(Map.of("accept", "support@hemu.example", "port", String.valueOf(port)));
        all.putAll(settings);
        return all;
    }

    private String test(Map<String, String> settings) {
        return api.post("/channels/connectors/test", Map.of("kind", "mail_door", "settings", all(settings)))
                .expect(200)
                .json()
                .path("problem")
                .asString("");
    }

    private int count(@org.jspecify.annotations.Nullable String state) {
        return company.inside(() -> company.bean(DSLContext.class)
                .fetchSingle(
                        "select count(*)::int from channel.received_mails where mailbox = {0} and ({1}::text is null or state = {1})",
                        door, state)
                .get(0, Integer.class));
    }

    private static String mail(String subject, String body) {
        return "From: wang@customer.example\r\nTo: support@hemu.example\r\nSubject: " + subject
                + "\r\nMessage-ID: <d" + subject.hashCode() + "@customer.example>\r\n"
                + "Content-Type: text/plain; charset=utf-8\r\nContent-Transfer-Encoding: 8bit\r\n\r\n" + body;
    }

    private static int freePort() throws IOException {
        try (var probe = new ServerSocket(0)) {
            return probe.getLocalPort();
        }
    }
}
