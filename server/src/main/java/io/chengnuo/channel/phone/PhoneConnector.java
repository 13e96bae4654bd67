package io.chengnuo.channel.phone;

import io.chengnuo.channel.connector.Connector;
import io.chengnuo.channel.connector.ConnectorKind;
import io.chengnuo.channel.connector.HookType;
import io.chengnuo.channel.connector.SettingField;
import io.chengnuo.channel.connector.SettingField.Type;
import io.chengnuo.channel.connector.SignedCalls;
import io.chengnuo.channel.connector.Tested;
import io.chengnuo.customer.IdentityKind;
import io.chengnuo.shared.Conflict;
import io.chengnuo.shared.outside.OutsideFailed;
import io.chengnuo.shared.outside.OutsideHttp;
import io.chengnuo.shared.outside.OutsideRefused;
import io.chengnuo.shared.outside.OutsideRequest;
import java.net.URI;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * Any telephone system that posts its events, signed as {@link SignedCalls} says (REQ-CHN-02, 21). Commands of people go to
 * {@code commandUrl} as {@code {id, command, call?, extension, to?}}, signed the same way. A signed GET answers the menu; who tells what a
 * caller chose or said hears where he goes (REQ-CHN-22).
 */
@Component
class PhoneConnector implements HookType, PhoneLine {

    private final TakeCallEvent take;
    private final CallChoices choices;
    private final RouteCall route;
    private final OutsideHttp outside;
    private final JsonMapper json;
    private final Clock clock;

    PhoneConnector(
            TakeCallEvent take,
            CallChoices choices,
            RouteCall route,
            OutsideHttp outside,
            JsonMapper json,
            Clock clock) {
        this.take = take;
        this.choices = choices;
        this.route = route;
        this.outside = outside;
        this.json = json;
        this.clock = clock;
    }

    @Override
    public ConnectorKind kind() {
        return ConnectorKind.PHONE;
    }

    @Override
    public List<SettingField> settings() {
        return List.of(
                SettingField.needed("secret", Type.SECRET),
                SettingField.optional("commandUrl", Type.URL),
                SettingField.optional(PhoneSettings.WORK_SECONDS, Type.NUMBER),
                SettingField.optional(PhoneSettings.CALL_BACK_MINUTES, Type.NUMBER));
    }

    @Override
    public Optional<IdentityKind> identity() {
        return Optional.of(IdentityKind.PHONE);
    }

    @Override
    public Tested test(Connector connector) {
        if (connector.setting("commandUrl") == null) {
            return Tested.SPELLED;
        }
        try {
            return post(connector, Map.of("command", "test")) / 100 == 2 ? Tested.OK : Tested.failed("refused");
        } catch (OutsideRefused e) {
            return Tested.failed("not_allowed");
        } catch (OutsideFailed e) {
            return Tested.failed(e.mayHaveArrived() ? "no_answer" : "unreachable");
        }
    }

    /** Asking for the menu changes nothing, and two callers may ask in the same second. */
    @Override
    public Optional<String> proof(Call call) {
        return call.method().equals("GET") ? Optional.empty() : HookType.super.proof(call);
    }

    @Override
    public Answer called(Connector connector, Call call) {
        SignedCalls.require(connector.require("secret"), call, clock.instant());
        if (call.method().equals("GET")) {
            return Answer.json(json.writeValueAsString(choices.menu(connector.id())));
        }
        var event = CallEventJson.read(json, call.body());
        var taken = take.take(connector, event);
        var answer = new LinkedHashMap<String, Object>();
        answer.put("call", taken.id());
        answer.put("state", taken.state());
        if (event.kind() == CallEvent.Kind.MENU && taken.endedAt() == null) {
            route.ahead(connector, taken);
            answer.put("route", route.route(connector, taken));
        }
        return Answer.json(json.writeValueAsString(answer));
    }

    @Override
    public Set<LineCommand.Kind> takes(Connector connector) {
        return connector.setting("commandUrl") == null ? Set.of() : Set.of(LineCommand.Kind.values());
    }

    @Override
    public void command(Connector connector, LineCommand command) {
        if (connector.setting("commandUrl") == null) {
            throw new Conflict("phone_takes_no_commands");
        }
        var body = new LinkedHashMap<String, Object>();
        body.put("id", command.id());
        body.put("command", command.kind().name().toLowerCase(Locale.ROOT));
        if (command.call() != null) {
            body.put("call", command.call());
        }
        body.put("extension", command.extension());
        if (command.to() != null) {
            body.put("to", command.to());
        }
        if (post(connector, body) / 100 != 2) {
            throw new Conflict("phone_refused");
        }
    }

    private int post(Connector connector, Map<String, Object> body) {
        var text = json.writeValueAsString(body);
        var timestamp = String.valueOf(clock.instant().getEpochSecond());
        var signature = SignedCalls.sign(
                connector.require("secret"), timestamp, text.getBytes(java.nio.charset.StandardCharsets.UTF_8));
        return outside.send(OutsideRequest.json(URI.create(connector.require("commandUrl")), text)
                        .with(SignedCalls.TIMESTAMP, timestamp)
                        .with(SignedCalls.SIGNATURE, signature))
                .status();
    }
}
