package io.chengnuo.channel.phone.pbx;

import io.chengnuo.channel.connector.Connector;
import io.chengnuo.channel.connector.ConnectorKind;
import io.chengnuo.channel.connector.SettingField;
import io.chengnuo.channel.connector.SettingField.Type;
import io.chengnuo.channel.phone.LineCommand;
import io.chengnuo.channel.phone.OpenCalls;
import java.io.IOException;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** FreeSWITCH by its event socket (REQ-CHN-02, 21). */
@Component
class FreeswitchConnector implements Switch {

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
        return SwitchSettings.form(
                SwitchSettings.ADDRESS,
                List.of(
                        SettingField.needed("password", Type.SECRET),
                        SettingField.optional(Places.TRUNKS, Type.TEXT),
                        SettingField.optional(EslCommands.DOMAIN, Type.TEXT)),
                SwitchSettings.NUMBERS,
                SwitchSettings.RECORDINGS,
                SwitchSettings.AFTER_CALLS);
    }

    @Override
    public boolean answers(Connector connector) throws IOException {
        try (var session = login(connector)) {
            return !session.api("status").startsWith("-");
        }
    }

    @Override
    public SwitchSession<?> listen(Connector connector) throws IOException {
        var session = login(connector);
        try {
            session.subscribe(EslCalls.EVENTS);
        } catch (IOException e) {
            session.close();
            throw e;
        }
        return new SwitchSession<>(
                session,
                new EslCalls(Places.of(connector, calls), RecordingAddresses.of(connector, EslCommands.FOLDER), clock));
    }

    @Override
    public Set<LineCommand.Kind> takes(Connector connector) {
        return Set.of(LineCommand.Kind.values());
    }

    @Override
    public void tell(Connector connector, LineCommand command) throws IOException {
        try (var session = login(connector)) {
            new EslCommands(session, connector, Places.of(connector, calls)).run(command);
        }
    }

    private EslConnection login(Connector connector) throws IOException {
        var password = connector.require("password");
        return EslConnection.login(sockets.open(connector, PORT), password, json);
    }
}
