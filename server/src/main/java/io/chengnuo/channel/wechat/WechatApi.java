package io.chengnuo.channel.wechat;

import io.chengnuo.channel.connector.AccessTokens;
import io.chengnuo.channel.connector.Connector;
import io.chengnuo.channel.connector.Incoming;
import io.chengnuo.channel.connector.MessengerApi;
import io.chengnuo.channel.connector.NotSent;
import io.chengnuo.channel.connector.Sent;
import io.chengnuo.shared.outside.OutsideAnswer;
import io.chengnuo.shared.outside.OutsideRequest;
import java.io.ByteArrayOutputStream;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/** The API of WeChat, of official accounts and mini-programs alike. A key that is not taken any more is fetched anew, once. */
@Component
class WechatApi {

    private static final String URL = "https://api.weixin.qq.com";
    private static final int LARGEST = 20 << 20;

    private final MessengerApi api;

    WechatApi(MessengerApi api) {
        this.api = api;
    }

    /** Throws {@link NotSent} when it was not taken. */
    void send(Connector connector, Map<String, Object> message) {
        var body = api.write(message);
        withToken(
                connector,
                token ->
                        read(called(OutsideRequest.json(uri(connector, "/cgi-bin/message/custom/send", token), body))));
    }

    /** A picture that can be sent; answers what it is called. */
    String upload(Connector connector, String name, String type, byte[] bytes) {
        var boundary = "----" + UUID.randomUUID();
        var body = new ByteArrayOutputStream();
        body.writeBytes(("--" + boundary + "\r\nContent-Disposition: form-data; name=\"media\"; filename=\""
                        + name.replaceAll("[^\\w.-]", "_") + "\"\r\nContent-Type: " + type + "\r\n\r\n")
                .getBytes(StandardCharsets.UTF_8));
        body.writeBytes(bytes);
        body.writeBytes(("\r\n--" + boundary + "--\r\n").getBytes(StandardCharsets.UTF_8));
        return withToken(
                        connector,
                        token -> read(called(OutsideRequest.post(
                                        URI.create(uri(connector, "/cgi-bin/media/upload", token) + "&type=image"),
                                        "multipart/form-data; boundary=" + boundary,
                                        body.toByteArray())
                                .within(Duration.ofSeconds(20)))))
                .path("media_id")
                .asString();
    }

    /** A file that a customer sent. */
    Incoming.File media(Connector connector, String media, String name) {
        return withToken(connector, token -> {
            var answer = called(OutsideRequest.get(URI.create(uri(connector, "/cgi-bin/media/get", token) + "&media_id="
                            + URLEncoder.encode(media, StandardCharsets.UTF_8)))
                    .answerUpTo(LARGEST));
            if (answer.header("content-type").orElse("").contains("json")
                    || answer.header("content-type").orElse("").contains("text/plain")) {
                read(answer);
                throw new NotSent(new Sent.Later("no_file"));
            }
            return new Incoming.File(name, answer.body());
        });
    }

    private <T> T withToken(Connector connector, Function<String, T> call) {
        return api.withToken(connector, () -> fresh(connector), call);
    }

    /** Fetches a new key: whoever can do that has the right AppID and secret. */
    AccessTokens.Fresh fresh(Connector connector) {
        var asked = api.write(Map.of(
                "grant_type",
                "client_credential",
                "appid",
                connector.require("appId"),
                "secret",
                connector.require("appSecret"),
                "force_refresh",
                false));
        var body = api.tree(called(
                OutsideRequest.json(URI.create(connector.setting("apiUrl", URL) + "/cgi-bin/stable_token"), asked)));
        if (!body.hasNonNull("access_token")) {
            throw new NotSent(new Sent.Later(tokenProblem(body.path("errcode").asInt())));
        }
        return new AccessTokens.Fresh(
                body.path("access_token").asString(),
                Duration.ofSeconds(body.path("expires_in").asInt(7200)));
    }

    private static String tokenProblem(int code) {
        return switch (code) {
            case 40013, 40125, 40001 -> "wrong_login";
            case 40164, 61004 -> "address_not_listed"; // the account lists the addresses that may call
            default -> "token_refused";
        };
    }

    private OutsideAnswer called(OutsideRequest request) {
        var answer = api.call(request);
        if (!answer.fine()) {
            throw new NotSent(new Sent.Later("refused_for_now"));
        }
        return answer;
    }

    private JsonNode read(OutsideAnswer answer) {
        var body = api.tree(answer);
        var code = body.path("errcode").asInt(0);
        switch (code) {
            case 0 -> {
                return body;
            }
            case 40001, 40014, 42001 -> throw new MessengerApi.StaleToken();
            case -1 -> throw new NotSent(new Sent.Later("refused_for_now"));
            case 45009, 45011 -> throw new NotSent(new Sent.Later("too_fast"));
            case 45015 -> throw new NotSent(new Sent.Refused("window_closed"));
            case 45047 -> throw new NotSent(new Sent.Refused("too_many_answers"));
            case 40003, 43004 -> throw new NotSent(new Sent.Refused("not_following"));
            case 48001, 48002 -> throw new NotSent(new Sent.Refused("not_authorised"));
            default -> throw new NotSent(new Sent.Refused("refused"));
        }
    }

    private static URI uri(Connector connector, String path, String token) {
        return URI.create(connector.setting("apiUrl", URL) + path + "?access_token="
                + URLEncoder.encode(token, StandardCharsets.UTF_8));
    }
}
