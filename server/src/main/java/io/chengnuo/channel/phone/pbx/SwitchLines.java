package io.chengnuo.channel.phone.pbx;

import io.chengnuo.channel.connector.Connector;
import io.chengnuo.channel.connector.Connectors;
import io.chengnuo.channel.connector.Leases;
import io.chengnuo.channel.mail.KeptRunning;
import io.chengnuo.channel.phone.OpenCalls;
import io.chengnuo.channel.phone.TakeCallEvent;
import io.chengnuo.shared.database.Tenants;
import java.time.Clock;
import java.util.UUID;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** A line for every connector of one kind in use on every node; which node really listens is settled by a lease. */
class SwitchLines extends KeptRunning {

    private final SwitchLine.Parts parts;

    SwitchLines(Tenants tenants, SwitchLine.Parts parts) {
        super(parts.to().kind(), tenants, parts.connectors());
        this.parts = parts;
    }

    @Override
    protected Running begin(UUID tenant, Connector connector) {
        var line = new SwitchLine(tenant, connector, parts);
        line.start();
        return line;
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
            return new SwitchLines(tenants, new SwitchLine.Parts(asterisk, take, calls, leases, connectors, clock));
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
            return new SwitchLines(tenants, new SwitchLine.Parts(freeswitch, take, calls, leases, connectors, clock));
        }
    }
}
