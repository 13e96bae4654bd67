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

/** Asterisk by its manager interface (REQ-CHN-02, 21): listened to by one node, told commands by any, over a short session of its own. */
@Component
class AsteriskConnector implements ConnectorType, PhoneLine, Switch {

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
        return List.of(
                SettingField.needed("host", Type.TEXT),
                SettingField.optional("port", Type.NUMBER),
                SettingField.choice("security", "NONE", "TLS"),
                SettingField.needed("user", Type.TEXT),
                SettingField.needed("password", Type.SECRET),
                SettingField.optional(Places.TRUNKS, Type.TEXT),
                SettingField.choice(AmiCommands.TECHNOLOGY, "PJSIP", "SIP"),
                SettingField.optional(SwitchNumbers.CONTEXT, Type.TEXT),
                SettingField.choice(SwitchNumbers.FORM, SwitchNumbers.NATIONAL, SwitchNumbers.INTERNATIONAL),
                SettingField.optional(REMOTE_CONTROL, Type.YES_NO),
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
        try (var session = login(connector, "off")) {
            return session.ask("Ping").succeeded() ? Tested.OK : Tested.failed("refused");
        } catch (IOException | Conflict e) {
            return Tested.failed(SwitchSockets.problem(e));
        }
    }

    @Override
    public SwitchSession listen(Connector connector) throws IOException {
        return new AmiSession(
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
    public void command(Connector connector, LineCommand command) {
        if (!takes(connector).contains(command.kind())) {
            throw new Conflict("phone_takes_no_commands");
        }
        try (var session = login(connector, "off")) {
            new AmiCommands(session, connector, Places.of(connector, calls)).run(command);
        } catch (IOException e) {
            throw new Conflict("phone_refused");
        }
    }

    private AmiConnection login(Connector connector, String events) throws IOException {
        var user = connector.require("user");
        var password = connector.require("password");
        return AmiConnection.login(sockets.open(connector, PORT), user, password, events);
    }
}
