package io.chengnuo.channel.phone.pbx;

import io.chengnuo.channel.connector.Connector;
import io.chengnuo.channel.connector.Connectors;
import io.chengnuo.channel.connector.Leases;
import io.chengnuo.channel.mail.KeptRunning;
import io.chengnuo.channel.phone.CallEvent;
import io.chengnuo.channel.phone.CallEvent.Details;
import io.chengnuo.channel.phone.CallEvent.Kind;
import io.chengnuo.channel.phone.CallResult;
import io.chengnuo.channel.phone.OpenCalls;
import io.chengnuo.channel.phone.TakeCallEvent;
import io.chengnuo.shared.Conflict;
import io.chengnuo.shared.Tenancy;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The connection to one telephone system, as long as this node holds it: hears what it tells, and now and then asks what lives, so that a
 * call whose end was not heard does not ring for ever. A connection that is lost is made again, later and later while that fails.
 */
final class SwitchLine implements KeptRunning.Running {

    private static final Logger log = LoggerFactory.getLogger(SwitchLine.class);
    private static final String NAME = "switch";
    private static final Duration HELD_ELSEWHERE = Duration.ofSeconds(10);
    private static final Duration LEASE_ROUND = Duration.ofSeconds(5);
    private static final Duration LOOK_ROUND = Duration.ofMinutes(1);
    private static final Duration FIRST_WAIT = Duration.ofSeconds(1);
    private static final Duration LONGEST_WAIT = Duration.ofMinutes(1);
    private static final Duration PATIENCE = Duration.ofSeconds(12);

    private final UUID tenant;
    private final Connector connector;
    private final Parts parts;
    private final UUID holder = UUID.randomUUID();
    private final Thread thread;
    private volatile boolean stopped;
    private int failures;

    /** What every line needs. */
    record Parts(Switch to, TakeCallEvent take, OpenCalls calls, Leases leases, Connectors connectors, Clock clock) {}

    SwitchLine(UUID tenant, Connector connector, Parts parts) {
        this.tenant = tenant;
        this.connector = connector;
        this.parts = parts;
        this.thread = Thread.ofPlatform()
                .daemon()
                .name("switch-" + connector.id())
                .unstarted(() -> Tenancy.run(this.tenant, this::goOn));
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
                    listen();
                } else {
                    pause(HELD_ELSEWHERE);
                }
            } catch (IOException | Conflict e) {
                log.info("{} is not heard: {}", connector, e.toString());
                failed(SwitchSockets.problem(e));
            } catch (RuntimeException e) {
                log.warn("{} was interrupted", connector, e);
                failed("broke");
            }
        }
        release();
    }

    private void listen() throws IOException {
        try (var session = parts.to().listen(connector)) {
            var looked = look(session);
            var renewed = System.nanoTime();
            while (!stopped) {
                session.hear().forEach(this::take);
                var now = System.nanoTime();
                if (now - looked > LOOK_ROUND.toNanos()) {
                    looked = look(session);
                }
                if (now - renewed > LEASE_ROUND.toNanos()) {
                    if (!held()) {
                        return;
                    }
                    renewed = now;
                }
            }
        }
    }

    /** The calls we believe to go on are asked for first: what begins while the switch lists its channels is none of them. */
    private long look(SwitchSession session) throws IOException {
        var believed = parts.calls().of(connector.id());
        var living = session.look();
        living.events().forEach(this::take);
        settle(believed, living);
        parts.connectors().works(connector.id());
        failures = 0;
        return System.nanoTime();
    }

    private void settle(Set<String> believed, SwitchSession.Living living) {
        var ended = List.copyOf(believed).stream()
                .filter(call -> !living.calls().contains(call))
                .toList();
        ended.forEach(call -> take(new CallEvent(
                call,
                "end-not-seen",
                Kind.ENDED,
                parts.clock().instant(),
                Details.NONE.ending(CallResult.END_NOT_SEEN))));
    }

    private void take(CallEvent event) {
        parts.take().hear(connector, event);
    }

    private boolean held() {
        return parts.leases().hold(connector.id(), NAME, holder);
    }

    private void failed(String problem) {
        failures++;
        try {
            parts.connectors().fails(connector.id(), problem);
        } catch (RuntimeException e) {
            log.warn("{}: its problem {} could not be written down", connector, problem, e);
        }
        release();
        var doubled = FIRST_WAIT.multipliedBy(1L << Math.min(failures - 1, 6));
        pause(doubled.compareTo(LONGEST_WAIT) < 0 ? doubled : LONGEST_WAIT);
    }

    private void release() {
        try {
            parts.leases().release(connector.id(), NAME, holder);
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
