package io.chengnuo.channel.feishu;

import com.google.gson.JsonParseException;
import com.lark.oapi.core.Constants;
import com.lark.oapi.core.utils.Jsons;
import com.lark.oapi.event.model.Fuzzy;
import com.lark.oapi.service.im.v1.model.P2MessageReceiveV1;
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
import java.util.Objects;
import java.util.Optional;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** A robot of an app on Feishu (REQ-CHN-08): events of version 2, encrypted; answers carry an id that counts once for an hour. */
@Component
class FeishuConnector implements HookType, GivesFiles {

    private static final int LONGEST = 20_000;
    private static final String MESSAGE = "im.message.receive_v1";

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
        var text = cipher.decrypted(encrypted(call));
        var event = opened(text, Fuzzy.class);
        var verifying = Constants.URL_VERIFICATION.equals(event.getType());
        if (!verifying) {
            cipher.require(call, clock.instant());
        }
        var header = event.getHeader();
        HookChecks.requireSame(
                connector.require("verificationToken"),
                Objects.requireNonNullElse(verifying || header == null ? event.getToken() : header.getToken(), ""));
        if (verifying) {
            return Answer.json(
                    json.writeValueAsString(Map.of("challenge", Objects.requireNonNullElse(event.getChallenge(), ""))));
        }
        if (header != null && MESSAGE.equals(header.getEventType())) {
            messages.heard(
                    connector, this, opened(text, P2MessageReceiveV1.class).getEvent());
        }
        return Answer.json("{}");
    }

    private static String encrypted(Call call) {
        try {
            var envelope = Jsons.DEFAULT.fromJson(new String(call.body(), StandardCharsets.UTF_8), Fuzzy.class);
            return envelope == null ? "" : Objects.requireNonNullElse(envelope.getEncrypt(), "");
        } catch (JsonParseException e) {
            throw new Invalid("invalid_request", new FieldError("body", "invalid"));
        }
    }

    /** What was not encrypted with our key opens to something that is no event. */
    private static <T> T opened(String text, Class<T> type) {
        try {
            var event = Jsons.DEFAULT.fromJson(text, type);
            if (event == null) {
                throw HookChecks.refused();
            }
            return event;
        } catch (JsonParseException e) {
            throw HookChecks.refused();
        }
    }

    @Override
    public Incoming.File file(Connector connector, String place, String name) {
        return api.file(connector, place, name);
    }
}
