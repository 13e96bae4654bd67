package io.chengnuo.channel.mail.door;

import io.chengnuo.TestApi;
import io.chengnuo.TestCompany;
import io.chengnuo.channel.mail.TestMailConnector;
import java.io.IOException;
import java.net.ServerSocket;
import java.util.Map;
import java.util.Objects;
import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;

/** Our own mail door of a test company, opened and closed again. */
final class TestMailDoor implements AutoCloseable {

    private final TestMailConnector connectors;
    private final int port = freePort();
    private @Nullable String door;

    TestMailDoor(TestCompany company) throws IOException {
        connectors = new TestMailConnector(
                company, "mail_door", "收信入口", Map.of("accept", "support@hemu.example", "port", String.valueOf(port)));
    }

    TestApi api() {
        return connectors.api();
    }

    int port() {
        return port;
    }

    String door() {
        return Objects.requireNonNull(door);
    }

    @Override
    public void close() {
        if (door != null) {
            connectors.change(door, Map.of(), false);
            Awaitility.await().until(() -> !isOpen());
        }
    }

    /** Set up and not in use. */
    String closed() {
        door = connectors.create(Map.of(), false);
        return door;
    }

    Dialogue begun() throws IOException {
        var dialogue = new Dialogue(port);
        dialogue.hear();
        dialogue.expect("EHLO x", "250")
                .expect("MAIL FROM:<wang@customer.example>", "250")
                .expect("RCPT TO:<support@hemu.example>", "250")
                .expect("DATA", "354");
        return dialogue;
    }

    void open(Map<String, String> settings) {
        door = connectors.create(settings, true);
        Awaitility.await().until(this::isOpen);
    }

    void change(Map<String, String> settings) {
        connectors.change(door(), settings, true);
    }

    boolean isOpen() {
        try (var dialogue = new Dialogue(port)) {
            return dialogue.hear().startsWith("220");
        } catch (IOException e) {
            return false;
        }
    }

    String test(Map<String, String> settings) {
        return connectors.test(settings);
    }

    int count() {
        return connectors.count(door(), "true");
    }

    int opened() {
        return connectors.count(door(), "state = 'OPENED'");
    }

    static String mail(String subject, String body) {
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
