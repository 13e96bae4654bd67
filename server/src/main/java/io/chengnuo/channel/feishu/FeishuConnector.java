package io.chengnuo.channel.feishu;

import io.chengnuo.channel.connector.Connector;
import io.chengnuo.channel.connector.ConnectorKind;
import io.chengnuo.channel.connector.GivesFiles;
import io.chengnuo.channel.connector.HookChecks;
import io.chengnuo.channel.connector.HookType;
import io.chengnuo.channel.connector.Incoming;
import io.chengnuo.channel.connector.MessengerApi;
import io.chengnuo.channel.connector.Outgoing;
import io.chengnuo.channel.connector.Pieces;
import io.chengnuo.channel.connector.Sent;
import io.chengnuo.channel.connector.SettingField;
import io.chengnuo.channel.connector.SettingField.Type;
import io.chengnuo.channel.connector.Tested;
import io.chengnuo.customer.IdentityKind;
import io.chengnuo.shared.Invalid;
import io.chengnuo.shared.Refusal.FieldError;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A robot of an app on Feishu (REQ-CHN-08): events of version 2, encrypted; answers carry an id that counts once for an hour. */
@Component
class FeishuConnector implements HookType, GivesFiles {

    private static final int LONGEST = 20_000;

    private final FeishuApi api;
    private final FeishuMessages messages;
    private final JsonMapper json;
    private final Clock clock;

    FeishuConnector(FeishuApi api, FeishuMessages messages, JsonMapper json, Clock clock) {
        this.api = api;
        this.messages = messages;
        this.json = json;
        this.clock = clock;
    }

    @Override
    public ConnectorKind kind() {
        return ConnectorKind.FEISHU;
    }

    @Override
    public List<SettingField> settings() {
        return List.of(
                SettingField.needed("appId", Type.TEXT),
                SettingField.needed("appSecret", Type.SECRET),
                SettingField.needed("encryptKey", Type.SECRET),
                SettingField.needed("verificationToken", Type.SECRET),
                SettingField.optional("apiUrl", Type.URL));
    }

    @Override
    public Optional<IdentityKind> identity() {
        return Optional.of(IdentityKind.FEISHU);
    }

    @Override
    public boolean sends() {
        return true;
    }

    @Override
    public Tested test(Connector connector) {
        return MessengerApi.tested(() -> api.fresh(connector));
    }

    @Override
    public Sent send(Connector connector, Outgoing out) {
        return MessengerApi.inOrder(
                Pieces.of(out.words(), LONGEST),
                (piece, number) -> api.send(connector, out.peer(), out.id() + "-" + number, piece));
    }

    @Override
    public Answer called(Connector connector, Call call) {
        var cipher = new FeishuCipher(connector.require("encryptKey"));
        var encrypted = read(new String(call.body(), StandardCharsets.UTF_8))
                .path("encrypt")
                .asString("");
        var event = read(cipher.decrypted(encrypted));
        var verifying = event.path("type").asString("").equals("url_verification");
        if (!verifying) {
            cipher.require(call, clock.instant());
        }
        var token = (verifying ? event : event.path("header")).path("token").asString("");
        HookChecks.requireSame(connector.require("verificationToken"), token);
        if (verifying) {
            return Answer.json(json.writeValueAsString(
                    Map.of("challenge", event.path("challenge").asString(""))));
        }
        if (event.path("header").path("event_type").asString("").equals("im.message.receive_v1")) {
            messages.heard(connector, this, event.path("event"));
        }
        return Answer.json("{}");
    }

    private JsonNode read(String text) {
        try {
            return json.readTree(text);
        } catch (JacksonException e) {
            throw new Invalid("invalid_request", new FieldError("body", "invalid"));
        }
    }

    @Override
    public Incoming.File file(Connector connector, String place, String name) {
        return api.file(connector, place, name);
    }
}
