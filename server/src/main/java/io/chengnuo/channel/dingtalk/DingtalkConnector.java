package io.chengnuo.channel.dingtalk;

import io.chengnuo.channel.connector.BindPeer;
import io.chengnuo.channel.connector.Connector;
import io.chengnuo.channel.connector.ConnectorKind;
import io.chengnuo.channel.connector.GivesFiles;
import io.chengnuo.channel.connector.HookType;
import io.chengnuo.channel.connector.Incoming;
import io.chengnuo.channel.connector.MessengerApi;
import io.chengnuo.channel.connector.MessengerTexts;
import io.chengnuo.channel.connector.NotSent;
import io.chengnuo.channel.connector.Outgoing;
import io.chengnuo.channel.connector.Pieces;
import io.chengnuo.channel.connector.Sent;
import io.chengnuo.channel.connector.SettingField;
import io.chengnuo.channel.connector.SettingField.Type;
import io.chengnuo.channel.connector.TakeFiles;
import io.chengnuo.channel.connector.TakeWords;
import io.chengnuo.channel.connector.Tested;
import io.chengnuo.customer.Identity;
import io.chengnuo.customer.IdentityKind;
import io.chengnuo.shared.Forbidden;
import io.chengnuo.shared.Invalid;
import io.chengnuo.shared.Refusal.FieldError;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A robot of an organisation on DingTalk (REQ-CHN-08). Its signature covers the time and not the body, so that TLS alone keeps the words; a call
 * may be an hour old, as DingTalk says. In a group a peer is {@code <conversation>/<person>}.
 */
@Component
class DingtalkConnector implements HookType, GivesFiles {

    private static final Duration FRESH = Duration.ofHours(1);
    private static final int LONGEST = 5_000;

    private final DingtalkApi api;
    private final ReplyHooks hooks;
    private final TakeWords take;
    private final TakeFiles takeFiles;
    private final BindPeer bind;
    private final MessengerTexts texts;
    private final JsonMapper json;
    private final Clock clock;

    DingtalkConnector(
            DingtalkApi api,
            ReplyHooks hooks,
            TakeWords take,
            TakeFiles takeFiles,
            BindPeer bind,
            MessengerTexts texts,
            JsonMapper json,
            Clock clock) {
        this.api = api;
        this.hooks = hooks;
        this.take = take;
        this.takeFiles = takeFiles;
        this.bind = bind;
        this.texts = texts;
        this.json = json;
        this.clock = clock;
    }

    @Override
    public ConnectorKind kind() {
        return ConnectorKind.DINGTALK;
    }

    @Override
    public List<SettingField> settings() {
        return List.of(
                SettingField.needed("appKey", Type.TEXT),
                SettingField.needed("appSecret", Type.SECRET),
                SettingField.needed("robotCode", Type.TEXT),
                SettingField.optional("apiUrl", Type.URL));
    }

    @Override
    public Optional<IdentityKind> identity() {
        return Optional.of(IdentityKind.DINGTALK);
    }

    @Override
    public boolean sends() {
        return true;
    }

    @Override
    public Tested test(Connector connector) {
        return MessengerApi.tested(() -> api.fresh(connector));
    }

    /** By the hook of the conversation as long as it is good, else by the API. */
    @Override
    public Sent send(Connector connector, Outgoing out) {
        var hook = hooks.find(connector.id(), out.peer());
        var sent = 0;
        try {
            for (var piece : Pieces.of(out.words(), LONGEST)) {
                if (hook.isPresent()) {
                    api.answer(hook.get(), piece);
                } else {
                    api.send(connector, out.peer(), piece);
                }
                sent++;
            }
            return new Sent.Taken(null, sent);
        } catch (NotSent e) {
            return sent == 0 ? e.sent() : new Sent.Unclear("partly_sent");
        }
    }

    @Override
    public Answer called(Connector connector, Call call) {
        requireSigned(connector, call);
        var message = read(call.body());
        var in = in(connector, message);
        var hook = message.path("sessionWebhook").asString("");
        if (!hook.isEmpty()) {
            hooks.put(
                    connector.id(),
                    in.peer(),
                    hook,
                    Instant.ofEpochMilli(
                            message.path("sessionWebhookExpiredTime").asLong(0)));
        }
        taken(in, message);
        return Answer.json("{}");
    }

    private void taken(Incoming in, JsonNode message) {
        var code = message.path("content").path("downloadCode").asString("");
        switch (message.path("msgtype").asString("")) {
            case "picture" -> takeFiles.take(in, this, code, "image.jpg");
            case "video" -> takeFiles.take(in, this, code, "video.mp4");
            case "audio" -> takeFiles.take(in, this, code, "voice.amr");
            case "file" ->
                takeFiles.take(
                        in, this, code, message.path("content").path("fileName").asString("file"));
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

    private void requireSigned(Connector connector, Call call) {
        var timestamp = call.header("timestamp");
        if (!timestamp.matches("\\d{1,15}")
                || Duration.between(Instant.ofEpochMilli(Long.parseLong(timestamp)), clock.instant())
                                .abs()
                                .compareTo(FRESH)
                        > 0
                || !MessageDigest.isEqual(
                        sign(timestamp, connector.require("appSecret")).getBytes(StandardCharsets.US_ASCII),
                        call.header("sign").getBytes(StandardCharsets.UTF_8))) {
            throw new Forbidden("hook_refused");
        }
    }

    static String sign(String timestamp, String secret) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
            return Base64.getEncoder()
                    .encodeToString(mac.doFinal((timestamp + "\n" + secret).getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private JsonNode read(byte[] body) {
        try {
            return json.readTree(body);
        } catch (JacksonException e) {
            throw new Invalid("invalid_request", new FieldError("body", "invalid"));
        }
    }

    @Override
    public Incoming.File file(Connector connector, String place, String name) {
        return api.file(connector, place, name);
    }
}
