package io.chengnuo.channel.wechat;

import io.chengnuo.channel.connector.AccessTokens;
import io.chengnuo.channel.connector.Connector;
import io.chengnuo.channel.connector.ConnectorKind;
import io.chengnuo.channel.connector.Incoming;
import io.chengnuo.channel.connector.MessengerApi;
import io.chengnuo.channel.connector.MessengerClient;
import io.chengnuo.channel.connector.NotSent;
import io.chengnuo.channel.connector.Sent;
import me.chanjar.weixin.common.error.WxErrorException;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.springframework.stereotype.Component;

/** The API of WeChat, of official accounts and mini-programs alike. Throws {@link NotSent} when something was not taken. */
@Component
class WechatApi {

    private final MessengerApi api;
    private final MessengerClient clients;

    WechatApi(MessengerApi api, MessengerClient clients) {
        this.api = api;
        this.clients = clients;
    }

    void text(Connector connector, String openId, String words) {
        call(connector, clients.calls(), account -> {
            account.text(openId, words);
            return true;
        });
    }

    /** A picture, which is given to WeChat before. */
    void image(Connector connector, String openId, String name, byte[] picture) {
        var plain = name.replaceAll("[^\\w.-]", "_");
        var media = call(connector, clients.files(), account -> account.upload(plain, picture));
        call(connector, clients.calls(), account -> {
            account.image(openId, media);
            return true;
        });
    }

    /** A file that a customer sent. */
    Incoming.File media(Connector connector, String media, String name) {
        return new Incoming.File(name, call(connector, clients.files(), account -> account.media(media)));
    }

    /** Fetches a new key. */
    AccessTokens.Fresh fresh(Connector connector) {
        return WxCalls.of(
                () -> account(connector, clients.calls(), "").fresh(),
                code -> new NotSent(new Sent.Later(tokenProblem(code))));
    }

    private interface OnAccount<T> {
        T call(WechatAccount account) throws WxErrorException;
    }

    private <T> T call(Connector connector, CloseableHttpClient client, OnAccount<T> call) {
        return api.withToken(
                connector,
                () -> fresh(connector),
                token -> WxCalls.of(() -> call.call(account(connector, client, token)), WechatApi::refused));
    }

    private static WechatAccount account(Connector connector, CloseableHttpClient client, String token) {
        return connector.kind() == ConnectorKind.WECHAT_MINI
                ? new MiniProgram(connector, client, token)
                : new OfficialAccount(connector, client, token);
    }

    private static String tokenProblem(int code) {
        return switch (code) {
            case 40013, 40125, 40001 -> "wrong_login";
            case 40164, 61004 -> "address_not_listed"; // the account lists the addresses that may call
            default -> "token_refused";
        };
    }

    private static RuntimeException refused(int code) {
        return switch (code) {
            case 40001, 40014, 42001 -> new MessengerApi.StaleToken();
            case -1 -> new NotSent(new Sent.Later("refused_for_now"));
            case 45009, 45011 -> new NotSent(new Sent.Later("too_fast"));
            case 45015 -> new NotSent(new Sent.Refused("window_closed"));
            case 45047 -> new NotSent(new Sent.Refused("too_many_answers"));
            case 40003, 43004 -> new NotSent(new Sent.Refused("not_following"));
            case 48001, 48002 -> new NotSent(new Sent.Refused("not_authorised"));
            default -> new NotSent(new Sent.Refused("refused"));
        };
    }
}
