package io.chengnuo.console.simulate;

import io.chengnuo.shared.Sha256;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.Base64;
import java.util.Map;

/** The side of DingTalk, for a robot that is spoken to alone. */
public final class DingtalkSimulator extends PretendedServer {

    private final String appSecret = random(16);
    private final Clock clock;
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

    public Told text(String id, String from, String words) {
        return call(id, from, words, clock.instant().toEpochMilli(), appSecret);
    }

    public Told forged(String from, String words) {
        return call("msg" + random(8), from, words, clock.instant().toEpochMilli(), "other");
    }

    public Told old(String from, String words) {
        return call(
                "msg" + random(8),
                from,
                words,
                clock.instant().minus(Duration.ofMinutes(61)).toEpochMilli(),
                appSecret);
    }

    private Told call(String id, String from, String words, long timestamp, String secret) {
        var now = clock.instant();
        var body = Map.of(
                "msgtype",
                "text",
                "text",
                Map.of("content", words),
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
                now.plus(Duration.ofMinutes(90)).toEpochMilli());
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
