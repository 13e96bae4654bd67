package io.chengnuo.channel.mail.door;

import static org.assertj.core.api.Assertions.assertThat;

import io.chengnuo.ChengnuoTest;
import io.chengnuo.TestCompany;
import io.chengnuo.channel.connector.Connectors;
import io.chengnuo.channel.mail.intake.ReceiveMail;
import java.io.IOException;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataAccessResourceFailureException;

/** Our own mail door, spoken to over real sockets by polite senders. */
@ChengnuoTest
@Tag("REQ-CHN-05")
class MailDoorTests {

    private TestCompany company;
    private TestMailDoor site;

    @BeforeEach
    void somebody() throws IOException {
        site = new TestMailDoor(company);
    }

    @AfterEach
    void doorCloses() {
        site.close();
    }

    @Test
    void aMailIsKeptBeforeItIsTakenAndARepetitionIsTheSame() throws IOException {
        site.open(Map.of());
        for (var repetition = 0; repetition < 2; repetition++) {
            try (var dialogue = new Dialogue(site.port())) {
                assertThat(dialogue.hear()).startsWith("220 hemu.example").doesNotContain("SubEtha");
                assertThat(dialogue.say("EHLO customer.example"))
                        .contains("SIZE", "8BITMIME")
                        .doesNotContain("AUTH");
                dialogue.expect("MAIL FROM:<wang@customer.example> SIZE=300", "250")
                        .expect("RCPT TO:<support@hemu.example>", "250")
                        .expect("RCPT TO:<support+abc@hemu.example>", "250")
                        .expect("DATA", "354");
                dialogue.send(TestMailDoor.mail("冰箱不制冷", "第一行\r\n..两点\r\n"));
                assertThat(dialogue.say(".")).startsWith("250");
                assertThat(site.opened()).isEqualTo(1);
                dialogue.expect("QUIT", "221");
            }
        }
        assertThat(site.opened()).isEqualTo(1);
        var mail =
                site.api().get("/channels/mail/messages?mailbox=" + site.door()).expect(200);
        var raw = site.api()
                .get("/channels/mail/messages/" + mail.text("/items/0/id") + "/raw")
                .expect(200);
        assertThat(raw.text())
                .startsWith("Return-Path: <wang@customer.example>\r\nDelivered-To: support@hemu.example\r\n"
                        + "Delivered-To: support+abc@hemu.example\r\nFrom:")
                .contains("\r\n.两点\r\n");
        assertThat(site.api().get("/channels/connectors/" + site.door()).text("/health"))
                .isEqualTo("ok");
    }

    @Test
    void onlyOurOwnAddressesAreTakenAndNothingIsPassedOn() throws IOException {
        site.open(Map.of());
        try (var dialogue = new Dialogue(site.port())) {
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
    void chunksAreTakenToo() throws IOException {
        site.open(Map.of());
        var mail = TestMailDoor.mail("分块", "内容\r\n");
        try (var dialogue = new Dialogue(site.port())) {
            dialogue.hear();
            dialogue.expect("EHLO x", "250")
                    .expect("MAIL FROM:<wang@customer.example>", "250")
                    .expect("RCPT TO:<support@hemu.example>", "250");
            dialogue.send("BDAT " + mail.getBytes(java.nio.charset.StandardCharsets.UTF_8).length + " LAST\r\n" + mail);
            assertThat(dialogue.hear()).startsWith("250");
            dialogue.expect("QUIT", "221");
        }
        assertThat(site.opened()).isEqualTo(1);
    }

    @Test
    void lmtpAnswersForEachRecipient() throws IOException {
        site.open(Map.of("protocol", "LMTP"));
        try (var dialogue = new Dialogue(site.port())) {
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
            dialogue.send(TestMailDoor.mail("本地投递", "x\r\n") + ".\r\n");
            assertThat(dialogue.hear()).startsWith("250");
            assertThat(dialogue.hear()).startsWith("250");
            dialogue.expect("DATA", "503").expect("QUIT", "221");
        }
        assertThat(site.opened()).isEqualTo(1);
    }

    @Test
    void whatCannotBeKeptIsAskedForAgain() throws Exception {
        var door = site.closed();
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
                try (var dialogue = site.begun()) {
                    dialogue.send(TestMailDoor.mail("丢不得", "x\r\n"));
                    assertThat(dialogue.say(".")).startsWith(state);
                    away.set(false);
                }
            }
        } finally {
            listener.stop();
        }
        assertThat(site.opened()).isEqualTo(1);
    }
}
