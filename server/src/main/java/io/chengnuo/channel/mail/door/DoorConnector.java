package io.chengnuo.channel.mail.door;

import io.chengnuo.channel.connector.Connector;
import io.chengnuo.channel.connector.ConnectorKind;
import io.chengnuo.channel.connector.ConnectorType;
import io.chengnuo.channel.connector.SettingField;
import io.chengnuo.channel.connector.SettingField.Type;
import io.chengnuo.channel.connector.Tested;
import io.chengnuo.channel.mail.door.DoorSettings.Protocol;
import io.chengnuo.customer.IdentityKind;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Our own door for mail (REQ-CHN-05). Its address, where given, answers those who wrote through it. */
@Component
class DoorConnector implements ConnectorType {

    private static final int PATIENCE = 3_000;

    private final Certificates certificates;

    DoorConnector(Certificates certificates) {
        this.certificates = certificates;
    }

    @Override
    public ConnectorKind kind() {
        return ConnectorKind.MAIL_DOOR;
    }

    @Override
    public List<SettingField> settings() {
        return List.of(
                SettingField.needed(DoorSettings.ACCEPT, Type.TEXT),
                SettingField.optional("address", Type.TEXT),
                SettingField.optional("fromName", Type.TEXT),
                SettingField.choice(DoorSettings.PROTOCOL, Protocol.SMTP.name(), Protocol.LMTP.name()),
                SettingField.optional(DoorSettings.BIND, Type.TEXT),
                SettingField.needed(DoorSettings.PORT, Type.NUMBER),
                SettingField.optional(DoorSettings.CERTIFICATE, Type.TEXT),
                SettingField.optional(DoorSettings.TRUSTED, Type.TEXT),
                SettingField.optional(DoorSettings.MAX_MEGABYTES, Type.NUMBER),
                SettingField.optional(DoorSettings.PER_MINUTE, Type.NUMBER),
                SettingField.optional("authservId", Type.TEXT));
    }

    @Override
    public Optional<IdentityKind> identity() {
        return Optional.of(IdentityKind.MAIL);
    }

    /** It is open already, or could be. */
    @Override
    public Tested test(Connector connector) {
        var door = new DoorSettings(connector);
        if (Recipients.parse(connector.require(DoorSettings.ACCEPT)).isEmpty()) {
            return Tested.failed("bad_address");
        }
        if (door.port() < 1 || door.port() > 65_535) {
            return Tested.failed("port_taken");
        }
        try {
            if (door.certificate() != null) {
                certificates.of(door.certificate());
            }
            return isOpen(door) || couldOpen(door) ? Tested.OK : Tested.failed("port_taken");
        } catch (DoorProblem e) {
            return Tested.failed(e.code());
        }
    }

    private static boolean isOpen(DoorSettings door) {
        try (var socket = new Socket()) {
            var bind = InetAddress.getByName(door.bind());
            socket.connect(
                    new InetSocketAddress(
                            bind.isAnyLocalAddress() ? InetAddress.getLoopbackAddress() : bind, door.port()),
                    PATIENCE);
            socket.setSoTimeout(PATIENCE);
            var said = new String(socket.getInputStream().readNBytes(4), StandardCharsets.US_ASCII);
            return said.equals("220 ") || said.startsWith("554");
        } catch (IOException e) {
            return false;
        }
    }

    private static boolean couldOpen(DoorSettings door) {
        try (var socket = new ServerSocket()) {
            socket.bind(new InetSocketAddress(InetAddress.getByName(door.bind()), door.port()));
            return true;
        } catch (IOException | IllegalArgumentException e) {
            return false;
        }
    }
}
