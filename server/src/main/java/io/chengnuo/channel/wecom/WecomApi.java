package io.chengnuo.channel.wecom;

import io.chengnuo.channel.connector.AccessTokens;
import io.chengnuo.channel.connector.Connector;
import io.chengnuo.channel.connector.Incoming;
import io.chengnuo.channel.connector.MessengerApi;
import io.chengnuo.channel.connector.MessengerClient;
import io.chengnuo.channel.connector.NotSent;
import io.chengnuo.channel.connector.Sent;
import io.chengnuo.channel.wechat.WxCalls;
import java.util.List;
import java.util.Objects;
import me.chanjar.weixin.common.error.WxErrorException;
import me.chanjar.weixin.cp.api.impl.WxCpKfServiceImpl;
import me.chanjar.weixin.cp.bean.kf.WxCpKfMsgListResp;
import me.chanjar.weixin.cp.bean.kf.WxCpKfMsgSendRequest;
import me.chanjar.weixin.cp.bean.kf.msg.WxCpKfTextMsg;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The API of WeCom's customer service. Throws {@link NotSent} when something was not taken. */
@Component
class WecomApi {

    private static final int WRONG_STATE = 95018;
    /** The one in which messages are sent by API: the assistant's. */
    private static final int BY_API = 1;

    private final MessengerApi api;
    private final MessengerClient clients;

    WecomApi(MessengerApi api, MessengerClient clients) {
        this.api = api;
        this.clients = clients;
    }

    AccessTokens.Fresh fresh(Connector connector) {
        return WxCalls.of(
                () -> new CustomerService(connector, clients.calls(), "").fresh(),
                code -> new NotSent(new Sent.Later(
                        switch (code) {
                            case 40001, 40013 -> "wrong_login";
                            case 60020 -> "address_not_listed";
                            default -> "token_refused";
                        })));
    }

    /** What an account has new after the cursor; {@code ticket}: what a callback gave to read with. */
    WxCpKfMsgListResp news(
            Connector connector, String account, @Nullable String cursor, @Nullable String ticket, int limit) {
        return call(
                connector,
                clients.calls(),
                service -> new WxCpKfServiceImpl(service).syncMsg(cursor, ticket, limit, null, account));
    }

    /** Sends one text. A conversation that another desk holds is taken back once. */
    String send(Connector connector, String account, String customer, String id, String words) {
        var message = new WxCpKfMsgSendRequest();
        message.setToUser(customer);
        message.setOpenKfid(account);
        message.setMsgId(id);
        message.setMsgType("text");
        var text = new WxCpKfTextMsg();
        text.setContent(words);
        message.setText(text);
        try {
            return send(connector, message);
        } catch (WrongState e) {
            call(
                    connector,
                    clients.calls(),
                    service -> new WxCpKfServiceImpl(service).transServiceState(account, customer, BY_API, null));
        }
        try {
            return send(connector, message);
        } catch (WrongState e) {
            throw new NotSent(new Sent.Refused("session_elsewhere"));
        }
    }

    private String send(Connector connector, WxCpKfMsgSendRequest message) {
        var answer = call(connector, clients.calls(), service -> new WxCpKfServiceImpl(service).sendMsg(message));
        return Objects.requireNonNullElse(answer.getMsgId(), message.getMsgId());
    }

    String name(Connector connector, String customer) {
        try {
            var known = call(
                            connector,
                            clients.calls(),
                            service -> new WxCpKfServiceImpl(service).customerBatchGet(List.of(customer)))
                    .getCustomerList();
            return known == null || known.isEmpty()
                    ? ""
                    : Objects.requireNonNullElse(known.getFirst().getNickname(), "");
        } catch (NotSent | WrongState e) { // nobody waits for a name
            return "";
        }
    }

    Incoming.File media(Connector connector, String media, String name) {
        return new Incoming.File(name, call(connector, clients.files(), service -> service.media(media)));
    }

    private interface OnService<T> {
        T call(CustomerService service) throws WxErrorException;
    }

    private <T> T call(Connector connector, CloseableHttpClient client, OnService<T> call) {
        return api.withToken(
                connector,
                () -> fresh(connector),
                token -> WxCalls.of(() -> call.call(new CustomerService(connector, client, token)), WecomApi::refused));
    }

    private static final class WrongState extends RuntimeException {}

    private static RuntimeException refused(int code) {
        return switch (code) {
            case 40001, 40014, 42001 -> new MessengerApi.StaleToken();
            case -1 -> new NotSent(new Sent.Later("refused_for_now"));
            case 45009, 45033 -> new NotSent(new Sent.Later("too_fast"));
            case 95001 -> new NotSent(new Sent.Refused("too_many_answers"));
            case 95002, 95013 -> new NotSent(new Sent.Refused("window_closed"));
            case WRONG_STATE -> new WrongState();
            case 48002, 60111 -> new NotSent(new Sent.Refused("not_authorised"));
            default -> new NotSent(new Sent.Refused("refused"));
        };
    }
}
