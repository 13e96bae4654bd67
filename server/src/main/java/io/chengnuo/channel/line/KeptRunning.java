package io.chengnuo.channel.line;

import io.chengnuo.channel.connector.Connector;
import io.chengnuo.channel.connector.ConnectorKind;
import io.chengnuo.channel.connector.ConnectorSaved;
import io.chengnuo.channel.connector.Connectors;
import io.chengnuo.shared.Tenancy;
import io.chengnuo.shared.database.Tenants;
import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.transaction.event.TransactionalEventListener;

/**
 * Keeps something running on this node for every connector of a kind that is in use: begun when the connector appears, anew when its
 * settings change or it ended by itself, stopped when it goes.
 */
public abstract class KeptRunning implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(KeptRunning.class);
    private static final Duration ROUND = Duration.ofSeconds(5);

    private final ConnectorKind kind;
    private final Tenants tenants;
    private final Connectors connectors;
    private final Map<UUID, Kept> kept = new HashMap<>();
    private volatile boolean running;
    private @Nullable Thread rounds;

    protected KeptRunning(ConnectorKind kind, Tenants tenants, Connectors connectors) {
        this.kind = kind;
        this.tenants = tenants;
        this.connectors = connectors;
    }

    /** What runs. */
    public interface Running {

        boolean isAlive();

        /** Asks it to end. */
        void stop();

        /** Waits a while for its end. */
        void join() throws InterruptedException;
    }

    private record Kept(int version, Running running) {}

    /** Null when it cannot begin now; the next round tries again. Called as the company whose connector it is. */
    protected abstract @Nullable Running begin(UUID tenant, Connector connector);

    @Override
    public void start() {
        running = true;
        rounds = Thread.ofPlatform().daemon().name("connectors-" + kind).start(this::goRounds);
    }

    @TransactionalEventListener(fallbackExecution = true)
    public void saved(ConnectorSaved saved) {
        var going = rounds;
        if (saved.kind() == kind && going != null) {
            LockSupport.unpark(going);
        }
    }

    private void goRounds() {
        while (running) {
            try {
                round();
            } catch (RuntimeException e) {
                log.warn("the connectors {} could not be looked over; the next round tries again", kind, e);
            }
            LockSupport.parkNanos(ROUND.toNanos());
        }
    }

    private synchronized void round() {
        var inUse = new HashSet<UUID>();
        for (var tenant : tenants.all()) {
            Tenancy.run(
                    tenant,
                    () -> connectors.inUse(kind).forEach(connector -> {
                        inUse.add(connector.id());
                        kept.compute(connector.id(), (id, before) -> keep(tenant, connector, before));
                    }));
        }
        stopOthers(inUse);
    }

    private @Nullable Kept keep(UUID tenant, Connector connector, @Nullable Kept before) {
        if (before != null) {
            if (before.version() == connector.version() && before.running().isAlive()) {
                return before;
            }
            before.running().stop();
            join(before.running());
        }
        var begun = running ? begin(tenant, connector) : null;
        return begun == null ? null : new Kept(connector.version(), begun);
    }

    private void stopOthers(Set<UUID> inUse) {
        kept.entrySet().removeIf(each -> {
            if (inUse.contains(each.getKey())) {
                return false;
            }
            each.getValue().running().stop();
            return true;
        });
    }

    @Override
    public void stop() {
        running = false;
        var going = rounds;
        if (going != null) {
            LockSupport.unpark(going);
        }
        synchronized (this) {
            kept.values().forEach(each -> each.running().stop());
            kept.values().forEach(each -> join(each.running()));
            kept.clear();
        }
    }

    private static void join(Running running) {
        try {
            running.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public boolean isRunning() {
        return running;
    }
}
