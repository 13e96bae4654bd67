package io.chengnuo.channel.mail.imap;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.concurrent.TimeUnit.SECONDS;

import com.icegreen.greenmail.store.FolderException;
import com.icegreen.greenmail.store.MailFolder;
import com.icegreen.greenmail.user.GreenMailUser;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import io.chengnuo.TestApi;
import io.chengnuo.TestCompany;
import io.chengnuo.people.Right;
import jakarta.mail.Flags;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Date;
import java.util.HashMap;
import java.util.Map;
import java.util.Properties;
import org.awaitility.Awaitility;
import org.jooq.DSLContext;

/** A mailbox on a real IMAP server, over a line that can be cut, and the connectors that read it. */
final class TestMailbox implements AutoCloseable {

    static final String PASSWORD = "right-one";

    private final TestCompany company;
    private final TestApi api;
    private final TestCompany.TestPerson person;
    private final GreenMail server = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_IMAP));
    private final GreenMailUser user;
    private final CutLine line;

    TestMailbox(TestCompany company) {
        this.company = company;
        server.start();
        user = server.setUser("support@hemu.example", "support", PASSWORD);
        line = new CutLine(server.getImap().getPort());
        person = company.person(Right.SETTINGS_EDIT, Right.TICKET_READ);
        api = company.api(person);
    }

    TestApi api() {
        return api;
    }

    GreenMail server() {
        return server;
    }

    GreenMailUser user() {
        return user;
    }

    CutLine line() {
        return line;
    }

    @Override
    public void close() throws IOException {
        api.get("/channels/connectors")
                .json()
                .valueStream()
                .forEach(connector -> api.put(
                                "/channels/connectors/" + connector.path("id").asString(), body(Map.of(), false))
                        .expect(200));
        line.close();
        server.stop();
    }

    String mailbox(Map<String, String> settings) {
        return api.post("/channels/connectors", body(settings, true))
                .expect(201)
                .text("/id");
    }

    Map<String, Object> body(Map<String, String> settings, boolean enabled) {
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

    Map<String, String> all(Map<String, String> settings) {
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

    String test(Map<String, String> settings) {
        return api.post("/channels/connectors/test", Map.of("kind", "imap", "settings", all(settings)))
                .expect(200)
                .json()
                .path("problem")
                .asString("");
    }

    MailFolder inbox() throws FolderException {
        return server.getManagers().getImapHostManager().getInbox(user);
    }

    void deliver(String from, String subject, int number, Flags flags) throws Exception {
        inbox().appendMessage(message(raw(from, subject, number)), flags, new Date());
    }

    static MimeMessage message(byte[] raw) throws MessagingException {
        return new MimeMessage(Session.getInstance(new Properties()), new ByteArrayInputStream(raw));
    }

    static byte[] raw(String from, String subject, int number) {
        return ("From: " + from + "\r\nTo: support@hemu.example\r\nSubject: " + subject + "\r\nMessage-ID: <i" + number
                        + "@customer.example>\r\nContent-Type: text/plain; charset=utf-8\r\nContent-Transfer-Encoding: 8bit\r\n\r\n"
                        + subject + "，请处理。\r\n")
                .getBytes(UTF_8);
    }

    void awaitMails(String mailbox, int many) {
        Awaitility.await().atMost(20, SECONDS).until(() -> count(mailbox) == many);
    }

    int count(String mailbox) {
        return company.inside(() -> company.bean(DSLContext.class)
                .fetchSingle(
                        "select count(*)::int from channel.received_mails where mailbox = {0} and state <> 'RECEIVED'",
                        mailbox)
                .get(0, Integer.class));
    }

    String mails(String mailbox) {
        return api.get("/channels/mail/messages?limit=100&mailbox=" + mailbox)
                .expect(200)
                .text();
    }
}
