package io.chengnuo.shared.facts;

import io.chengnuo.shared.Tenancy;
import io.chengnuo.shared.database.Tenants;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * Carries committed facts to their listeners. Each listener has a worker of its own, woken by commits in this process
 * that it hears something of; a slow round every few seconds moves on who hears nothing of them and finds what a crashed process left behind,
 * with one question a company.
 */
@Component
public class FactRelay implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(FactRelay.class);
    private static final Duration ROUND = Duration.ofSeconds(5);
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final Duration SETTLE = Duration.ofMillis(5);

    private final Tenants tenants;
    private final FactReader reader;
    private final ObjectProvider<FactListener> listeners;
    private final List<ListenerWorker> workers = new CopyOnWriteArrayList<>();
    private volatile boolean running;
    private @Nullable Thread rounds;

    FactRelay(Tenants tenants, FactReader reader, ObjectProvider<FactListener> listeners) {
        this.tenants = tenants;
        this.reader = reader;
        this.listeners = listeners;
    }

    /** Wakes who hears facts of these kinds; the round moves the others past them. */
    void nudge(UUID tenant, Collection<String> kinds) {
        workers.stream().filter(worker -> worker.hearsAnyOf(kinds)).forEach(worker -> worker.nudge(tenant));
    }

    @Override
    public void start() {
        workers.addAll(engaged());
        workers.forEach(ListenerWorker::start);
        running = true;
        rounds = Thread.ofPlatform().daemon().name("facts-rounds").start(this::goRounds);
    }

    private void goRounds() {
        while (running) {
            try {
                tenants.all().forEach(this::nudgeWhoIsBehind);
            } catch (RuntimeException e) {
                log.warn("the log could not be looked over; the next round tries again", e);
            }
            LockSupport.parkNanos(ROUND.toNanos());
        }
    }

    private void nudgeWhoIsBehind(UUID tenant) {
        if (running) {
            var upToDate = Tenancy.as(tenant, reader::upToDate);
            workers.stream()
                    .filter(worker -> !upToDate.contains(worker.name()))
                    .forEach(worker -> worker.nudge(tenant));
        }
    }

    @Override
    public void stop() {
        running = false;
        var going = rounds;
        if (going != null) {
            LockSupport.unpark(going);
        }
        workers.forEach(ListenerWorker::stop);
        workers.clear();
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    private List<ListenerWorker> engaged() {
        return listeners
                .orderedStream()
                .map(listener -> new ListenerWorker(listener, reader))
                .toList();
    }

    /**
     * Lets every listener catch up with the log of this tenant now, on the calling thread. For rehearsals, demo and tests. Waits a
     * while for transactions that began earlier and are still open: what stands behind them is not settled.
     */
    public void catchUp(UUID tenant) {
        catchUp(tenant, PATIENCE);
    }

    /** The same, waiting at most so long for others after the last step. */
    public void catchUp(UUID tenant, Duration most) {
        var readers = running ? workers : engaged();
        var patience = System.nanoTime() + most.toNanos();
        boolean moved;
        boolean unsettled;
        do {
            moved = false;
            unsettled = false;
            var ahead = Tenancy.as(tenant, reader::ahead);
            for (var worker : readers) {
                if (worker.mustRead(ahead)) {
                    var progress = Tenancy.as(tenant, worker::readNow);
                    moved |= progress.moved();
                    unsettled |= progress.unsettled();
                }
            }
            if (moved) {
                patience = System.nanoTime() + most.toNanos();
            } else if (unsettled) {
                LockSupport.parkNanos(SETTLE.toNanos());
            }
        } while (moved || (unsettled && System.nanoTime() < patience));
    }
}
