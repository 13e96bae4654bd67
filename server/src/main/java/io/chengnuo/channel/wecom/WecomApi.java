package io.chengnuo.channel.wecom;

import io.chengnuo.channel.connector.AccessTokens;
import io.chengnuo.channel.connector.Connector;
import io.chengnuo.channel.connector.Incoming;
import io.chengnuo.channel.connector.MessengerApi;
import io.chengnuo.channel.connector.NotSent;
import io.chengnuo.channel.connector.Sent;
import io.chengnuo.shared.outside.OutsideRequest;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/** The API of WeCom's customer service. */
@Component
class WecomApi {

    static final int WRONG_STATE = 95018;
    private static final String URL = "https://qyapi.weixin.qq.com";
    private static final int LARGEST = 20 << 20;

    private final MessengerApi api;

    WecomApi(MessengerApi api) {
        this.api = api;
    }

    AccessTokens.Fresh fresh(Connector connector) {
        var body = api.tree(api.fine(OutsideRequest.get(URI.create(base(connector) + "/cgi-bin/gettoken?corpid="
                + encoded(connector.require("corpId")) + "&corpsecret=" + encoded(connector.require("secret"))))));
        if (!body.hasNonNull("access_token")) {
            throw new NotSent(new Sent.Later(
                    switch (body.path("errcode").asInt()) {
                        case 40001, 40013 -> "wrong_login";
                        case 60020 -> "address_not_listed";
                        default -> "token_refused";
                    }));
        }
        return new AccessTokens.Fresh(
                body.path("access_token").asString(),
                Duration.ofSeconds(body.path("expires_in").asInt(7200)));
    }

    /** Calls; throws {@link NotSent} when the answer is not fine. */
    JsonNode call(Connector connector, String path, Map<String, Object> body) {
        return api.withToken(connector, () -> fresh(connector), token -> {
            var answer = api.tree(api.fine(OutsideRequest.json(uri(connector, path, token), api.write(body))));
            refuse(answer.path("errcode").asInt());
            return answer;
        });
    }

    /** Sends one text. A conversation that another desk holds is taken back once. */
    String send(Connector connector, String account, String customer, String id, String words) {
        Map<String, Object> message = Map.of(
                "touser",
                customer,
                "open_kfid",
                account,
                "msgid",
                id,
                "msgtype",
                "text",
                "text",
                Map.of("content", words));
        try {
            return call(connector, "/cgi-bin/kf/send_msg", message)
                    .path("msgid")
                    .asString(id);
        } catch (WrongState e) {
            takeOver(connector, account, customer);
        }
        try {
            return call(connector, "/cgi-bin/kf/send_msg", message)
                    .path("msgid")
                    .asString(id);
        } catch (WrongState e) {
            throw new NotSent(new Sent.Refused("session_elsewhere"));
        }
    }

    /** To the state in which messages are sent by API: the assistant's. */
    private void takeOver(Connector connector, String account, String customer) {
        call(
                connector,
                "/cgi-bin/kf/service_state/trans",
                Map.of("open_kfid", account, "external_userid", customer, "service_state", 1));
    }

    String name(Connector connector, String customer) {
        try {
            return call(connector, "/cgi-bin/kf/customer/batchget", Map.of("external_userid_list", List.of(customer)))
                    .path("customer_list")
                    .path(0)
                    .path("nickname")
                    .asString("");
        } catch (NotSent | WrongState e) { // nobody waits for a name
            return "";
        }
    }

    Incoming.File media(Connector connector, String media, String name) {
        return api.withToken(connector, () -> fresh(connector), token -> {
            var answer = api.fine(OutsideRequest.get(
                            URI.create(uri(connector, "/cgi-bin/media/get", token) + "&media_id=" + encoded(media)))
                    .answerUpTo(LARGEST));
            if (answer.header("content-type").orElse("").contains("json")) {
                refuse(api.tree(answer).path("errcode").asInt());
                throw new NotSent(new Sent.Later("no_file"));
            }
            return new Incoming.File(name, answer.body());
        });
    }

    static final class WrongState extends RuntimeException {}

    private static void refuse(int code) {
        switch (code) {
            case 0 -> {}
            case 40001, 40014, 42001 -> throw new MessengerApi.StaleToken();
            case -1 -> throw new NotSent(new Sent.Later("refused_for_now"));
            case 45009, 45033 -> throw new NotSent(new Sent.Later("too_fast"));
            case 95001 -> throw new NotSent(new Sent.Refused("too_many_answers"));
            case 95002, 95013 -> throw new NotSent(new Sent.Refused("window_closed"));
            case WRONG_STATE -> throw new WrongState();
            case 48002, 60111 -> throw new NotSent(new Sent.Refused("not_authorised"));
            default -> throw new NotSent(new Sent.Refused("refused"));
        }
    }

    private static URI uri(Connector connector, String path, String token) {
        return URI.create(base(connector) + path + "?access_token=" + encoded(token));
    }

    private static String base(Connector connector) {
        return connector.setting("apiUrl", URL);
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
