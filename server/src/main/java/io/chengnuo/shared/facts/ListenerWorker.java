package io.chengnuo.shared.facts;

import io.chengnuo.shared.Tenancy;
import java.time.Duration;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The thread that keeps one listener up with the log. */
final class ListenerWorker {

    private static final Logger log = LoggerFactory.getLogger(ListenerWorker.class);
    private static final long SETTLE_MILLIS = 10;
    private static final long LONGEST_SETTLE_MILLIS = 160;
    /** After each round: what is written meanwhile is read together. */
    private static final long REST_MILLIS = 40;

    private final FactListener listener;
    private final Subscriptions subscriptions = new Subscriptions();
    private final FactReader reader;
    private final Set<UUID> waiting = ConcurrentHashMap.newKeySet();
    private final Semaphore woken = new Semaphore(0);
    private volatile boolean running = true;
    private @Nullable Thread thread;

    ListenerWorker(FactListener listener, FactReader reader) {
        this.listener = listener;
        this.reader = reader;
        listener.subscribe(subscriptions);
    }

    void start() {
        thread = Thread.ofPlatform().daemon().name("facts-" + listener.name()).start(this::work);
    }

    void stop() {
        running = false;
        woken.release();
        var ending = thread;
        if (ending != null) {
            try {
                ending.join(Duration.ofSeconds(10));
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }

    String name() {
        return listener.name();
    }

    boolean hearsAnyOf(Collection<String> kinds) {
        return subscriptions.hearsAnyOf(kinds);
    }

    /** Whether there may be something for this listener; always when it has never read. */
    boolean mustRead(Map<String, FactReader.Ahead> ahead) {
        var mine = ahead.get(name());
        return mine == null || mine.more() || (!mine.kinds().isEmpty() && hearsAnyOf(mine.kinds()));
    }

    void nudge(UUID tenant) {
        if (waiting.add(tenant)) {
            woken.release();
        }
    }

    /** Reads one batch of the current tenant. */
    FactReader.Progress readNow() {
        return reader.read(listener, subscriptions, FactReader.Busy.WAIT);
    }

    private void work() {
        while (running) {
            try {
                woken.acquire();
                woken.drainPermits();
                for (var tenant : waiting) {
                    waiting.remove(tenant);
                    catchUp(tenant);
                }
                TimeUnit.MILLISECONDS.sleep(REST_MILLIS);
            } catch (InterruptedException e) {
                return;
            } catch (RuntimeException e) {
                log.warn("listener {} could not read the log; next round tries again", listener.name(), e);
            }
        }
    }

    /**
     * Until nothing more is there: whoever commits after the last look wakes this worker again. A transaction that began earlier and is
     * still open is waited for longer and longer: an import's takes its second.
     */
    private void catchUp(UUID tenant) throws InterruptedException {
        FactReader.Progress progress;
        var settle = SETTLE_MILLIS;
        do {
            progress = Tenancy.as(tenant, () -> reader.read(listener, subscriptions, FactReader.Busy.SKIP));
            if (progress.moved()) {
                settle = SETTLE_MILLIS;
            }
            if (progress.unsettled() && !progress.more()) {
                TimeUnit.MILLISECONDS.sleep(settle);
                settle = Math.min(2 * settle, LONGEST_SETTLE_MILLIS);
            }
        } while (running && (progress.more() || progress.unsettled()));
    }
}
