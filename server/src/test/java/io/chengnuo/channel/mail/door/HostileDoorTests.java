package io.chengnuo.channel.mail.door;

import static org.assertj.core.api.Assertions.assertThat;

import io.chengnuo.ChengnuoTest;
import io.chengnuo.TestCompany;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.SocketException;
import java.util.Map;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Our own mail door, spoken to by those who mean harm, and tried before it opens. */
@ChengnuoTest
@Tag("REQ-CHN-05")
class HostileDoorTests {

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
    void hostileDialoguesNeitherSmuggleNorBreakIt() throws IOException {
        site.open(Map.of("maxMegabytes", "1"));
        try (var dialogue = site.begun()) { // a lone line feed does not end a mail, so no second one hides in it
            dialogue.send("Subject: a\r\n\r\nx\n.\nMAIL FROM:<evil@x.example>\n\r.\r"
                    + "\nRCPT TO:<support@hemu.example>\r\n.\r\n");
            assertThat(dialogue.hear()).startsWith("250");
            dialogue.expect("NOOP", "250");
        }
        assertThat(site.count()).isEqualTo(1);
        try (var dialogue = site.begun()) { // too large: read to its end, and its rest is no command
            var line = "MAIL FROM:<evil@x.example>\r\n".repeat(1_000);
            for (var i = 0; i < 45; i++) {
                dialogue.send(line);
            }
            assertThat(dialogue.say(".")).startsWith("552");
            dialogue.expect("RSET", "250").expect("MAIL FROM:<a@b.example> SIZE=9999999", "552");
        }
        try (var dialogue = site.begun()) { // hung up in the middle: nothing was taken
            dialogue.send("Subject: half\r\n\r\nx");
        }
        try (var dialogue = new Dialogue(site.port())) {
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
        try (var dialogue = new Dialogue(site.port())) { // the null sender of bounces, and a name with angle brackets
            dialogue.hear();
            dialogue.expect("EHLO x", "250")
                    .expect("MAIL FROM:<>", "250")
                    .expect("RCPT TO:<support@hemu.example>", "250");
        }
        assertThat(site.count()).isEqualTo(1);
    }

    @Test
    void aFloodIsSlowedAndStrangersAreSentAway() throws IOException {
        site.open(Map.of("perMinute", "3"));
        try (var dialogue = new Dialogue(site.port())) {
            dialogue.hear();
            dialogue.say("EHLO x");
            for (var i = 0; i < 3; i++) {
                dialogue.expect("MAIL FROM:<a@b.example>", "250").expect("RSET", "250");
            }
            dialogue.expect("MAIL FROM:<a@b.example>", "451");
        }
        site.change(Map.of("trusted", "192.0.2.1"));
        Awaitility.await().until(() -> {
            try (var dialogue = new Dialogue(site.port())) {
                return dialogue.hear().startsWith("554");
            } catch (IOException e) {
                return false;
            }
        });
    }

    @Test
    void theTestSaysWhatIsWrong() throws IOException {
        assertThat(site.test(Map.of())).isEmpty();
        assertThat(site.test(Map.of("accept", "not an address"))).isEqualTo("bad_address");
        assertThat(site.test(Map.of("certificate", "../../etc/passwd"))).isEqualTo("no_certificate");
        try (var taken = new ServerSocket(site.port(), 1, java.net.InetAddress.getLoopbackAddress())) {
            assertThat(taken.isBound()).isTrue();
            assertThat(site.test(Map.of("bind", "127.0.0.1"))).isEqualTo("port_taken");
        }
        site.open(Map.of());
        assertThat(site.test(Map.of())).isEmpty();
    }
}
