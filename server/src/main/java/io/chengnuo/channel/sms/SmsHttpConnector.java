package io.chengnuo.channel.sms;

import io.chengnuo.channel.connector.Connector;
import io.chengnuo.channel.connector.ConnectorKind;
import io.chengnuo.channel.connector.HookType;
import io.chengnuo.channel.connector.Outgoing;
import io.chengnuo.channel.connector.OutsideSent;
import io.chengnuo.channel.connector.Sent;
import io.chengnuo.channel.connector.SettingField;
import io.chengnuo.channel.connector.SettingField.Type;
import io.chengnuo.channel.connector.Tested;
import io.chengnuo.customer.IdentityKind;
import io.chengnuo.shared.Conflict;
import io.chengnuo.shared.outside.OutsideAnswer;
import io.chengnuo.shared.outside.OutsideHttp;
import io.chengnuo.shared.outside.OutsideRequest;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** SMS by whatever HTTP interface a provider has (REQ-CHN-06): the call is made from templates, see {@link SmsProvider}. */
@Component
class SmsHttpConnector implements HookType {

    private final OutsideHttp http;
    private final SmsWords words;
    private final SmsHook hook;
    private final JsonMapper json;

    SmsHttpConnector(OutsideHttp http, SmsWords words, SmsHook hook, JsonMapper json) {
        this.http = http;
        this.words = words;
        this.hook = hook;
        this.json = json;
    }

    @Override
    public ConnectorKind kind() {
        return ConnectorKind.SMS_HTTP;
    }

    @Override
    public List<SettingField> settings() {
        return List.of(
                SettingField.choice(
                        "provider",
                        Arrays.stream(SmsProvider.values()).map(Enum::name).toArray(String[]::new)),
                SettingField.optional("account", Type.TEXT),
                SettingField.optional("password", Type.SECRET),
                SettingField.optional("sender", Type.TEXT),
                SettingField.optional(SmsWords.SIGNATURE, Type.TEXT),
                SettingField.optional("url", Type.URL),
                SettingField.choice("format", "JSON", "FORM"),
                SettingField.optional("body", Type.TEXT),
                SettingField.optional("headers", Type.TEXT),
                SettingField.optional("idAt", Type.TEXT),
                SettingField.optional("okAt", Type.TEXT),
                SettingField.optional("secret", Type.SECRET),
                SettingField.optional(SmsWords.MOST_PARTS, Type.NUMBER));
    }

    @Override
    public Optional<IdentityKind> identity() {
        return Optional.of(IdentityKind.PHONE);
    }

    @Override
    public boolean sends() {
        return true;
    }

    @Override
    public boolean takesNotices(UUID connector, String peer) {
        return words.takesNotices(peer);
    }

    /** Sends nothing: asks only whether somebody answers there. */
    @Override
    public Tested test(Connector connector) {
        try {
            var address = SmsCall.of(connector, json).address();
            return switch (OutsideSent.of(
                    () -> http.send(OutsideRequest.of(OutsideRequest.Method.HEAD, address, new byte[0])),
                    answer -> new Sent.Taken(null))) {
                case Sent.Taken taken -> Tested.OK;
                case Sent.Later later -> Tested.failed(later.problem());
                case Sent.Refused refused -> Tested.failed(refused.problem());
                case Sent.Unclear unclear -> Tested.failed(unclear.problem());
            };
        } catch (Conflict
                | IllegalArgumentException e) { // a setting that is missing, or templates that make no address
            return Tested.failed("incomplete");
        }
    }

    @Override
    public Sent send(Connector connector, Outgoing out) {
        var refusal = words.refusal(connector, out);
        if (refusal.isPresent()) {
            return refusal.get();
        }
        var call = SmsCall.of(connector, json);
        var text = words.text(connector, out);
        var parts = ShortMessages.of(text).parts().size();
        return OutsideSent.of(
                () -> http.send(call.request(out.peer(), out.id().toString(), text)),
                answer -> read(call, answer, parts));
    }

    private Sent read(SmsCall call, OutsideAnswer answer, int parts) {
        if (!answer.fine()) {
            return OutsideSent.byStatus(answer);
        }
        var body = tree(answer);
        var ok = call.setting("okAt");
        var equals = ok.indexOf('=');
        if (equals > 0 && !at(body, ok.substring(0, equals)).equals(ok.substring(equals + 1))) {
            return new Sent.Refused("refused");
        }
        var id = call.setting("idAt").isEmpty() ? "" : at(body, call.setting("idAt"));
        return new Sent.Taken(id.isEmpty() ? null : id, parts);
    }

    private static String at(@Nullable JsonNode body, String pointer) {
        return body == null || !pointer.startsWith("/") ? "" : body.at(pointer).asString("");
    }

    private @Nullable JsonNode tree(OutsideAnswer answer) {
        try {
            return json.readTree(answer.body());
        } catch (JacksonException e) {
            return null;
        }
    }

    @Override
    public Answer called(Connector connector, Call call) {
        return hook.called(connector, call);
    }
}
