package io.chengnuo.channel.sms;

import io.chengnuo.channel.connector.Connector;
import io.chengnuo.channel.connector.ConnectorKind;
import io.chengnuo.channel.connector.ConnectorType;
import io.chengnuo.channel.connector.Outgoing;
import io.chengnuo.channel.connector.Sent;
import io.chengnuo.channel.connector.SettingField;
import io.chengnuo.channel.connector.SettingField.Type;
import io.chengnuo.channel.connector.Tested;
import io.chengnuo.customer.IdentityKind;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** SMS by SMPP 3.4 (REQ-CHN-06): one bind as transceiver over all nodes, see {@link SmppLine}. */
@Component
class SmppConnector implements ConnectorType {

    private final SmppSessions sessions;
    private final SmsWords words;

    SmppConnector(SmppSessions sessions, SmsWords words) {
        this.sessions = sessions;
        this.words = words;
    }

    @Override
    public ConnectorKind kind() {
        return ConnectorKind.SMPP;
    }

    @Override
    public List<SettingField> settings() {
        return List.of(
                SettingField.needed("host", Type.TEXT),
                SettingField.optional("port", Type.NUMBER),
                SettingField.choice("security", "NONE", "TLS"),
                SettingField.needed("systemId", Type.TEXT),
                SettingField.needed("password", Type.SECRET),
                SettingField.optional("systemType", Type.TEXT),
                SettingField.optional("sender", Type.TEXT),
                SettingField.choice("numberForm", "INTERNATIONAL", "NATIONAL"),
                SettingField.optional(SmsWords.SIGNATURE, Type.TEXT),
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
    public boolean line() {
        return true;
    }

    @Override
    public boolean takesNotices(UUID connector, String peer) {
        return words.takesNotices(peer);
    }

    /** Binds and unbinds; where the centre allows one bind only and the line stands, the line is asked instead. */
    @Override
    public Tested test(Connector connector) {
        if (sessions.bound(connector.id())
                .filter(line -> line.connector().settings().equals(connector.settings()))
                .isPresent()) {
            return Tested.OK;
        }
        try {
            sessions.bind(connector).unbindAndClose();
            return Tested.OK;
        } catch (IOException e) {
            return Tested.failed(SmppSessions.problem(e));
        } catch (io.chengnuo.shared.Conflict e) {
            return Tested.failed(SmppSessions.problem(e));
        }
    }

    @Override
    public Sent send(Connector connector, Outgoing out) {
        var refusal = words.refusal(connector, out);
        if (refusal.isPresent()) {
            return refusal.get();
        }
        return sessions.bound(connector.id())
                .map(line -> line.submit(out.peer(), words.messages(connector, out)))
                .orElseGet(() -> new Sent.Later("unreachable"));
    }
}
