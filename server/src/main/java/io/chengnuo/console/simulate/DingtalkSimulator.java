package io.chengnuo.console.simulate;

import io.chengnuo.shared.Sha256;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** The side of DingTalk, for a robot that is spoken to alone. */
public final class DingtalkSimulator extends PretendedServer {

    private final String appSecret = random(16);
    private final Clock clock;
    private final Map<String, byte[]> files = new ConcurrentHashMap<>();
    private volatile int byHook;

    public DingtalkSimulator(int port, Clock clock) {
        super(port);
        this.clock = clock;
        api(
                "/v1.0/oauth2/accessToken",
                asked -> asked.json().path("appSecret").asString("").equals(appSecret)
                        ? Answer.json(Map.of("accessToken", "ding-token", "expireIn", 7200))
                        : new Answer(
                                400,
                                "application/json",
                                "{\"code\":\"invalidClient\"}".getBytes(StandardCharsets.UTF_8)));
        api("/v1.0/robot/oToMessages/batchSend", asked -> {
            if (!"ding-token".equals(asked.headers().getFirst("x-acs-dingtalk-access-token"))) {
                return new Answer(401, "application/json", "{}".getBytes(StandardCharsets.UTF_8));
            }
            var words = JSON.readTree(asked.json().path("msgParam").asString("{}"))
                    .path("content")
                    .asString("");
            asked.json().path("userIds").forEach(user -> talk().heard(user.asString(), words));
            return Answer.json(Map.of("processQueryKey", random(4)));
        });
        api("/v1.0/robot/messageFiles/download", asked -> {
            var code = asked.json().path("downloadCode").asString("");
            return "ding-token".equals(asked.headers().getFirst("x-acs-dingtalk-access-token"))
                    ? Answer.json(Map.of("downloadUrl", page() + "/files/" + code))
                    : new Answer(401, "application/json", "{}".getBytes(StandardCharsets.UTF_8));
        });
        api("/files", asked -> {
            var bytes = files.get(asked.path().replaceFirst("/files/", ""));
            return bytes == null
                    ? new Answer(404, "text/plain", new byte[0])
                    : new Answer(200, "application/octet-stream", bytes);
        });
        api("/robot/sendBySession", asked -> {
            byHook++;
            talk().heard(
                            asked.query().getOrDefault("session", ""),
                            asked.json().path("text").path("content").asString(""));
            return Answer.json(Map.of("errcode", 0, "errmsg", "ok"));
        });
    }

    /** How many answers came by the hook of a conversation. */
    public int byHook() {
        return byHook;
    }

    @Override
    public Map<String, String> settings() {
        return settings(
                "appKey",
                "dingsimulator",
                "appSecret",
                appSecret,
                "robotCode",
                "dingsimulator",
                "apiUrl",
                page().toString());
    }

    @Override
    public String say(String customer, String words) {
        talk().said(customer, words);
        return text("msg" + random(8), customer, words).body();
    }

    public Told file(String id, String from, String name, byte[] bytes) {
        files.put("code" + id, bytes);
        return call(
                id,
                from,
                Map.of("msgtype", "file", "content", Map.of("downloadCode", "code" + id, "fileName", name)),
                clock.instant().toEpochMilli(),
                appSecret);
    }

    public Told text(String id, String from, String words) {
        return call(id, from, said(words), clock.instant().toEpochMilli(), appSecret);
    }

    public Told forged(String from, String words) {
        return call("msg" + random(8), from, said(words), clock.instant().toEpochMilli(), "other");
    }

    public Told old(String from, String words) {
        return call(
                "msg" + random(8),
                from,
                said(words),
                clock.instant().minus(Duration.ofMinutes(61)).toEpochMilli(),
                appSecret);
    }

    private static Map<String, Object> said(String words) {
        return Map.of("msgtype", "text", "text", Map.of("content", words));
    }

    private Told call(String id, String from, Map<String, Object> said, long timestamp, String secret) {
        var now = clock.instant();
        var body = new HashMap<>(said);
        body.putAll(Map.of(
                "msgId",
                id,
                "createAt",
                now.toEpochMilli(),
                "conversationType",
                "1",
                "conversationId",
                "cid" + from,
                "senderStaffId",
                from,
                "senderNick",
                "钉钉" + from,
                "sessionWebhook",
                page() + "/robot/sendBySession?session=" + from,
                "sessionWebhookExpiredTime",
                now.plus(Duration.ofMinutes(90)).toEpochMilli()));
        return tell(
                "",
                "application/json",
                Map.of("timestamp", String.valueOf(timestamp), "sign", sign(timestamp, secret)),
                JSON.writeValueAsBytes(body));
    }

    private static String sign(long timestamp, String secret) {
        return Base64.getEncoder()
                .encodeToString(Sha256.keyed(secret.getBytes(StandardCharsets.UTF_8), timestamp + "\n" + secret));
    }
}
