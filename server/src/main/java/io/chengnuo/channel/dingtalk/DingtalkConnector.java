package io.chengnuo.channel.dingtalk;

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
import io.chengnuo.shared.Sha256;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
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
    private final DingtalkMessages messages;
    private final JsonMapper json;
    private final Clock clock;

    DingtalkConnector(DingtalkApi api, ReplyHooks hooks, DingtalkMessages messages, JsonMapper json, Clock clock) {
        this.api = api;
        this.hooks = hooks;
        this.messages = messages;
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
        return MessengerApi.inOrder(Pieces.of(out.words(), LONGEST), (piece, number) -> {
            hook.ifPresentOrElse(open -> api.answer(open, piece), () -> api.send(connector, out.peer(), piece));
            return null;
        });
    }

    @Override
    public Answer called(Connector connector, Call call) {
        requireSigned(connector, call);
        messages.heard(connector, this, read(call.body()));
        return Answer.json("{}");
    }

    private void requireSigned(Connector connector, Call call) {
        var timestamp = call.header("timestamp");
        HookChecks.requireFresh(timestamp, ChronoUnit.MILLIS, FRESH, clock.instant());
        HookChecks.requireSame(sign(timestamp, connector.require("appSecret")), call.header("sign"));
    }

    private static String sign(String timestamp, String secret) {
        return Base64.getEncoder()
                .encodeToString(Sha256.keyed(secret.getBytes(StandardCharsets.UTF_8), timestamp + "\n" + secret));
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
