package io.chengnuo.channel.mail;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import io.chengnuo.ChengnuoTest;
import io.chengnuo.TestApi;
import io.chengnuo.TestCompany;
import io.chengnuo.channel.mail.dkim.SignMail;
import io.chengnuo.channel.mail.intake.ReceiveMail;
import io.chengnuo.people.Right;
import io.chengnuo.shared.MovableClock;
import io.chengnuo.shared.Tenancy;
import io.chengnuo.shared.database.Tenants;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.time.Duration;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.jooq.DSLContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.transaction.support.TransactionTemplate;

/** Two mailboxes of one company: each answers for itself, and mail programs see one conversation. */
@ChengnuoTest
@Tag("REQ-CHN-05")
class AnswerFromMailboxTests {

    private TestCompany company;
    private TestApi api;
    private static final ServerSetup HERE = new ServerSetup(freePort(), "127.0.0.1", "smtp");

    private final GreenMail server = new GreenMail(HERE);
    private final MovableClock clock = new MovableClock();
    private String support;
    private String sales;

    @BeforeEach
    void twoMailboxes() {
        var person = company.person(Right.SETTINGS_EDIT, Right.TICKET_READ);
        api = company.api(person);
        support = mailbox(person, "support");
        sales = mailbox(person, "sales");
    }

    @AfterEach
    void gone() {
        api.get("/channels/connectors")
                .json()
                .valueStream()
                .forEach(each -> api.put(
                                "/channels/connectors/" + each.path("id").asString(),
                                settings(each.path("inCharge").asString(), "x", false))
                        .expect(200));
        server.stop();
    }

    @Test
    void theMailboxThatWasWrittenToAnswersAndNamesWhatItAnswers() throws Exception {
        var ticket = receive(sales, "wang", "sales@hemu.example", "<a1@customer.example>", "报价", "请报价。");
        receive(
                sales,
                "wang",
                "sales@hemu.example",
                "<a2@customer.example>\r\nIn-Reply-To: <a1@customer.example>",
                "报价",
                "还要发票。");
        server.start();
        var sent = sent(ticket, "wang@customer.example");
        assertThat(sent.getFrom()[0].toString()).contains("sales@hemu.example");
        assertThat(sent.getHeader("In-Reply-To")).containsExactly("<a2@customer.example>");
        assertThat(sent.getHeader("References", " ").replaceAll("\\s+", " "))
                .isEqualTo("<a1@customer.example> <a2@customer.example>");

        // somebody else is not told what the customer's mails are called
        assertThat(sent(ticket, "other@elsewhere.example").getHeader("In-Reply-To"))
                .isNull();

        var answered = receive(
                support,
                "wang",
                "support@hemu.example",
                "<a3@customer.example>\r\nIn-Reply-To: " + sent.getMessageID(),
                "Re: 报价",
                "收到。");
        assertThat(answered).isEqualTo(ticket);
        assertThat(sent(ticket, "wang@customer.example").getFrom()[0].toString())
                .contains("support@hemu.example");
    }

    @Test
    void anAnswerWithoutAMailboxComesFromTheUsualAddress() throws Exception {
        var ticket = receive("api", "li", "x@hemu.example", "<b1@customer.example>", "咨询", "怎么装？");
        server.start();
        var sent = sent(ticket, "li@customer.example");
        assertThat(sent.getFrom()[0].toString()).contains("service@company.example");
        assertThat(sent.getHeader("In-Reply-To")).containsExactly("<b1@customer.example>");
    }

    @Test
    void aServerThatIsAwayForAnHourLosesAndDoublesNothingOfAMailbox() throws Exception {
        var ticket = receive(sales, "sun", "sales@hemu.example", "<h1@customer.example>", "断网", "在吗？");
        var outbox = outbox();
        for (var i = 0; i < 20; i++) {
            put(outbox, ticket, "sun@customer.example");
        }
        clock.forward(Duration.ZERO);
        for (var minute = 0; minute < 60; minute++) {
            clock.forward(Duration.ofMinutes(1));
            sendDue(outbox);
        }
        server.start();
        for (var minute = 0; minute < 130; minute += 10) {
            clock.forward(Duration.ofMinutes(10));
            sendDue(outbox);
        }
        assertThat(server.getReceivedMessages()).hasSize(20);
        assertThat(Arrays.stream(server.getReceivedMessages())
                        .map(AnswerFromMailboxTests::id)
                        .distinct())
                .hasSize(20);
    }

    @Test
    void oneMailToTwoOfOurAddressesIsOneRequest() {
        var one = raw("zhao", "support@hemu.example, sales@hemu.example", "<c1@customer.example>", "两个地址", "漏水。");
        var toSupport = ("Delivered-To: support@hemu.example\r\n" + one).getBytes(UTF_8);
        var toSales = ("Delivered-To: sales@hemu.example\r\n" + one).getBytes(UTF_8);
        Stream.of(toSupport, toSales, toSupport, toSales)
                .parallel()
                .forEach(raw -> Tenancy.run(
                        company.id(),
                        () -> company.bean(ReceiveMail.class).receive(raw == toSupport ? support : sales, raw)));
        assertThat(states()).containsExactlyInAnyOrder("OPENED", "IGNORED other_mailbox");

        // the id is only a hint: other words under the same id are another mail
        var forged = raw("zhao", "sales@hemu.example", "<c1@customer.example>", "两个地址", "别的内容。");
        Tenancy.run(company.id(), () -> company.bean(ReceiveMail.class).receive(sales, forged.getBytes(UTF_8)));
        assertThat(states()).containsExactlyInAnyOrder("OPENED", "IGNORED other_mailbox", "OPENED");
    }

    @Test
    void aMailboxIsNoCustomer() {
        Tenancy.run(
                company.id(),
                () -> company.bean(ReceiveMail.class)
                        .receive(
                                support,
                                raw("x", "support@hemu.example", "<o1@x.example>", "回环", "x")
                                        .replace("x@customer.example", "sales@hemu.example")
                                        .getBytes(UTF_8)));
        assertThat(api.get("/channels/mail/messages?mailbox=" + support).text()).contains("own_address");
    }

    private java.util.List<String> states() {
        return company.inside(() -> company.bean(DSLContext.class)
                .fetch(
                        "select concat_ws(' ', state, reason) from channel.received_mails where message_id = 'c1@customer.example'")
                .into(String.class));
    }

    private MimeMessage sent(UUID ticket, String recipient) {
        var before = Arrays.stream(server.getReceivedMessages())
                .map(AnswerFromMailboxTests::id)
                .toList();
        var outbox = outbox();
        put(outbox, ticket, recipient);
        sendDue(outbox);
        return Arrays.stream(server.getReceivedMessages())
                .filter(message -> !before.contains(id(message)))
                .findFirst()
                .orElseThrow();
    }

    private void put(Outbox outbox, UUID ticket, String recipient) {
        company.inside(() -> outbox.put(new Mail(
                "answer",
                UUID.randomUUID().toString(),
                recipient,
                null,
                Locale.CHINA,
                Map.of(
                        "number", "SR-1", "subject", "报价", "name", "王", "company", "合木", "author", "小李", "body", "好的",
                        "link", ""),
                ticket)));
    }

    private SmtpSettings smtp() {
        return new SmtpSettings(
                "127.0.0.1", HERE.getPort(), null, null, "service@company.example", null, SmtpSettings.Security.NONE);
    }

    private MailDoor door() {
        return new MailDoor(smtp(), company.bean(ReplyAddress.class), company.bean(MailboxNames.class));
    }

    private Outbox outbox() {
        return new Outbox(company.bean(DSLContext.class), clock, door(), company.bean(MailThreads.class));
    }

    private void sendDue(Outbox ignored) {
        var queue = new MailQueue(company.bean(DSLContext.class), company.bean(TransactionTemplate.class), clock);
        var smtp = new Smtp(
                smtp(),
                company.bean(PublicAddress.class),
                company.bean(ReplyAddress.class),
                company.bean(SignMail.class));
        Tenancy.run(company.id(), new SendMail(queue, smtp, door(), company.bean(Tenants.class))::sendDue);
    }

    private UUID receive(String mailbox, String from, String to, String id, String subject, String body) {
        var raw = raw(from, to, id, subject, body).getBytes(UTF_8);
        var mail =
                Tenancy.as(company.id(), () -> company.bean(ReceiveMail.class).receive(mailbox, raw));
        return company.inside(() -> company.bean(DSLContext.class)
                .fetchSingle("select ticket from channel.received_mails where id = {0}", mail)
                .get(0, UUID.class));
    }

    private static String raw(String from, String to, String id, String subject, String body) {
        return "From: " + from + "@customer.example\r\nTo: " + to + "\r\nSubject: " + subject + "\r\nMessage-ID: " + id
                + "\r\nContent-Type: text/plain; charset=utf-8\r\nContent-Transfer-Encoding: 8bit\r\n\r\n" + body
                + "\r\n";
    }

    private static String id(MimeMessage message) {
        try {
            return message.getMessageID();
        } catch (MessagingException e) {
            throw new IllegalStateException(e);
        }
    }

    private String mailbox(TestCompany.TestPerson person, String name) {
        return api.post("/channels/connectors", settings(person.id().toString(), name, true))
                .expect(201)
                .text("/id");
    }

    /** Nobody listens on the port: this is about its address, not about reading it. */
    private static Map<String, Object> settings(String person, String name, boolean enabled) {
        return Map.of(
                "kind", "imap",
                "name", name,
                "inCharge", person,
                "enabled", enabled,
                "settings",
                        Map.of(
                                "address", name + "@hemu.example",
                                "host", "127.0.0.1",
                                "port", "1",
                                "security", "NONE",
                                "user", name,
                                "password", "x"));
    }

    private static int freePort() {
        try (var probe = new java.net.ServerSocket(0)) {
            return probe.getLocalPort();
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
