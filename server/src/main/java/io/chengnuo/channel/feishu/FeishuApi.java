package io.chengnuo.channel.feishu;

import io.chengnuo.channel.connector.AccessTokens;
import io.chengnuo.channel.connector.Connector;
import io.chengnuo.channel.connector.Incoming;
import io.chengnuo.channel.connector.MessengerApi;
import io.chengnuo.channel.connector.NotSent;
import io.chengnuo.channel.connector.OutsideSent;
import io.chengnuo.channel.connector.Sent;
import io.chengnuo.shared.outside.OutsideAnswer;
import io.chengnuo.shared.outside.OutsideRequest;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/** The API of Feishu. */
@Component
class FeishuApi {

    private static final String URL = "https://open.feishu.cn";
    private static final int LARGEST = 30 << 20;
    private static final int SHORT_ID = 50;

    private final MessengerApi api;

    FeishuApi(MessengerApi api) {
        this.api = api;
    }

    AccessTokens.Fresh fresh(Connector connector) {
        var body = api.tree(api.fine(OutsideRequest.json(
                URI.create(base(connector) + "/open-apis/auth/v3/tenant_access_token/internal"),
                api.write(
                        Map.of("app_id", connector.require("appId"), "app_secret", connector.require("appSecret"))))));
        if (body.path("code").asInt(-1) != 0) {
            throw new NotSent(new Sent.Later(
                    switch (body.path("code").asInt()) {
                        case 10003, 10014 -> "wrong_login";
                        default -> "token_refused";
                    }));
        }
        return new AccessTokens.Fresh(
                body.path("tenant_access_token").asString(),
                Duration.ofSeconds(body.path("expire").asInt(3600)));
    }

    /** The same {@code id} within an hour is one message: no answer is therefore tried again. */
    String send(Connector connector, String person, String id, String words) {
        var body = api.write(Map.of(
                "receive_id",
                person,
                "msg_type",
                "text",
                "content",
                api.write(Map.of("text", words)),
                "uuid",
                id.substring(0, Math.min(id.length(), SHORT_ID))));
        try {
            return withToken(
                            connector,
                            token -> read(api.call(OutsideRequest.json(
                                            URI.create(base(connector)
                                                    + "/open-apis/im/v1/messages?receive_id_type=open_id"),
                                            body)
                                    .with("Authorization", "Bearer " + token))))
                    .path("data")
                    .path("message_id")
                    .asString("");
        } catch (NotSent e) {
            throw e.sent() instanceof Sent.Unclear ? new NotSent(new Sent.Later("no_answer")) : e;
        }
    }

    /** {@code place}: message, key and type of the file, with spaces between. */
    Incoming.File file(Connector connector, String place, String name) {
        var parts = place.split(" ", 3);
        return withToken(connector, token -> {
            var answer = api.call(OutsideRequest.get(URI.create(base(connector) + "/open-apis/im/v1/messages/"
                            + encoded(parts[0]) + "/resources/" + encoded(parts[1]) + "?type=" + encoded(parts[2])))
                    .with("Authorization", "Bearer " + token)
                    .answerUpTo(LARGEST));
            if (!answer.fine()) {
                read(answer);
            }
            return new Incoming.File(name, answer.body());
        });
    }

    private <T> T withToken(Connector connector, java.util.function.Function<String, T> call) {
        return api.withToken(connector, () -> fresh(connector), call);
    }

    private JsonNode read(OutsideAnswer answer) {
        if (answer.status() >= 500) {
            throw new NotSent(OutsideSent.byStatus(answer));
        }
        var body = api.tree(answer);
        switch (body.path("code").asInt(-1)) {
            case 0 -> {
                return body;
            }
            case 99991663, 99991661, 99991664, 99991668 -> throw new MessengerApi.StaleToken();
            case 99991400, 230020 -> throw new NotSent(new Sent.Later("too_fast"));
            case 230013, 230002 -> throw new NotSent(new Sent.Refused("unknown_peer"));
            case 99991672, 230006 -> throw new NotSent(new Sent.Refused("not_authorised"));
            default -> throw new NotSent(new Sent.Refused("refused"));
        }
    }

    private static String base(Connector connector) {
        return connector.setting("apiUrl", URL);
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
