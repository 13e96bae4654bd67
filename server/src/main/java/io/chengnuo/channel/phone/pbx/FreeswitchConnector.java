package io.chengnuo.channel.phone.pbx;

import io.chengnuo.channel.connector.Connector;
import io.chengnuo.channel.connector.ConnectorKind;
import io.chengnuo.channel.connector.ConnectorType;
import io.chengnuo.channel.connector.SettingField;
import io.chengnuo.channel.connector.SettingField.Type;
import io.chengnuo.channel.connector.Tested;
import io.chengnuo.channel.phone.LineCommand;
import io.chengnuo.channel.phone.OpenCalls;
import io.chengnuo.channel.phone.PhoneLine;
import io.chengnuo.channel.phone.PhoneSettings;
import io.chengnuo.customer.IdentityKind;
import io.chengnuo.shared.Conflict;
import java.io.IOException;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** FreeSWITCH by its event socket (REQ-CHN-02, 21): listened to by one node, told commands by any, over a short session of its own. */
@Component
class FreeswitchConnector implements ConnectorType, PhoneLine, Switch {

    private static final int PORT = 8021;

    private final SwitchSockets sockets;
    private final OpenCalls calls;
    private final JsonMapper json;
    private final Clock clock;

    FreeswitchConnector(SwitchSockets sockets, OpenCalls calls, JsonMapper json, Clock clock) {
        this.sockets = sockets;
        this.calls = calls;
        this.json = json;
        this.clock = clock;
    }

    @Override
    public ConnectorKind kind() {
        return ConnectorKind.FREESWITCH;
    }

    @Override
    public List<SettingField> settings() {
        return List.of(
                SettingField.needed("host", Type.TEXT),
                SettingField.optional("port", Type.NUMBER),
                SettingField.choice("security", "NONE", "TLS"),
                SettingField.needed("password", Type.SECRET),
                SettingField.optional(Places.TRUNKS, Type.TEXT),
                SettingField.optional(EslCommands.DOMAIN, Type.TEXT),
                SettingField.optional(SwitchNumbers.CONTEXT, Type.TEXT),
                SettingField.choice(SwitchNumbers.FORM, SwitchNumbers.NATIONAL, SwitchNumbers.INTERNATIONAL),
                SettingField.optional(RecordingAddresses.ADDRESS, Type.URL),
                SettingField.optional(RecordingAddresses.FOLDER, Type.TEXT),
                SettingField.optional(PhoneSettings.RECORDING_USER, Type.TEXT),
                SettingField.optional(PhoneSettings.RECORDING_PASSWORD, Type.SECRET),
                SettingField.optional(PhoneSettings.WORK_SECONDS, Type.NUMBER),
                SettingField.optional(PhoneSettings.CALL_BACK_MINUTES, Type.NUMBER));
    }

    @Override
    public Optional<IdentityKind> identity() {
        return Optional.of(IdentityKind.PHONE);
    }

    @Override
    public Tested test(Connector connector) {
        try (var session = login(connector)) {
            return session.api("status").startsWith("-") ? Tested.failed("refused") : Tested.OK;
        } catch (IOException | Conflict e) {
            return Tested.failed(SwitchSockets.problem(e));
        }
    }

    @Override
    public SwitchSession listen(Connector connector) throws IOException {
        var session = login(connector);
        try {
            session.subscribe(EslCalls.EVENTS);
        } catch (IOException e) {
            session.close();
            throw e;
        }
        return new EslSession(
                session,
                new EslCalls(Places.of(connector, calls), RecordingAddresses.of(connector, EslCommands.FOLDER), clock));
    }

    @Override
    public Set<LineCommand.Kind> takes(Connector connector) {
        return Set.of(LineCommand.Kind.values());
    }

    @Override
    public void command(Connector connector, LineCommand command) {
        try (var session = login(connector)) {
            new EslCommands(session, connector, Places.of(connector, calls)).run(command);
        } catch (IOException e) {
            throw new Conflict("phone_refused");
        }
    }

    private EslConnection login(Connector connector) throws IOException {
        var password = connector.require("password");
        return EslConnection.login(sockets.open(connector, PORT), password, json);
    }
}
