package io.chengnuo.channel.line;

import io.chengnuo.channel.connector.Connector;
import io.chengnuo.channel.connector.Connectors;
import io.chengnuo.shared.Tenancy;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A thread that works for one connector as long as it holds the lease; on the other nodes such a thread waits for it. What fails is written
 * down, the lease let go, and the work begun anew, later and later while it fails.
 */
public final class HeldLine implements KeptRunning.Running {

    private static final Logger log = LoggerFactory.getLogger(HeldLine.class);
    private static final Duration FIRST_WAIT = Duration.ofSeconds(1);
    private static final int MOST_DOUBLINGS = 10;
    private static final String BROKE = "broke";

    private final Connector connector;
    private final Lease lease;
    private final Connectors connectors;
    private final Work work;
    private final Thread thread;
    private volatile boolean stopped;
    private int failures;
    private long renewed;

    /** What a line is held for. */
    public interface Work {

        Pace pace();

        /** Goes on while {@link HeldLine#goesOn()} says so. What it throws is a failure; returning is none. */
        void goOn(HeldLine line) throws Exception;

        /** What went wrong outside, as a code with a text under {@code connectors.problems.<code>}; empty when it is a fault of ours. */
        Optional<String> problem(Exception failure);
    }

    /**
     * How long a line waits: for what another node holds, until it says again that it holds its own, at most after failures, always after
     * some problems, and for its thread to end.
     */
    public record Pace(
            Duration heldElsewhere,
            Duration renewal,
            Duration longest,
            Map<String, Duration> after,
            Duration patience) {

        Duration afterFailure(String problem, int failures) {
            var doubled = FIRST_WAIT.multipliedBy(1L << Math.min(failures - 1, MOST_DOUBLINGS));
            return after.getOrDefault(problem, doubled.compareTo(longest) < 0 ? doubled : longest);
        }
    }

    /** Works as the company for which it is made. */
    public HeldLine(Thread.Builder thread, Connector connector, Lease lease, Connectors connectors, Work work) {
        this.connector = connector;
        this.lease = lease;
        this.connectors = connectors;
        this.work = work;
        var tenant = Tenancy.require();
        this.thread = thread.unstarted(() -> Tenancy.run(tenant, this::run));
    }

    public HeldLine start() {
        thread.start();
        return this;
    }

    /** Interrupting a virtual thread closes the socket it waits on; any other is only woken, so that the database is left alone. */
    @Override
    public void stop() {
        stopped = true;
        if (thread.isVirtual()) {
            thread.interrupt();
        } else {
            LockSupport.unpark(thread);
        }
    }

    @Override
    public void join() throws InterruptedException {
        thread.join(work.pace().patience());
    }

    @Override
    public boolean isAlive() {
        return thread.isAlive();
    }

    public boolean stopped() {
        return stopped;
    }

    /** Whether the work may go on: asked by it before each piece. The lease is renewed meanwhile; another node may have taken it. */
    public boolean goesOn() {
        if (stopped) {
            return false;
        }
        var now = System.nanoTime();
        return now - renewed < work.pace().renewal().toNanos() || held(now);
    }

    private boolean held(long now) {
        var held = lease.hold();
        if (held) {
            renewed = now;
        }
        return held;
    }

    /** The other side let us in and answers: the next failure is a first one. */
    public void answers() {
        failures = 0;
    }

    /** It answers, and what we do with it works. */
    public void works() {
        answers();
        connectors.works(connector.id());
    }

    public void pause(Duration time) throws InterruptedException {
        if (!stopped) {
            LockSupport.parkNanos(time.toNanos());
        }
        if (Thread.interrupted()) {
            throw new InterruptedException();
        }
    }

    private void run() {
        try {
            while (!stopped) {
                turn();
            }
        } catch (InterruptedException e) {
            log.debug("{} was stopped", connector);
        }
        Thread.interrupted(); // else the database is not reached any more
        release();
    }

    private void turn() throws InterruptedException {
        try {
            if (held(System.nanoTime())) {
                work.goOn(this);
            } else {
                pause(work.pace().heldElsewhere());
            }
        } catch (InterruptedException e) {
            throw e;
        } catch (Exception e) { // whatever it is, the line has to come back
            if (!stopped) {
                failed(e);
            }
        }
    }

    private void failed(Exception failure) throws InterruptedException {
        failures++;
        var problem = work.problem(failure).orElse(BROKE);
        if (problem.equals(BROKE)) {
            log.warn("{} was interrupted", connector, failure);
        } else {
            log.info("{} does not go on: {} ({})", connector, problem, failure.toString());
        }
        try {
            connectors.fails(connector.id(), problem);
        } catch (RuntimeException e) {
            log.warn("{}: its problem {} could not be written down", connector, problem, e);
        }
        release();
        pause(work.pace().afterFailure(problem, failures));
    }

    private void release() {
        try {
            lease.release();
        } catch (RuntimeException e) {
            log.info("{} is left to its lease", connector);
        }
    }
}
