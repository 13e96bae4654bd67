package io.chengnuo.shared.live;

import io.chengnuo.shared.Tenancy;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/** The open browsers of this node. They are told which kind of thing changed and its id, never its content; each by a thread of its own. */
@Component
public class LiveStream {

    private static final long ONE_HOUR = 3_600_000;
    /** Strangers may be thousands: at each beat it is the turn of one in so many. */
    private static final int TURNS = 5;

    private final Map<UUID, Set<LiveViewer>> byTenant = new ConcurrentHashMap<>();
    private final Map<Topic, Set<LiveViewer>> byTopic = new ConcurrentHashMap<>();
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

    /** Says whether the one who opened a stream may still listen; asked at every heartbeat. */
    public interface StillAllowed {
        boolean check();
    }

    private int turn;

    private record Topic(UUID tenant, UUID id) {}

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
        var viewer = new LiveViewer(emitter, allowed, stranger, threads);
        var tenant = Tenancy.require();
        var key = new Topic(tenant, topic);
        byTenant.computeIfAbsent(tenant, any -> ConcurrentHashMap.newKeySet()).add(viewer);
        byTopic.compute(key, (any, viewers) -> {
            Set<LiveViewer> all = viewers == null ? ConcurrentHashMap.newKeySet() : viewers;
            all.add(viewer);
            return all;
        });
        emitter.onCompletion(() -> forget(key, viewer));
        emitter.onTimeout(viewer::end);
        emitter.onError(error -> forget(key, viewer));
        tell(viewer, SseEmitter.event().comment("open"));
        return emitter;
    }

    private void forget(Topic topic, LiveViewer viewer) {
        byTenant.getOrDefault(topic.tenant(), Set.of()).remove(viewer);
        byTopic.computeIfPresent(topic, (any, viewers) -> {
            viewers.remove(viewer);
            return viewers.isEmpty() ? null : viewers;
        });
    }

    void tell(UUID tenant, String changes) {
        for (var viewer : byTenant.getOrDefault(tenant, Set.of())) {
            if (!viewer.isStranger()) {
                tell(viewer, SseEmitter.event().name("changed").data(changes));
            }
        }
    }

    void nudge(UUID tenant, UUID topic, String nudge) {
        for (var viewer : byTopic.getOrDefault(new Topic(tenant, topic), Set.of())) {
            tell(viewer, SseEmitter.event().name("nudge").data(nudge));
        }
    }

    /** Keeps proxies from closing quiet streams, and closes those whose right has ended. */
    void beat() {
        turn = (turn + 1) % TURNS;
        byTenant.forEach((tenant, viewers) -> viewers.forEach(viewer -> {
            if (viewer.isStranger() && Math.floorMod(viewer.hashCode(), TURNS) != turn) {
                return;
            }
            if (Tenancy.as(tenant, viewer::isAllowed)) {
                tell(viewer, SseEmitter.event().comment("beat"));
            } else {
                viewer.end();
            }
        }));
    }

    /** Ends every stream; browsers come back by themselves, to this node or another. */
    void closeAll() {
        byTenant.values().forEach(viewers -> viewers.forEach(LiveViewer::end));
    }

    /** Who does not read is sent away. */
    private static void tell(LiveViewer viewer, SseEmitter.SseEventBuilder event) {
        if (!viewer.tell(event)) {
            viewer.end();
        }
    }
}
