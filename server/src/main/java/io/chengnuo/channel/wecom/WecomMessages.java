package io.chengnuo.channel.wecom;

import io.chengnuo.channel.connector.BindPeer;
import io.chengnuo.channel.connector.Connector;
import io.chengnuo.channel.connector.DeliveryLog;
import io.chengnuo.channel.connector.DeliveryState;
import io.chengnuo.channel.connector.Incoming;
import io.chengnuo.channel.connector.MessengerTexts;
import io.chengnuo.channel.connector.TakeFiles;
import io.chengnuo.channel.connector.TakeWords;
import io.chengnuo.customer.Identity;
import io.chengnuo.customer.IdentityKind;
import java.time.Clock;
import java.time.Instant;
import java.util.function.Function;
import me.chanjar.weixin.cp.bean.kf.WxCpKfMsgListResp.WxCpKfMsgItem;
import me.chanjar.weixin.cp.bean.kf.msg.WxCpKfEventMsg;
import me.chanjar.weixin.cp.bean.kf.msg.WxCpKfResourceMsg;
import me.chanjar.weixin.cp.bean.kf.msg.WxCpKfTextMsg;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What an account has new: what a customer said, and that something we said did not arrive. */
@Component
class WecomMessages {

    private static final int CUSTOMER = 3;
    private static final int EVENT = 4;

    private final WecomApi api;
    private final WecomConnector type;
    private final TakeWords take;
    private final TakeFiles takeFiles;
    private final BindPeer bind;
    private final DeliveryLog deliveries;
    private final MessengerTexts texts;
    private final Clock clock;

    WecomMessages(
            WecomApi api,
            WecomConnector type,
            TakeWords take,
            TakeFiles takeFiles,
            BindPeer bind,
            DeliveryLog deliveries,
            MessengerTexts texts,
            Clock clock) {
        this.api = api;
        this.type = type;
        this.take = take;
        this.takeFiles = takeFiles;
        this.bind = bind;
        this.deliveries = deliveries;
        this.texts = texts;
        this.clock = clock;
    }

    void heard(Connector connector, WxCpKfMsgItem message) {
        switch (message.getOrigin()) {
            case CUSTOMER -> customer(connector, message);
            case EVENT -> event(connector, message.getEvent());
            case null, default -> {} // what a colleague said in WeCom itself
        }
    }

    private void customer(Connector connector, WxCpKfMsgItem message) {
        var kind = text(message.getMsgType());
        switch (kind) {
            case "text" -> words(in(connector, message, said(message.getText(), WxCpKfTextMsg::getContent)));
            case "image" -> file(connector, message, kind, message.getImage(), "image.jpg");
            case "voice" -> file(connector, message, kind, message.getVoice(), "voice.amr");
            case "video" -> file(connector, message, kind, message.getVideo(), "video.mp4");
            case "file" -> file(connector, message, kind, message.getFile(), "file");
            case "location" ->
                take.take(in(
                        connector,
                        message,
                        said(message.getLocation(), place -> text(place.getName()) + "\n" + text(place.getAddress()))));
            case "link" ->
                take.take(in(
                        connector,
                        message,
                        said(message.getLink(), link -> text(link.getTitle()) + "\n" + text(link.getUrl()))));
            case "miniprogram" ->
                take.take(in(
                        connector,
                        message,
                        said(
                                message.getMiniProgram(),
                                program -> text(program.getTitle()) + "\n" + text(program.getPagePath()))));
            default -> take.note(in(connector, message, "[" + kind + "]"));
        }
    }

    private void words(Incoming in) {
        if (!bind.heard(in)) {
            take.take(in);
        }
    }

    private void file(
            Connector connector, WxCpKfMsgItem message, String kind, @Nullable WxCpKfResourceMsg file, String name) {
        takeFiles.take(in(connector, message, texts.of(kind)), type, said(file, WxCpKfResourceMsg::getMediaId), name);
    }

    private void event(Connector connector, @Nullable WxCpKfEventMsg event) {
        if (event != null && "msg_send_fail".equals(event.getEventType())) {
            deliveries.receipt(
                    connector.id(),
                    text(event.getFailMsgId()),
                    DeliveryState.FAILED,
                    switch (event.getFailType()) {
                        case 4 -> "window_closed"; // the conversation is over
                        case 5 -> "too_many_answers";
                        case null, default -> "undelivered";
                    });
        }
    }

    private Incoming in(Connector connector, WxCpKfMsgItem message, String words) {
        var customer = text(message.getExternalUserId());
        var name = api.name(connector, customer);
        return Incoming.words(
                connector,
                text(message.getMsgId()),
                text(message.getOpenKfid()) + "/" + customer,
                name.isEmpty()
                        ? texts.of("wechat_user") + customer.substring(Math.max(0, customer.length() - 4))
                        : name,
                Identity.read(IdentityKind.WECOM, customer, "external_userid"),
                words,
                at(message.getSendTime()));
    }

    private Instant at(@Nullable Long seconds) {
        var now = clock.instant();
        var at = seconds == null ? now : Instant.ofEpochSecond(seconds);
        return at.isAfter(now) ? now : at;
    }

    private static <T> String said(@Nullable T content, Function<T, @Nullable String> words) {
        return content == null ? "" : text(words.apply(content));
    }

    private static String text(@Nullable String text) {
        return text == null ? "" : text;
    }
}
