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
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

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

    void heard(Connector connector, JsonNode message) {
        switch (message.path("origin").asInt()) {
            case CUSTOMER -> customer(connector, message);
            case EVENT -> event(connector, message.path("event"));
            default -> {} // what a colleague said in WeCom itself
        }
    }

    private void customer(Connector connector, JsonNode message) {
        var kind = message.path("msgtype").asString("");
        var content = message.path(kind);
        switch (kind) {
            case "text" -> words(in(connector, message, content.path("content").asString("")));
            case "image" -> file(connector, message, kind, "image.jpg");
            case "voice" -> file(connector, message, kind, "voice.amr");
            case "video" -> file(connector, message, kind, "video.mp4");
            case "file" ->
                file(connector, message, kind, content.path("filename").asString("file"));
            case "location" ->
                take.take(in(
                        connector,
                        message,
                        content.path("name").asString("") + "\n"
                                + content.path("address").asString("")));
            case "link", "miniprogram" ->
                take.take(in(
                        connector,
                        message,
                        content.path("title").asString("") + "\n"
                                + content.path("url").asString("")));
            default -> take.note(in(connector, message, "[" + kind + "]"));
        }
    }

    private void words(Incoming in) {
        if (!bind.heard(in)) {
            take.take(in);
        }
    }

    private void file(Connector connector, JsonNode message, String kind, String name) {
        takeFiles.take(
                in(connector, message, texts.of(kind)),
                type,
                message.path(kind).path("media_id").asString(""),
                name);
    }

    private void event(Connector connector, JsonNode event) {
        if (event.path("event_type").asString("").equals("msg_send_fail")) {
            deliveries.receipt(
                    connector.id(),
                    event.path("fail_msgid").asString(""),
                    DeliveryState.FAILED,
                    switch (event.path("fail_type").asInt()) {
                        case 4 -> "window_closed"; // the conversation is over
                        case 5 -> "too_many_answers";
                        default -> "undelivered";
                    });
        }
    }

    private Incoming in(Connector connector, JsonNode message, String words) {
        var customer = message.path("external_userid").asString("");
        var name = api.name(connector, customer);
        return Incoming.words(
                connector,
                message.path("msgid").asString(),
                message.path("open_kfid").asString("") + "/" + customer,
                name.isEmpty()
                        ? texts.of("wechat_user") + customer.substring(Math.max(0, customer.length() - 4))
                        : name,
                Identity.read(IdentityKind.WECOM, customer, "external_userid"),
                words,
                at(message.path("send_time").asLong(0)));
    }

    private Instant at(long seconds) {
        var now = clock.instant();
        var at = Instant.ofEpochSecond(seconds);
        return seconds == 0 || at.isAfter(now) ? now : at;
    }
}
