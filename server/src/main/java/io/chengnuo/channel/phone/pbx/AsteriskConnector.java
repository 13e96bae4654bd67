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

/** Asterisk by its manager interface (REQ-CHN-02, 21). */
@Component
class AsteriskConnector implements Switch {

    static final String REMOTE_CONTROL = "remoteControl";
    private static final int PORT = 5038;
    private static final String FOLDER = "/var/spool/asterisk/monitor";

    private final SwitchSockets sockets;
    private final OpenCalls calls;
    private final Clock clock;

    AsteriskConnector(SwitchSockets sockets, OpenCalls calls, Clock clock) {
        this.sockets = sockets;
        this.calls = calls;
        this.clock = clock;
    }

    @Override
    public ConnectorKind kind() {
        return ConnectorKind.ASTERISK;
    }

    @Override
    public List<SettingField> settings() {
        return SwitchSettings.form(
                SwitchSettings.ADDRESS,
                List.of(
                        SettingField.needed("user", Type.TEXT),
                        SettingField.needed("password", Type.SECRET),
                        SettingField.optional(Places.TRUNKS, Type.TEXT),
                        SettingField.choice(AmiCommands.TECHNOLOGY, "PJSIP", "SIP")),
                SwitchSettings.NUMBERS,
                List.of(SettingField.optional(REMOTE_CONTROL, Type.YES_NO)),
                SwitchSettings.RECORDINGS,
                SwitchSettings.AFTER_CALLS);
    }

    @Override
    public boolean answers(Connector connector) throws IOException {
        try (var session = login(connector, "off")) {
            return session.ask("Ping").succeeded();
        }
    }

    @Override
    public SwitchSession<?> listen(Connector connector) throws IOException {
        return new SwitchSession<>(
                login(connector, "call,agent,dialplan"),
                new AmiCalls(Places.of(connector, calls), RecordingAddresses.of(connector, FOLDER), clock));
    }

    /** What a telephone does itself, it does only if it listens to our asking. */
    @Override
    public Set<LineCommand.Kind> takes(Connector connector) {
        return connector.yes(REMOTE_CONTROL)
                ? Set.of(LineCommand.Kind.values())
                : Set.of(
                        LineCommand.Kind.DIAL,
                        LineCommand.Kind.TRANSFER,
                        LineCommand.Kind.HANG_UP,
                        LineCommand.Kind.RECORD,
                        LineCommand.Kind.STOP_RECORDING);
    }

    @Override
    public void tell(Connector connector, LineCommand command) throws IOException {
        try (var session = login(connector, "off")) {
            new AmiCommands(session, connector, Places.of(connector, calls)).run(command);
        }
    }

    private AmiConnection login(Connector connector, String events) throws IOException {
        var user = connector.require("user");
        var password = connector.require("password");
        return AmiConnection.login(sockets.open(connector, PORT), user, password, events);
    }
}
