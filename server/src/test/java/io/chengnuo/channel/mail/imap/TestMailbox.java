package io.chengnuo.channel.mail.imap;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.icegreen.greenmail.store.FolderException;
import com.icegreen.greenmail.store.MailFolder;
import com.icegreen.greenmail.user.GreenMailUser;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import io.chengnuo.TestApi;
import io.chengnuo.TestCompany;
import io.chengnuo.channel.mail.TestMailConnector;
import jakarta.mail.Flags;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Date;
import java.util.Map;
import java.util.Properties;
import org.awaitility.Awaitility;

/** A mailbox on a real IMAP server, over a line that can be cut, and the connectors that read it. */
final class TestMailbox implements AutoCloseable {

    static final String PASSWORD = "right-one";

    private final TestMailConnector connectors;
    private final GreenMail server = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_IMAP));
    private final GreenMailUser user;
    private final CutLine line;

    TestMailbox(TestCompany company) {
        server.start();
        user = server.setUser("support@hemu.example", "support", PASSWORD);
        line = new CutLine(server.getImap().getPort());
        connectors = new TestMailConnector(
                company,
                "imap",
                "客服邮箱",
                Map.of(
                        "address", "support@hemu.example",
                        "host", "127.0.0.1",
                        "port", String.valueOf(line.port()),
                        "security", "NONE",
                        "user", "support",
                        "password", PASSWORD));
    }

    TestApi api() {
        return connectors.api();
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
        api().get("/channels/connectors")
                .json()
                .valueStream()
                .forEach(connector -> change(connector.path("id").asString(), Map.of(), false));
        line.close();
        server.stop();
    }

    String mailbox(Map<String, String> settings) {
        return connectors.create(settings, true);
    }

    void change(String mailbox, Map<String, String> settings, boolean enabled) {
        connectors.change(mailbox, settings, enabled);
    }

    String test(Map<String, String> settings) {
        return connectors.test(settings);
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
        Awaitility.await().until(() -> count(mailbox) == many);
    }

    int count(String mailbox) {
        return connectors.count(mailbox, "state <> 'RECEIVED'");
    }

    String mails(String mailbox) {
        return api().get("/channels/mail/messages?limit=100&mailbox=" + mailbox)
                .expect(200)
                .text();
    }
}
