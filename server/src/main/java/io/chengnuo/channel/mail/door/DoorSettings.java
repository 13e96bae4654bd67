package io.chengnuo.channel.mail.door;

import io.chengnuo.channel.connector.Connector;
import io.chengnuo.shared.Conflict;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A door as the settings of its connector say. */
record DoorSettings(Connector connector) {

    static final String PROTOCOL = "protocol";
    static final String BIND = "bind";
    static final String PORT = "port";
    static final String ACCEPT = "accept";
    static final String MAX_MEGABYTES = "maxMegabytes";
    static final String CERTIFICATE = "certificate";
    static final String PER_MINUTE = "perMinute";
    static final String TRUSTED = "trusted";

    /** What is spoken. */
    enum Protocol {
        SMTP,
        LMTP
    }

    Protocol protocol() {
        return Protocol.valueOf(connector.setting(PROTOCOL, Protocol.SMTP.name()));
    }

    String bind() {
        return connector.setting(BIND, "127.0.0.1");
    }

    int port() {
        connector.require(PORT);
        return connector.number(PORT, 0);
    }

    Recipients recipients() {
        return Recipients.parse(connector.require(ACCEPT)).orElseThrow(() -> new Conflict("connector_incomplete"));
    }

    int largest() {
        return Math.clamp(connector.number(MAX_MEGABYTES, 25), 1, 100) * 1024 * 1024;
    }

    int perMinute() {
        return Math.max(1, connector.number(PER_MINUTE, 600));
    }

    /** Addresses that may connect; empty: any. */
    List<String> trusted() {
        return Arrays.stream(connector.setting(TRUSTED, "").split("[,;\\s]+"))
                .filter(address -> !address.isEmpty())
                .toList();
    }

    @Nullable
    String certificate() {
        return connector.setting(CERTIFICATE);
    }
}
