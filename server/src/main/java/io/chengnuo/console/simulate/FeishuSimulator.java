package io.chengnuo.console.simulate;

import io.chengnuo.shared.Sha256;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.Base64;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import javax.crypto.Cipher;
import javax.crypto.spec.IvParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/** The side of Feishu: events of version 2, encrypted and signed; an answer's id counts once. */
public final class FeishuSimulator extends PretendedServer {

    private static final SecureRandom RANDOM = new SecureRandom();

    private final String appSecret = random(16);
    private final String encryptKey = random(16);
    private final String verification = random(16);
    private final Clock clock;
    private final Map<String, byte[]> files = new ConcurrentHashMap<>();
    private final Set<String> taken = ConcurrentHashMap.newKeySet();

    public FeishuSimulator(int port, Clock clock) {
        super(port);
        this.clock = clock;
        api(
                "/open-apis/auth/v3/tenant_access_token/internal",
                asked -> asked.json().path("app_secret").asString("").equals(appSecret)
                        ? Answer.json(Map.of("code", 0, "tenant_access_token", "t-simulator", "expire", 7200))
                        : Answer.json(Map.of("code", 10014, "msg", "app secret invalid")));
        api("/open-apis/im/v1/messages", asked -> {
            if (!"Bearer t-simulator".equals(asked.headers().getFirst("Authorization"))) {
                return Answer.json(Map.of("code", 99991663, "msg", "token invalid"));
            }
            if (asked.method().equals("GET")) {
                return resource(asked);
            }
            if (taken.add(asked.json().path("uuid").asString(""))) {
                talk().heard(
                                asked.json().path("receive_id").asString(""),
                                JSON.readTree(asked.json().path("content").asString("{}"))
                                        .path("text")
                                        .asString(""));
            }
            return Answer.json(Map.of("code", 0, "data", Map.of("message_id", "om_" + random(8))));
        });
    }

    private Answer resource(Asked asked) {
        var bytes = files.get(asked.path().replaceFirst(".*/messages/", "") + "?"
                + asked.query().get("type"));
        return bytes == null
                ? new Answer(400, "application/json", JSON.writeValueAsBytes(Map.of("code", 234003, "msg", "no file")))
                : new Answer(200, "application/pdf", bytes);
    }

    @Override
    public Map<String, String> settings() {
        return settings(
                "appId",
                "cli_simulator",
                "appSecret",
                appSecret,
                "encryptKey",
                encryptKey,
                "verificationToken",
                verification,
                "apiUrl",
                page().toString());
    }

    @Override
    public String say(String customer, String words) {
        talk().said(customer, words);
        return text("om_" + random(8), customer, words).body();
    }

    public Told text(String id, String from, String words) {
        return event(id, from, text(words), verification, clock.instant().getEpochSecond(), "");
    }

    public Told file(String id, String from, String name, byte[] bytes) {
        files.put(id + "/resources/file_" + id + "?file", bytes);
        var said = new Said("file", JSON.writeValueAsString(Map.of("file_key", "file_" + id, "file_name", name)));
        return event(id, from, said, verification, clock.instant().getEpochSecond(), "");
    }

    /** A kind of message, and its content as JSON. */
    private record Said(String kind, String content) {}

    private static Said text(String words) {
        return new Said("text", JSON.writeValueAsString(Map.of("text", words)));
    }

    public Told wrongToken(String from, String words) {
        return event(
                "om_" + random(8), from, text(words), "other", clock.instant().getEpochSecond(), "");
    }

    public Told old(String from, String words) {
        return event(
                "om_" + random(8),
                from,
                text(words),
                verification,
                clock.instant().getEpochSecond() - 301,
                "");
    }

    /** The signature is for something else. */
    public Told altered(String from, String words) {
        return event(
                "om_" + random(8),
                from,
                text(words),
                verification,
                clock.instant().getEpochSecond(),
                "x");
    }

    /** The first call, when the address is saved. */
    public Told verify() {
        var body = envelope(JSON.writeValueAsString(
                Map.of("challenge", "ajls384kdj", "token", verification, "type", "url_verification")));
        return tell("", "application/json", Map.of(), body);
    }

    private Told event(String id, String from, Said said, String token, long seconds, String appended) {
        var now = String.valueOf(clock.instant().toEpochMilli());
        var body = envelope(JSON.writeValueAsString(Map.of(
                "schema",
                "2.0",
                "header",
                Map.of(
                        "event_id",
                        random(8),
                        "event_type",
                        "im.message.receive_v1",
                        "create_time",
                        now,
                        "token",
                        token,
                        "app_id",
                        "cli_simulator"),
                "event",
                Map.of(
                        "sender",
                        Map.of("sender_id", Map.of("open_id", from), "sender_type", "user"),
                        "message",
                        Map.of(
                                "message_id",
                                id,
                                "create_time",
                                now,
                                "chat_type",
                                "p2p",
                                "message_type",
                                said.kind(),
                                "content",
                                said.content())))));
        var time = String.valueOf(seconds);
        var signed = time + "nonce" + encryptKey + new String(body, StandardCharsets.UTF_8) + appended;
        return tell(
                "",
                "application/json",
                Map.of(
                        "X-Lark-Request-Timestamp",
                        time,
                        "X-Lark-Request-Nonce",
                        "nonce",
                        "X-Lark-Signature",
                        Sha256.hex(signed)),
                body);
    }

    private byte[] envelope(String clear) {
        var iv = new byte[16];
        RANDOM.nextBytes(iv);
        try {
            var cipher = Cipher.getInstance("AES/CBC/PKCS5Padding");
            cipher.init(Cipher.ENCRYPT_MODE, new SecretKeySpec(Sha256.of(encryptKey), "AES"), new IvParameterSpec(iv));
            var sealed = cipher.doFinal(clear.getBytes(StandardCharsets.UTF_8));
            var all = ByteBuffer.allocate(iv.length + sealed.length)
                    .put(iv)
                    .put(sealed)
                    .array();
            return JSON.writeValueAsBytes(Map.of("encrypt", Base64.getEncoder().encodeToString(all)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
