package io.chengnuo.channel.mail;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.chengnuo.ChengnuoTest;
import io.chengnuo.TestApi;
import io.chengnuo.TestCompany;
import io.chengnuo.TestDns;
import io.chengnuo.channel.mail.dkim.SignMail;
import io.chengnuo.people.Right;
import io.chengnuo.shared.Tenancy;
import io.chengnuo.shared.database.Tenants;
import jakarta.mail.Folder;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.UUID;
import org.apache.james.jdkim.DKIMVerifier;
import org.awaitility.Awaitility;
import org.jooq.DSLContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Mail through Debian's Postfix and Dovecot, as {@code ./chengnuo test --servers} starts them: a customer writes by SMTP, Postfix hands it to a
 * mailbox of Dovecot or to our own door, and our answers take the way back.
 */
@ChengnuoTest
@Tag("REQ-CHN-05")
@EnabledIfSystemProperty(named = "chengnuo.servers", matches = "true")
class RealServersTests {

    private static final String SUPPORT = "support@hemu.example";
    private static final String CUSTOMER = "wang@customer.example";
    private static final int IMAP = Integer.getInteger("chengnuo.servers.imap", 0);
    private static final int SMTP = Integer.getInteger("chengnuo.servers.smtp", 0);
    private static final int DOOR = Integer.getInteger("chengnuo.servers.door", 0);

    private TestCompany company;
    private TestApi api;
    private TestCompany.TestPerson person;
    private final List<String> connectors = new ArrayList<>();

    @BeforeEach
    void somebody() {
        person = company.person(Right.SETTINGS_EDIT, Right.TICKET_READ);
        api = company.api(person);
    }

    @AfterEach
    void nothingIsReadAnyMore() {
        for (var id : connectors) {
            var shown = api.get("/channels/connectors/" + id);
            api.put("/channels/connectors/" + id, body(shown.text("/kind").toLowerCase(Locale.ROOT), Map.of(), false))
                    .expect(200);
        }
    }

    @Test
    void aConversationByPostfixAndDovecotIsOneRequest() throws Exception {
        var mailbox = connect("imap");
        write(SUPPORT, "<p1@customer.example>", null, "冰箱不制冷", "买了三天。");
        var ticket = awaitTicket(mailbox, "p1@customer.example");

        sign("hemu.example");
        answer(ticket);
        var answered = Awaitility.await().until(() -> lastMailOf(CUSTOMER), mail -> mail != null);
        assertThat(answered.from()).contains(SUPPORT);
        assertThat(answered.inReplyTo()).isEqualTo("<p1@customer.example>");
        assertThat(answered.signedBy()).isEqualTo("hemu.example");

        write(SUPPORT, "<p2@customer.example>", answered.id(), "Re: 冰箱不制冷", "还是不行。");
        assertThat(awaitTicket(mailbox, "p2@customer.example")).isEqualTo(ticket);
    }

    @Test
    void postfixHandsOverToOurDoorByLmtpAndHoldsWhatWeCannotTake() throws Exception {
        write("door@hemu.example", "<d1@customer.example>", null, "门还没开", "请保管。");
        var door = connect("mail_door");
        var ticket = awaitTicket(door, "d1@customer.example"); // Postfix tries again by itself
        assertThat(api.get("/tickets/" + ticket).expect(200).text("/subject")).isEqualTo("门还没开");
        for (var i = 0; i < 50; i++) {
            write("door@hemu.example", "<many" + i + "@customer.example>", null, "第 " + i + " 封", "x");
        }
        Awaitility.await().until(() -> count(door) == 51);
    }

    private void write(String to, String id, String answers, String subject, String words) throws MessagingException {
        var raw = "From: " + CUSTOMER + "\r\nTo: " + to + "\r\nSubject: " + subject + "\r\nMessage-ID: " + id
                + (answers == null ? "" : "\r\nIn-Reply-To: " + answers)
                + "\r\nMIME-Version: 1.0\r\nContent-Type: text/plain; charset=utf-8\r\nContent-Transfer-Encoding: 8bit\r\n\r\n"
                + words
                + "\r\n";
        var settings = new Properties();
        settings.put("mail.smtp.host", "127.0.0.1");
        settings.put("mail.smtp.port", SMTP);
        settings.put("mail.smtp.from", CUSTOMER);
        var mail = new MimeMessage(Session.getInstance(settings), new ByteArrayInputStream(raw.getBytes(UTF_8))) {
            @Override
            public void saveChanges() {} // would give it another Message-ID
        };
        Transport.send(mail);
    }

    private void answer(UUID ticket) {
        var sql = company.bean(DSLContext.class);
        var clock = company.bean(Clock.class);
        var smtp = new SmtpSettings(
                "127.0.0.1", SMTP, null, null, "service@hemu.example", null, SmtpSettings.Security.NONE);
        var door = new MailDoor(smtp, company.bean(ReplyAddress.class), company.bean(MailboxNames.class));
        var outbox = new Outbox(sql, clock, door, company.bean(MailThreads.class));
        company.inside(() -> outbox.put(new Mail(
                "answer",
                UUID.randomUUID().toString(),
                CUSTOMER,
                null,
                Locale.CHINA,
                Map.of(
                        "number", "SR-1", "subject", "冰箱不制冷", "name", "王", "company", "合木", "author", "小李", "body",
                        "明天上门。", "link", ""),
                ticket)));
        var queue = new MailQueue(sql, company.bean(TransactionTemplate.class), clock);
        var sender = new Smtp(
                smtp,
                company.bean(PublicAddress.class),
                company.bean(ReplyAddress.class),
                company.bean(SignMail.class));
        Tenancy.run(company.id(), new SendMail(queue, sender, door, company.bean(Tenants.class))::sendDue);
    }

    private void sign(String domain) {
        var key = api.post("/channels/mail/signing-keys", Map.of("domain", domain))
                .expect(201);
        TestDns.put(key.text("/recordName"), key.text("/record"));
        api.put("/channels/mail/signing-keys/" + key.text("/id") + "/state", Map.of("state", "active"))
                .expect(200);
    }

    /** By whose signature, after all that the servers did with it, it is proven. */
    private static String signedBy(Message mail) throws Exception {
        var raw = new ByteArrayOutputStream();
        mail.writeTo(raw);
        var signatures = new DKIMVerifier((method, selector, token) -> TestDns.texts(selector + "._domainkey." + token))
                .verify(new ByteArrayInputStream(raw.toByteArray()));
        return signatures.getFirst().getDToken().toString();
    }

    private record Answer(String from, String id, String inReplyTo, String signedBy) {}

    private static Answer lastMailOf(String user) throws Exception {
        var store = Session.getInstance(new Properties()).getStore("imap");
        store.connect("127.0.0.1", IMAP, user, "right-one");
        try (store;
                var inbox = store.getFolder("INBOX")) {
            inbox.open(Folder.READ_ONLY);
            if (inbox.getMessageCount() == 0) {
                return null;
            }
            Message last = inbox.getMessage(inbox.getMessageCount());
            return new Answer(
                    last.getFrom()[0].toString(),
                    last.getHeader("Message-ID")[0],
                    last.getHeader("In-Reply-To") == null ? null : last.getHeader("In-Reply-To")[0],
                    signedBy(last));
        }
    }

    private UUID awaitTicket(String mailbox, String messageId) {
        return Awaitility.await().until(() -> ticketOf(mailbox, messageId), id -> id != null);
    }

    private UUID ticketOf(String mailbox, String messageId) {
        return company.inside(() -> company
                .bean(DSLContext.class)
                .fetch(
                        "select ticket from channel.received_mails where mailbox = {0} and message_id = {1}",
                        org.jooq.impl.DSL.val(mailbox), org.jooq.impl.DSL.val(messageId))
                .stream()
                .map(row -> row.get(0, UUID.class))
                .findFirst()
                .orElse(null));
    }

    private int count(String mailbox) {
        return company.inside(() -> company.bean(DSLContext.class)
                .fetchSingle(
                        "select count(*) from channel.received_mails where mailbox = {0} and state in ('OPENED', 'APPENDED')",
                        mailbox)
                .get(0, Integer.class));
    }

    private String connect(String kind) {
        var id = api.post("/channels/connectors", body(kind, Map.of(), true))
                .expect(201)
                .text("/id");
        connectors.add(id);
        return id;
    }

    private Map<String, Object> body(String kind, Map<String, String> more, boolean enabled) {
        var settings = new HashMap<String, String>(
                kind.equals("imap")
                        ? Map.of(
                                "address",
                                SUPPORT,
                                "host",
                                "127.0.0.1",
                                "port",
                                String.valueOf(IMAP),
                                "security",
                                "NONE",
                                "user",
                                SUPPORT,
                                "password",
                                "right-one")
                        : Map.of("accept", "door@hemu.example", "port", String.valueOf(DOOR), "protocol", "LMTP"));
        settings.putAll(more);
        return Map.of(
                "kind", kind,
                "name", kind,
                "inCharge", person.id().toString(),
                "enabled", enabled,
                "settings", settings);
    }
}
