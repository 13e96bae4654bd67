package io.chengnuo.channel.mail.door;

import static java.util.concurrent.TimeUnit.SECONDS;

import io.chengnuo.TestApi;
import io.chengnuo.TestCompany;
import io.chengnuo.people.Right;
import java.io.IOException;
import java.net.ServerSocket;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.awaitility.Awaitility;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;

/** Our own mail door of a test company, opened and closed again. */
final class TestMailDoor implements AutoCloseable {

    private final TestCompany company;
    private final TestApi api;
    private final TestCompany.TestPerson person;
    private final int port = freePort();
    private @Nullable String door;

    TestMailDoor(TestCompany company) throws IOException {
        this.company = company;
        person = company.person(Right.SETTINGS_EDIT, Right.TICKET_READ);
        api = company.api(person);
    }

    TestApi api() {
        return api;
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
            api.put("/channels/connectors/" + door, body(Map.of(), false)).expect(200);
            Awaitility.await().atMost(20, SECONDS).until(() -> !isOpen());
        }
    }

    /** Set up and not in use. */
    String closed() {
        door = api.post("/channels/connectors", body(Map.of(), false))
                .expect(201)
                .text("/id");
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
        door = api.post("/channels/connectors", body(settings, true))
                .expect(201)
                .text("/id");
        Awaitility.await().atMost(20, SECONDS).until(this::isOpen);
    }

    boolean isOpen() {
        try (var dialogue = new Dialogue(port)) {
            return dialogue.hear().startsWith("220");
        } catch (IOException e) {
            return false;
        }
    }

    Map<String, Object> body(Map<String, String> settings, boolean enabled) {
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

    Map<String, String> all(Map<String, String> settings) {
        var all = new HashMap<>(Map.of("accept", "support@hemu.example", "port", String.valueOf(port)));
        all.putAll(settings);
        return all;
    }

    String test(Map<String, String> settings) {
        return api.post("/channels/connectors/test", Map.of("kind", "mail_door", "settings", all(settings)))
                .expect(200)
                .json()
                .path("problem")
                .asString("");
    }

    int count(@Nullable String state) {
        return company.inside(() -> company.bean(DSLContext.class)
                .fetchSingle(
                        "select count(*)::int from channel.received_mails where mailbox = {0} and ({1}::text is null or state = {1})",
                        door, state)
                .get(0, Integer.class));
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
