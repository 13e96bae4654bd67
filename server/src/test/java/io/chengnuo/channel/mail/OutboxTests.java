package io.chengnuo.channel.mail;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import io.chengnuo.ChengnuoTest;
import io.chengnuo.channel.mail.dkim.SignMail;
import io.chengnuo.shared.MovableClock;
import io.chengnuo.shared.Tenancy;
import io.chengnuo.shared.database.Tenants;
import jakarta.mail.internet.MimeMessage;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jooq.DSLContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

/** A real SMTP server, there and not there. */
@ChengnuoTest
@Tag("REQ-CHN-05")
class OutboxTests {

    private static final ServerSetup HERE = new ServerSetup(freePort(), "127.0.0.1", "smtp");
    private static final SmtpSettings SETTINGS = new SmtpSettings(
            "127.0.0.1", HERE.getPort(), null, null, "service@company.example", null, SmtpSettings.Security.NONE);

    @Autowired
    private DSLContext sql;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private Tenants tenants;

    @Autowired
    private PublicAddress address;

    @Autowired
    private ReplyAddress replies;

    @Autowired
    private SignMail signing;

    @Autowired
    private MailboxNames mailboxes;

    @Autowired
    private MailThreads threads;

    private final MovableClock clock = new MovableClock();
    private final UUID tenant = UUID.randomUUID();
    private final GreenMail server = new GreenMail(HERE);
    private Outbox outbox;
    private MailQueue queue;
    private SendMail sending;

    @BeforeEach
    void company() {
        tenants.add(
                new Tenants.Tenant(tenant, "晨诺电器", tenant + ".test", Locale.CHINA, ZoneId.of("Asia/Shanghai")),
                Instant.EPOCH);
        clock.forward(Duration.ZERO); // stands still from now on: the product's own job looks at these mails too
        open(SETTINGS);
    }

    @AfterEach
    void serverGoes() {
        server.stop();
    }

    @Test
    void aServerThatIsAwayLosesNothingAndDoublesNothing() throws Exception {
        putNumbered(30);
        sendDue();
        assertThat(states()).containsOnlyKeys("PENDING");

        server.start();
        for (var minute = 0; minute < 10; minute++) {
            clock.forward(Duration.ofMinutes(1));
            sendDue();
        }
        assertThat(states()).containsExactly(Map.entry("SENT", 30L));
        assertThat(server.getReceivedMessages()).hasSize(30);
        assertThat(Arrays.stream(server.getReceivedMessages())
                        .map(OutboxTests::idOf)
                        .distinct())
                .hasSize(30);
    }

    @Test
    void aMailSaysWhoWritesInChineseAndCannotGrowHeaders() throws Exception {
        server.start();
        put("one", "张伟\r\nBcc: other@example.com", "冰箱不制冷\r\nBcc: other@example.com");
        sendDue();
        var mail = server.getReceivedMessages()[0];
        assertThat(mail.getAllRecipients()).hasSize(1);
        assertThat(mail.getHeader("Bcc")).isNull();
        assertThat(mail.getSubject()).contains("SR-1", "冰箱不制冷");
        assertThat(mail.getFrom()[0].toString()).contains("service@company.example");
        assertThat(mail.getHeader("Auto-Submitted")).containsExactly("auto-generated");
    }

    @Test
    @Tag("REQ-CHN-19")
    void anInvitationComesAsAnAlternativeThatCalendarsTake() throws Exception {
        server.start();
        var text = "BEGIN:VCALENDAR\r\nMETHOD:REQUEST\r\nEND:VCALENDAR\r\n";
        Tenancy.run(
                tenant,
                () -> transaction.executeWithoutResult(status -> outbox.put(new Mail(
                                "meeting",
                                "an invitation",
                                "zhang@example.com",
                                "张伟",
                                Locale.CHINA,
                                Map.of("title", "方案沟通"),
                                null)
                        .inviting(text))));
        sendDue();
        var content = (jakarta.mail.internet.MimeMultipart) server.getReceivedMessages()[0].getContent();
        var calendar = content.getBodyPart(content.getCount() - 1);
        assertThat(calendar.getContentType()).contains("text/calendar", "method=REQUEST");
        assertThat(new String(calendar.getInputStream().readAllBytes(), java.nio.charset.StandardCharsets.UTF_8))
                .isEqualTo(text);
    }

    @Test
    void twoNodesNeverSendTheSameMail() throws Exception {
        server.start();
        putNumbered(40);
        var nodes = IntStream.range(0, 4)
                .mapToObj(node -> Thread.ofPlatform().start(this::sendDue))
                .toList();
        for (var node : nodes) {
            node.join();
        }
        for (var minute = 0; minute < 5; minute++) { // a server asked by four at once may put one of them off
            clock.forward(Duration.ofMinutes(1));
            sendDue();
        }
        assertThat(states()).containsExactly(Map.entry("SENT", 40L));
        assertThat(server.getReceivedMessages()).hasSize(40);
    }

    @Test
    void theSameReasonWritesOneMail() {
        put("twice", "a", "b");
        put("twice", "a", "b");
        assertThat(states()).containsExactly(Map.entry("PENDING", 1L));
    }

    @Test
    void aNodeThatDiedWhileSendingLeavesTheQuestionOpen() {
        put("one", "a", "b");
        Tenancy.run(tenant, () -> queue.claim(20));
        clock.forward(Duration.ofHours(1));
        server.start();
        sendDue();
        assertThat(states()).containsExactly(Map.entry("UNKNOWN", 1L));
        assertThat(server.getReceivedMessages()).isEmpty();
    }

    @Test
    void withoutAMailDoorTheOperatorSeesWhatWasNotSent() {
        open(new SmtpSettings(null, 587, null, null, null, null, SmtpSettings.Security.NONE));
        put("one", "a", "b");
        sendDue();
        assertThat(states()).containsExactly(Map.entry("FAILED", 1L));
    }

    private void open(SmtpSettings settings) {
        var door = new MailDoor(settings, replies, mailboxes);
        outbox = new Outbox(sql, clock, door, threads);
        queue = new MailQueue(sql, transaction, clock);
        sending = new SendMail(queue, new Smtp(settings, address, replies, signing), door, tenants);
    }

    private void putNumbered(int mails) {
        IntStream.range(0, mails).forEach(number -> put("mail " + number, "张伟", "第" + number + "封"));
    }

    private void put(String reason, String name, String subject) {
        var values = Map.of("number", "SR-1", "subject", subject, "name", name, "company", "晨诺电器");
        var mail = new Mail("received", reason, "zhang@example.com", name, Locale.CHINA, values, null);
        Tenancy.run(tenant, () -> transaction.executeWithoutResult(status -> outbox.put(mail)));
    }

    private void sendDue() {
        Tenancy.run(tenant, sending::sendDue);
    }

    private Map<String, Long> states() {
        var rows = Tenancy.as(
                tenant,
                () -> transaction.execute(status ->
                        sql.fetch("select state from channel.outgoing_mails").into(String.class)));
        return List.copyOf(rows).stream()
                .collect(
                        java.util.stream.Collectors.groupingBy(state -> state, java.util.stream.Collectors.counting()));
    }

    private static String idOf(MimeMessage message) {
        try {
            return message.getMessageID();
        } catch (jakarta.mail.MessagingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static int freePort() {
        try (var probe = new java.net.ServerSocket(0)) {
            return probe.getLocalPort();
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
