package io.chengnuo.channel.dingtalk;

import io.chengnuo.channel.connector.BindPeer;
import io.chengnuo.channel.connector.Connector;
import io.chengnuo.channel.connector.GivesFiles;
import io.chengnuo.channel.connector.Incoming;
import io.chengnuo.channel.connector.MessengerTexts;
import io.chengnuo.channel.connector.TakeFiles;
import io.chengnuo.channel.connector.TakeWords;
import io.chengnuo.customer.Identity;
import io.chengnuo.customer.IdentityKind;
import io.chengnuo.shared.Invalid;
import io.chengnuo.shared.Refusal.FieldError;
import java.time.Clock;
import java.time.Instant;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/** What somebody said to the robot, and how long his conversation may be answered by its hook. In a group a peer is {@code <conversation>/<person>}. */
@Component
class DingtalkMessages {

    private final ReplyHooks hooks;
    private final TakeWords take;
    private final TakeFiles takeFiles;
    private final BindPeer bind;
    private final MessengerTexts texts;
    private final Clock clock;

    DingtalkMessages(
            ReplyHooks hooks, TakeWords take, TakeFiles takeFiles, BindPeer bind, MessengerTexts texts, Clock clock) {
        this.hooks = hooks;
        this.take = take;
        this.takeFiles = takeFiles;
        this.bind = bind;
        this.texts = texts;
        this.clock = clock;
    }

    void heard(Connector connector, GivesFiles giver, JsonNode message) {
        var in = in(connector, message);
        var hook = message.path("sessionWebhook").asString("");
        if (!hook.isEmpty()) {
            var until = message.path("sessionWebhookExpiredTime").asLong(0);
            hooks.put(connector.id(), in.peer(), hook, Instant.ofEpochMilli(until));
        }
        taken(in, giver, message);
    }

    private void taken(Incoming in, GivesFiles giver, JsonNode message) {
        var code = message.path("content").path("downloadCode").asString("");
        switch (message.path("msgtype").asString("")) {
            case "picture" -> takeFiles.take(in, giver, code, "image.jpg");
            case "video" -> takeFiles.take(in, giver, code, "video.mp4");
            case "audio" -> takeFiles.take(in, giver, code, "voice.amr");
            case "file" ->
                takeFiles.take(
                        in,
                        giver,
                        code,
                        message.path("content").path("fileName").asString("file"));
            default -> {
                if (!bind.heard(in)) {
                    take.take(in);
                }
            }
        }
    }

    private String words(JsonNode message) {
        var content = message.path("content");
        return switch (message.path("msgtype").asString("")) {
            case "text" -> message.path("text").path("content").asString("").strip();
            case "richText" ->
                content.path("richText")
                        .valueStream()
                        .map(part -> part.path("text").asString(""))
                        .collect(Collectors.joining());
            case "picture" -> texts.of("image");
            case "video" -> texts.of("video");
            case "audio" -> texts.of("voice") + content.path("recognition").asString("");
            case "file" -> texts.of("file");
            default -> "";
        };
    }

    private Incoming in(Connector connector, JsonNode message) {
        var id = message.path("msgId").asString("");
        var person =
                message.path("senderStaffId").asString(message.path("senderId").asString(""));
        if (id.isEmpty() || person.isEmpty()) {
            throw new Invalid("invalid_request", new FieldError("msgId", "missing"));
        }
        var group = message.path("conversationType").asString("1").equals("2");
        var now = clock.instant();
        var at = Instant.ofEpochMilli(message.path("createAt").asLong(now.toEpochMilli()));
        return Incoming.words(
                connector,
                id,
                group ? message.path("conversationId").asString("") + "/" + person : person,
                message.path("senderNick").asString(texts.of("dingtalk_user")),
                Identity.read(IdentityKind.DINGTALK, person, "senderStaffId"),
                words(message),
                at.isAfter(now) ? now : at);
    }
}
