package io.chengnuo.shared.live;

import io.chengnuo.shared.Tenancy;
import java.io.IOException;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/** The open browsers of this node. They are told which kind of thing changed and its id, never its content. */
@Component
public class LiveStream {

    private static final Logger log = LoggerFactory.getLogger(LiveStream.class);

    private static final long ONE_HOUR = 3_600_000;
    /** Strangers may be thousands: at each beat it is the turn of one in so many. */
    private static final int TURNS = 5;

    private final Map<UUID, Set<Viewer>> byTenant = new ConcurrentHashMap<>();
    private final Map<Topic, Set<Viewer>> byTopic = new ConcurrentHashMap<>();

    /** Strangers may read slowly on purpose: they are written to apart, so that staff never waits for them. */
    private final ExecutorService strangers = Executors.newFixedThreadPool(
            4, Thread.ofPlatform().name("live-strangers-", 0).daemon().factory());

    /** Says whether the one who opened a stream may still listen; asked at every heartbeat. */
    public interface StillAllowed {
        boolean check();
    }

    private int turn;

    private record Topic(UUID tenant, UUID id) {}

    private record Viewer(SseEmitter emitter, StillAllowed allowed, boolean stranger) {}

    /** For staff: hears of every change in the company, and at once of what concerns its own topic, the person. */
    public SseEmitter open(UUID person, StillAllowed allowed) {
        return open(person, false, allowed);
    }

    /** For somebody from outside: hears only of this topic. */
    public SseEmitter openForStranger(UUID topic, StillAllowed allowed) {
        return open(topic, true, allowed);
    }

    /** How many streams of this topic are open on this node. */
    public int listening(UUID topic) {
        return byTopic.getOrDefault(new Topic(Tenancy.require(), topic), Set.of())
                .size();
    }

    private SseEmitter open(UUID topic, boolean stranger, StillAllowed allowed) {
        var emitter = new SseEmitter(ONE_HOUR);
        var viewer = new Viewer(emitter, allowed, stranger);
        var tenant = Tenancy.require();
        var key = new Topic(tenant, topic);
        byTenant.computeIfAbsent(tenant, any -> ConcurrentHashMap.newKeySet()).add(viewer);
        byTopic.compute(key, (any, viewers) -> {
            Set<Viewer> all = viewers == null ? ConcurrentHashMap.newKeySet() : viewers;
            all.add(viewer);
            return all;
        });
        emitter.onCompletion(() -> forget(key, viewer));
        emitter.onTimeout(() -> end(viewer));
        emitter.onError(error -> forget(key, viewer));
        send(viewer, SseEmitter.event().comment("open"));
        return emitter;
    }

    private void forget(Topic topic, Viewer viewer) {
        byTenant.getOrDefault(topic.tenant(), Set.of()).remove(viewer);
        byTopic.computeIfPresent(topic, (any, viewers) -> {
            viewers.remove(viewer);
            return viewers.isEmpty() ? null : viewers;
        });
    }

    void tell(UUID tenant, String changes) {
        for (var viewer : byTenant.getOrDefault(tenant, Set.of())) {
            if (!viewer.stranger()) {
                send(viewer, SseEmitter.event().name("changed").data(changes));
            }
        }
    }

    void nudge(UUID tenant, UUID topic, String nudge) {
        for (var viewer : byTopic.getOrDefault(new Topic(tenant, topic), Set.of())) {
            write(viewer, SseEmitter.event().name("nudge").data(nudge));
        }
    }

    /** Keeps proxies from closing quiet streams, and closes those whose right has ended. */
    void beat() {
        turn = (turn + 1) % TURNS;
        byTenant.forEach((tenant, viewers) -> viewers.forEach(viewer -> {
            if (viewer.stranger() && Math.floorMod(viewer.hashCode(), TURNS) != turn) {
                return;
            }
            if (Tenancy.as(tenant, viewer.allowed()::check)) {
                write(viewer, SseEmitter.event().comment("beat"));
            } else {
                end(viewer);
            }
        }));
    }

    /** Ends every stream; browsers come back by themselves, to this node or another. */
    void closeAll() {
        byTenant.values().forEach(viewers -> viewers.forEach(LiveStream::end));
    }

    private void write(Viewer viewer, SseEmitter.SseEventBuilder event) {
        if (viewer.stranger()) {
            strangers.execute(() -> send(viewer, event));
        } else {
            send(viewer, event);
        }
    }

    private static void send(Viewer viewer, SseEmitter.SseEventBuilder event) {
        try {
            viewer.emitter().send(event);
        } catch (IOException | IllegalStateException gone) {
            end(viewer);
        }
    }

    /** A browser that has just gone may not be told so: then the server has ended its stream already, and the others must go on. */
    private static void end(Viewer viewer) {
        try {
            viewer.emitter().complete();
        } catch (IllegalStateException ended) {
            log.debug("a stream had ended already");
        }
    }
}
