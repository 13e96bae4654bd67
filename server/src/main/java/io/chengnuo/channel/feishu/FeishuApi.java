package io.chengnuo.channel.feishu;

import com.lark.oapi.core.Config;
import com.lark.oapi.core.Constants;
import com.lark.oapi.core.Transport;
import com.lark.oapi.core.request.RequestOptions;
import com.lark.oapi.core.request.SelfBuiltTenantAccessTokenReq;
import com.lark.oapi.core.response.BaseResponse;
import com.lark.oapi.core.response.TenantAccessTokenResp;
import com.lark.oapi.core.token.AccessTokenType;
import com.lark.oapi.core.utils.Sets;
import com.lark.oapi.core.utils.UnmarshalRespUtil;
import com.lark.oapi.service.im.ImService;
import com.lark.oapi.service.im.v1.model.CreateMessageReq;
import com.lark.oapi.service.im.v1.model.CreateMessageReqBody;
import com.lark.oapi.service.im.v1.model.GetMessageResourceReq;
import io.chengnuo.channel.connector.AccessTokens;
import io.chengnuo.channel.connector.Connector;
import io.chengnuo.channel.connector.Incoming;
import io.chengnuo.channel.connector.MessengerApi;
import io.chengnuo.channel.connector.NotSent;
import io.chengnuo.channel.connector.Sent;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import org.springframework.stereotype.Component;

/** The API of Feishu by its SDK, with a key that we keep. Throws {@link NotSent} when something was not taken. */
@Component
class FeishuApi {

    private static final String URL = "https://open.feishu.cn";
    private static final int SHORT_ID = 50;

    private final MessengerApi api;

    FeishuApi(MessengerApi api) {
        this.api = api;
    }

    AccessTokens.Fresh fresh(Connector connector) {
        var asked = SelfBuiltTenantAccessTokenReq.newBuilder()
                .appId(connector.require("appId"))
                .appSecret(connector.require("appSecret"))
                .build();
        var token = read(() -> UnmarshalRespUtil.unmarshalResp(
                Transport.send(
                        config(connector),
                        new RequestOptions(),
                        "POST",
                        Constants.TENANT_ACCESS_TOKEN_INTERNAL_URL_PATH,
                        Sets.newHashSet(AccessTokenType.None),
                        asked),
                TenantAccessTokenResp.class));
        if (token.getCode() != 0 || token.getTenantAccessToken() == null) {
            throw new NotSent(new Sent.Later(
                    switch (token.getCode()) {
                        case 10003, 10014 -> "wrong_login";
                        default -> "token_refused";
                    }));
        }
        return new AccessTokens.Fresh(token.getTenantAccessToken(), Duration.ofSeconds(token.getExpire()));
    }

    /** The same {@code id} within an hour is one message: no answer is therefore tried again. */
    String send(Connector connector, String person, String id, String words) {
        var message = CreateMessageReq.newBuilder()
                .receiveIdType("open_id")
                .createMessageReqBody(CreateMessageReqBody.newBuilder()
                        .receiveId(person)
                        .msgType("text")
                        .content(api.write(Map.of("text", words)))
                        .uuid(id.substring(0, Math.min(id.length(), SHORT_ID)))
                        .build())
                .build();
        try {
            return call(connector, (service, by) -> service.message().create(message, by))
                    .getData()
                    .getMessageId();
        } catch (NotSent e) {
            throw e.sent() instanceof Sent.Unclear ? new NotSent(new Sent.Later("no_answer")) : e;
        }
    }

    /** {@code place}: message, key and type of the file, with spaces between. */
    Incoming.File file(Connector connector, String place, String name) {
        var parts = place.split(" ", 3);
        var file = GetMessageResourceReq.newBuilder()
                .messageId(encoded(parts[0]))
                .fileKey(encoded(parts[1]))
                .type(parts[2])
                .build();
        return new Incoming.File(
                name,
                call(connector, (service, by) -> service.messageResource().get(file, by))
                        .getData()
                        .toByteArray());
    }

    private interface OnService<T> {
        T call(ImService service, RequestOptions by) throws Exception; // as the SDK says
    }

    private interface Read<T> {
        T read() throws Exception; // as the SDK says
    }

    private <T extends BaseResponse<?>> T call(Connector connector, OnService<T> call) {
        return api.withToken(
                connector,
                () -> fresh(connector),
                token -> taken(read(() -> call.call(
                        new ImService(config(connector)),
                        RequestOptions.newBuilder().tenantAccessToken(token).build()))));
    }

    private Config config(Connector connector) {
        var config = new Config();
        config.setAppId(connector.require("appId"));
        config.setAppSecret(connector.require("appSecret"));
        config.setBaseUrl(connector.setting("apiUrl", URL));
        config.setDisableTokenCache(true);
        config.setHttpTransport(new FeishuTransport(api));
        return config;
    }

    private static <T> T read(Read<T> call) {
        try {
            return call.read();
        } catch (NotSent e) { // from our own door
            throw e;
        } catch (Exception e) { // whatever the SDK throws over an answer that is none
            throw new NotSent(new Sent.Unclear("no_answer"));
        }
    }

    private static <T extends BaseResponse<?>> T taken(T answer) {
        switch (answer.getCode()) {
            case 0 -> {
                if (answer.getData() == null) {
                    throw new NotSent(new Sent.Unclear("no_answer"));
                }
                return answer;
            }
            case 99991663, 99991661, 99991664, 99991668 -> throw new MessengerApi.StaleToken();
            case 99991400, 230020 -> throw new NotSent(new Sent.Later("too_fast"));
            case 230013, 230002 -> throw new NotSent(new Sent.Refused("unknown_peer"));
            case 99991672, 230006 -> throw new NotSent(new Sent.Refused("not_authorised"));
            default -> throw new NotSent(new Sent.Refused("refused"));
        }
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
