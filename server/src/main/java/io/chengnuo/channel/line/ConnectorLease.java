package io.chengnuo.channel.line;

import java.util.UUID;

/** Held by who made it, not by its node, so that the end of one line never takes it from the next. */
public record ConnectorLease(Leases leases, UUID connector, String name, UUID holder) implements Lease {

    public ConnectorLease(Leases leases, UUID connector, String name) {
        this(leases, connector, name, UUID.randomUUID());
    }

    @Override
    public boolean hold() {
        return leases.hold(connector, name, holder);
    }

    @Override
    public void release() {
        leases.release(connector, name, holder);
    }
}
