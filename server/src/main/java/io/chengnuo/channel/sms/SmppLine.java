package io.chengnuo.channel.sms;

import io.chengnuo.channel.connector.Connector;
import io.chengnuo.channel.connector.Connectors;
import io.chengnuo.channel.connector.Leases;
import io.chengnuo.channel.connector.SendOverLine;
import io.chengnuo.channel.mail.KeptRunning;
import io.chengnuo.shared.Conflict;
import io.chengnuo.shared.Tenancy;
import java.io.IOException;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The line to one SMS centre, as long as this node holds it: binds, sends what waits, and hears what comes. A bind that is lost is made
 * again, later and later while that fails; what waits keeps waiting meanwhile.
 */
final class SmppLine implements KeptRunning.Running {

    private static final Logger log = LoggerFactory.getLogger(SmppLine.class);
    private static final String NAME = "smpp";
    private static final Duration ROUND = Duration.ofMillis(500);
    private static final Duration HELD_ELSEWHERE = Duration.ofSeconds(10);
    private static final Duration FIRST_WAIT = Duration.ofSeconds(1);
    private static final Duration LONGEST_WAIT = Duration.ofMinutes(1);
    private static final Duration PATIENCE = Duration.ofSeconds(12);

    private final Connector connector;
    private final SmppSessions sessions;
    private final SmppIncoming incoming;
    private final SendOverLine send;
    private final Leases leases;
    private final Connectors connectors;
    private final UUID holder = UUID.randomUUID();
    /** Telephones join parts by this; it goes on over binds, so that two texts close together never share one. */
    private final AtomicInteger references = new AtomicInteger(holder.hashCode());

    private final UUID tenant;
    private final Thread thread;
    private volatile boolean stopped;
    private int failures;

    SmppLine(
            UUID tenant,
            Connector connector,
            SmppSessions sessions,
            SmppIncoming incoming,
            SendOverLine send,
            Leases leases,
            Connectors connectors) {
        this.tenant = tenant;
        this.connector = connector;
        this.sessions = sessions;
        this.incoming = incoming;
        this.send = send;
        this.leases = leases;
        this.connectors = connectors;
        this.thread = Thread.ofPlatform()
                .daemon()
                .name("smpp-" + connector.id())
                .unstarted(() -> Tenancy.run(tenant, this::goOn));
    }

    void start() {
        thread.start();
    }

    @Override
    public void stop() {
        stopped = true;
        LockSupport.unpark(thread);
    }

    @Override
    public void join() throws InterruptedException {
        thread.join(PATIENCE);
    }

    @Override
    public boolean isAlive() {
        return thread.isAlive();
    }

    private void goOn() {
        while (!stopped) {
            try {
                if (held()) {
                    bound();
                } else {
                    pause(HELD_ELSEWHERE);
                }
            } catch (IOException | Conflict e) {
                log.info("{} is not bound: {}", connector, e.toString());
                failed(SmppSessions.problem(e));
            } catch (RuntimeException e) {
                log.warn("{} was interrupted", connector, e);
                failed("broke");
            }
        }
        release();
    }

    private void bound() throws IOException {
        var session = sessions.bind(connector, incoming.of(tenant, connector));
        var line = new SmppSubmit(connector, session, references);
        try {
            failures = 0;
            connectors.works(connector.id());
            sessions.standing(connector.id(), line);
            while (!stopped && line.stands() && held()) {
                send.of(connector.id(), () -> !stopped && line.stands());
                pause(ROUND);
            }
        } finally {
            sessions.gone(connector.id(), line);
            session.unbindAndClose();
        }
        if (!stopped) {
            failed("connection_lost");
        }
    }

    private boolean held() {
        return leases.hold(connector.id(), NAME, holder);
    }

    private void failed(String problem) {
        failures++;
        try {
            connectors.fails(connector.id(), problem);
        } catch (RuntimeException e) {
            log.warn("{}: its problem {} could not be written down", connector, problem, e);
        }
        release();
        var doubled = FIRST_WAIT.multipliedBy(1L << Math.min(failures - 1, 6));
        pause(doubled.compareTo(LONGEST_WAIT) < 0 ? doubled : LONGEST_WAIT);
    }

    private void release() {
        try {
            leases.release(connector.id(), NAME, holder);
        } catch (RuntimeException e) {
            log.info("{} is left to its lease", connector);
        }
    }

    private void pause(Duration time) {
        if (!stopped) {
            LockSupport.parkNanos(time.toNanos());
        }
    }
}
