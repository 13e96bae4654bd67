package io.chengnuo.channel.phone.pbx;

import io.chengnuo.channel.connector.Connector;
import io.chengnuo.channel.connector.Connectors;
import io.chengnuo.channel.line.ConnectorLease;
import io.chengnuo.channel.line.HeldLine;
import io.chengnuo.channel.line.KeptRunning;
import io.chengnuo.channel.line.Leases;
import io.chengnuo.channel.phone.OpenCalls;
import io.chengnuo.channel.phone.TakeCallEvent;
import io.chengnuo.shared.database.Tenants;
import java.time.Clock;
import java.util.UUID;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** A line for every connector of one kind in use on every node; which node really listens is settled by a lease. */
class SwitchLines extends KeptRunning {

    private static final String LEASE = "switch";

    private final SwitchLine.Parts parts;
    private final Leases leases;
    private final Connectors connectors;

    SwitchLines(Tenants tenants, Connectors connectors, Leases leases, SwitchLine.Parts parts) {
        super(parts.to().kind(), tenants, connectors);
        this.parts = parts;
        this.leases = leases;
        this.connectors = connectors;
    }

    @Override
    protected Running begin(UUID tenant, Connector connector) {
        return new HeldLine(
                        Thread.ofPlatform().daemon().name("switch-" + connector.id()),
                        connector,
                        new ConnectorLease(leases, connector.id(), LEASE),
                        connectors,
                        new SwitchLine(connector, parts))
                .start();
    }

    @Configuration(proxyBeanMethods = false)
    static class OfEachKind {

        @Bean
        SwitchLines linesToAsterisk(
                Tenants tenants,
                AsteriskConnector asterisk,
                TakeCallEvent take,
                OpenCalls calls,
                Leases leases,
                Connectors connectors,
                Clock clock) {
            return new SwitchLines(tenants, connectors, leases, new SwitchLine.Parts(asterisk, take, calls, clock));
        }

        @Bean
        SwitchLines linesToFreeswitch(
                Tenants tenants,
                FreeswitchConnector freeswitch,
                TakeCallEvent take,
                OpenCalls calls,
                Leases leases,
                Connectors connectors,
                Clock clock) {
            return new SwitchLines(tenants, connectors, leases, new SwitchLine.Parts(freeswitch, take, calls, clock));
        }
    }
}
