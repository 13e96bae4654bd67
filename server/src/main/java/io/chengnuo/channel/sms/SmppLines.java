package io.chengnuo.channel.sms;

import io.chengnuo.channel.connector.Connector;
import io.chengnuo.channel.connector.ConnectorKind;
import io.chengnuo.channel.connector.Connectors;
import io.chengnuo.channel.connector.SendOverLine;
import io.chengnuo.channel.line.ConnectorLease;
import io.chengnuo.channel.line.HeldLine;
import io.chengnuo.channel.line.KeptRunning;
import io.chengnuo.channel.line.Leases;
import io.chengnuo.shared.database.Tenants;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** A line for every SMPP connector in use on every node; which node really binds is settled by a lease. */
@Component
class SmppLines extends KeptRunning {

    static final String LEASE = "smpp";

    private final SmppSessions sessions;
    private final SmppIncoming incoming;
    private final SendOverLine send;
    private final Leases leases;
    private final Connectors connectors;

    SmppLines(
            Tenants tenants,
            Connectors connectors,
            SmppSessions sessions,
            SmppIncoming incoming,
            SendOverLine send,
            Leases leases) {
        super(ConnectorKind.SMPP, tenants, connectors);
        this.sessions = sessions;
        this.incoming = incoming;
        this.send = send;
        this.leases = leases;
        this.connectors = connectors;
    }

    @Override
    protected Running begin(UUID tenant, Connector connector) {
        return new HeldLine(
                        Thread.ofPlatform().daemon().name("smpp-" + connector.id()),
                        connector,
                        new ConnectorLease(leases, connector.id(), LEASE),
                        connectors,
                        new SmppLine(tenant, connector, sessions, incoming, send))
                .start();
    }
}
