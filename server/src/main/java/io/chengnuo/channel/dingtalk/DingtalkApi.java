package io.chengnuo.channel.dingtalk;

import io.chengnuo.channel.connector.AccessTokens;
import io.chengnuo.channel.connector.Connector;
import io.chengnuo.channel.connector.Incoming;
import io.chengnuo.channel.connector.MessengerApi;
import io.chengnuo.channel.connector.NotSent;
import io.chengnuo.channel.connector.OutsideSent;
import io.chengnuo.channel.connector.Sent;
import io.chengnuo.shared.outside.OutsideRequest;
import java.net.URI;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/** The API of DingTalk, and the hooks of conversations. */
@Component
class DingtalkApi {

    private static final String URL = "https://api.dingtalk.com";
    private static final int LARGEST = 20 << 20;

    private final MessengerApi api;

    DingtalkApi(MessengerApi api) {
        this.api = api;
    }

    AccessTokens.Fresh fresh(Connector connector) {
        var answer = api.call(OutsideRequest.json(
                URI.create(base(connector) + "/v1.0/oauth2/accessToken"),
                api.write(Map.of("appKey", connector.require("appKey"), "appSecret", connector.require("appSecret")))));
        if (!answer.fine()) {
            throw new NotSent(new Sent.Later(answer.status() / 100 == 4 ? "wrong_login" : "refused_for_now"));
        }
        var body = api.tree(answer);
        return new AccessTokens.Fresh(
                body.path("accessToken").asString(),
                Duration.ofSeconds(body.path("expireIn").asInt(7200)));
    }

    /** By the hook that came with the words. */
    void answer(String hook, String words) {
        var answer = api.tree(api.fine(OutsideRequest.json(
                URI.create(hook), api.write(Map.of("msgtype", "text", "text", Map.of("content", words))))));
        switch (answer.path("errcode").asInt(0)) {
            case 0 -> {}
            case 410100, 130101 -> throw new NotSent(new Sent.Later("too_fast"));
            default -> throw new NotSent(new Sent.Refused("refused"));
        }
    }

    void send(Connector connector, String peer, String words) {
        var slash = peer.lastIndexOf('/');
        var message = new HashMap<String, Object>();
        message.put("robotCode", connector.require("robotCode"));
        message.put("msgKey", "sampleText");
        message.put("msgParam", api.write(Map.of("content", words)));
        if (slash < 0) {
            message.put("userIds", List.of(peer));
        } else {
            message.put("openConversationId", peer.substring(0, slash));
        }
        call(connector, slash < 0 ? "/v1.0/robot/oToMessages/batchSend" : "/v1.0/robot/groupMessages/send", message);
    }

    Incoming.File file(Connector connector, String code, String name) {
        var address = call(
                        connector,
                        "/v1.0/robot/messageFiles/download",
                        Map.of("downloadCode", code, "robotCode", connector.require("robotCode")))
                .path("downloadUrl")
                .asString("");
        return new Incoming.File(
                name,
                api.fine(OutsideRequest.get(URI.create(address)).answerUpTo(LARGEST))
                        .body());
    }

    private JsonNode call(Connector connector, String path, Map<String, Object> body) {
        return api.withToken(connector, () -> fresh(connector), token -> {
            var answer = api.call(OutsideRequest.json(URI.create(base(connector) + path), api.write(body))
                    .with("x-acs-dingtalk-access-token", token));
            if (answer.status() == 401) {
                throw new MessengerApi.StaleToken();
            }
            if (!answer.fine()) {
                throw new NotSent(OutsideSent.byStatus(answer));
            }
            return api.tree(answer);
        });
    }

    private static String base(Connector connector) {
        return connector.setting("apiUrl", URL);
    }
}
