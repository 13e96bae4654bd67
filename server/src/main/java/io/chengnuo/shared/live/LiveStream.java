package io.chengnuo.shared.live;

import io.chengnuo.shared.Tenancy;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/** The open browsers of this node. They are told which kind of thing changed and its id, never its content. */
@Component
public class LiveStream {

    private static final long ONE_HOUR = 3_600_000;

    private final Map<UUID, List<Viewer>> byTenant = new ConcurrentHashMap<>();

    /** Says whether the one who opened a stream may still listen; asked at every heartbeat. */
    public interface StillAllowed {
        boolean check();
    }

    private record Viewer(SseEmitter emitter, StillAllowed allowed) {}

    public SseEmitter open(StillAllowed allowed) {
        var emitter = new SseEmitter(ONE_HOUR);
        var viewer = new Viewer(emitter, allowed);
        var viewers = byTenant.computeIfAbsent(Tenancy.require(), tenant -> new CopyOnWriteArrayList<>());
        viewers.add(viewer);
        emitter.onCompletion(() -> viewers.remove(viewer));
        emitter.onTimeout(emitter::complete);
        emitter.onError(error -> viewers.remove(viewer));
        send(viewer, SseEmitter.event().comment("open"));
        return emitter;
    }

    void tell(UUID tenant, String changes) {
        for (var viewer : byTenant.getOrDefault(tenant, List.of())) {
            send(viewer, SseEmitter.event().name("changed").data(changes));
        }
    }

    /** Keeps proxies from closing quiet streams, and closes those whose right has ended. */
    void beat() {
        byTenant.forEach((tenant, viewers) -> viewers.forEach(viewer -> {
            if (Tenancy.as(tenant, viewer.allowed()::check)) {
                send(viewer, SseEmitter.event().comment("beat"));
            } else {
                viewer.emitter().complete();
            }
        }));
    }

    /** Ends every stream; browsers come back by themselves, to this node or another. */
    void closeAll() {
        byTenant.values()
                .forEach(viewers -> viewers.forEach(viewer -> viewer.emitter().complete()));
    }

    private static void send(Viewer viewer, SseEmitter.SseEventBuilder event) {
        try {
            viewer.emitter().send(event);
        } catch (IOException | IllegalStateException gone) {
            viewer.emitter().complete();
        }
    }
}
