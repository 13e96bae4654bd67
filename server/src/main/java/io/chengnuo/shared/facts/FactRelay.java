package io.chengnuo.shared.facts;

import io.chengnuo.shared.Tenancy;
import io.chengnuo.shared.database.Tenants;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.locks.LockSupport;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * Carries committed facts to their listeners. Each listener has a worker of its own, woken by commits in this process; a slow
 * round every few seconds finds what a crashed process left behind.
 */
@Component
public class FactRelay implements SmartLifecycle {

    private static final Duration ROUND = Duration.ofSeconds(5);
    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final Duration SETTLE = Duration.ofMillis(5);

    private final Tenants tenants;
    private final FactReader reader;
    private final ObjectProvider<FactListener> listeners;
    private final List<ListenerWorker> workers = new CopyOnWriteArrayList<>();
    private volatile boolean running;

    FactRelay(Tenants tenants, FactReader reader, ObjectProvider<FactListener> listeners) {
        this.tenants = tenants;
        this.reader = reader;
        this.listeners = listeners;
    }

    void nudge(UUID tenant) {
        workers.forEach(worker -> worker.nudge(tenant));
    }

    @Override
    public void start() {
        workers.addAll(engaged());
        workers.forEach(ListenerWorker::start);
        running = true;
    }

    @Override
    public void stop() {
        workers.forEach(ListenerWorker::stop);
        workers.clear();
        running = false;
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    private List<ListenerWorker> engaged() {
        return listeners
                .orderedStream()
                .map(listener -> new ListenerWorker(listener, reader, tenants, ROUND))
                .toList();
    }

    /**
     * Lets every listener catch up with the log of this tenant now, on the calling thread. For rehearsals, demo and tests. Waits a
     * while for transactions that began earlier and are still open: what stands behind them is not settled.
     */
    public void catchUp(UUID tenant) {
        var readers = running ? workers : engaged();
        var patience = System.nanoTime() + PATIENCE.toNanos();
        boolean moved;
        boolean unsettled;
        do {
            moved = false;
            unsettled = false;
            for (var worker : readers) {
                var progress = Tenancy.as(tenant, worker::readNow);
                moved |= progress.passed() > 0;
                unsettled |= progress.unsettled();
            }
            if (unsettled && !moved) {
                LockSupport.parkNanos(SETTLE.toNanos());
            }
        } while (moved || (unsettled && System.nanoTime() < patience));
    }
}
