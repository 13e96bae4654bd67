package io.chengnuo.channel.feishu;

import com.lark.oapi.service.im.v1.model.EventSender;
import com.lark.oapi.service.im.v1.model.P2MessageReceiveV1Data;
import io.chengnuo.channel.connector.BindPeer;
import io.chengnuo.channel.connector.Connector;
import io.chengnuo.channel.connector.GivesFiles;
import io.chengnuo.channel.connector.Incoming;
import io.chengnuo.channel.connector.MessengerTexts;
import io.chengnuo.channel.connector.TakeFiles;
import io.chengnuo.channel.connector.TakeWords;
import io.chengnuo.customer.Identity;
import io.chengnuo.customer.IdentityKind;
import java.time.Clock;
import java.time.Instant;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What somebody said to the robot. */
@Component
class FeishuMessages {

    private final TakeWords take;
    private final TakeFiles takeFiles;
    private final BindPeer bind;
    private final MessengerTexts texts;
    private final JsonMapper json;
    private final Clock clock;

    FeishuMessages(
            TakeWords take, TakeFiles takeFiles, BindPeer bind, MessengerTexts texts, JsonMapper json, Clock clock) {
        this.take = take;
        this.takeFiles = takeFiles;
        this.bind = bind;
        this.texts = texts;
        this.json = json;
        this.clock = clock;
    }

    void heard(Connector connector, GivesFiles giver, @Nullable P2MessageReceiveV1Data event) {
        if (event == null || event.getSender() == null || event.getMessage() == null || !isPerson(event.getSender())) {
            return;
        }
        var content = content(text(event.getMessage().getContent()));
        var kind = text(event.getMessage().getMessageType());
        switch (kind) {
            case "text" ->
                words(in(connector, event, withoutMentions(content.path("text").asString(""))));
            case "post" -> take.take(in(connector, event, post(content)));
            case "image" -> file(connector, giver, event, "image", content.path("image_key"), "image.jpg");
            case "audio" -> file(connector, giver, event, "voice", content.path("file_key"), "voice.opus");
            case "media" -> file(connector, giver, event, "video", content.path("file_key"), "video.mp4");
            case "file" ->
                file(
                        connector,
                        giver,
                        event,
                        "file",
                        content.path("file_key"),
                        content.path("file_name").asString("file"));
            default -> take.note(in(connector, event, "[" + kind + "]"));
        }
    }

    /** Not another robot. */
    private static boolean isPerson(EventSender sender) {
        return sender.getSenderId() != null
                && (sender.getSenderType() == null || sender.getSenderType().equals("user"));
    }

    private void words(Incoming in) {
        if (!bind.heard(in)) {
            take.take(in);
        }
    }

    private void file(
            Connector connector,
            GivesFiles giver,
            P2MessageReceiveV1Data event,
            String kind,
            JsonNode key,
            String name) {
        var place = text(event.getMessage().getMessageId()) + " " + key.asString("") + " "
                + (kind.equals("image") ? "image" : "file");
        takeFiles.take(in(connector, event, texts.of(kind)), giver, place, name);
    }

    private Incoming in(Connector connector, P2MessageReceiveV1Data event, String words) {
        var person = text(event.getSender().getSenderId().getOpenId());
        return Incoming.words(
                connector,
                text(event.getMessage().getMessageId()),
                person,
                texts.of("feishu_user") + person.substring(Math.max(0, person.length() - 4)),
                Identity.read(IdentityKind.FEISHU, person, "open_id"),
                words,
                at(text(event.getMessage().getCreateTime())));
    }

    private Instant at(String milliseconds) {
        var now = clock.instant();
        if (!milliseconds.matches("\\d{1,15}")) {
            return now;
        }
        var at = Instant.ofEpochMilli(Long.parseLong(milliseconds));
        return at.isAfter(now) ? now : at;
    }

    private static String text(@Nullable String text) {
        return text == null ? "" : text;
    }

    private static String withoutMentions(String text) {
        return text.replaceAll("@_user_\\d+\\s*", "").strip();
    }

    /** Title and texts of a written page. */
    private static String post(JsonNode content) {
        var lines = content.path("content")
                .valueStream()
                .map(line -> line.valueStream()
                        .map(part -> part.path("text").asString(""))
                        .collect(Collectors.joining()));
        return (content.path("title").asString("") + "\n" + lines.collect(Collectors.joining("\n"))).strip();
    }

    private JsonNode content(String text) {
        try {
            return json.readTree(text.isEmpty() ? "{}" : text);
        } catch (JacksonException e) {
            return json.createObjectNode();
        }
    }
}
