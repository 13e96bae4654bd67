package io.chengnuo.shared.live;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Queue;
import java.util.concurrent.Executor;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter.SseEventBuilder;

/**
 * One open browser. It is told in order by a thread of its own, so that one that does not read holds up nobody; when too much waits for it, it is
 * forgotten and its stream ended: it comes back by itself and asks anew.
 */
final class LiveViewer {

    private static final Logger log = LoggerFactory.getLogger(LiveViewer.class);
    private static final int MOST_WAITING = 1_000;

    private final SseEmitter emitter;
    private final LiveStream.StillAllowed allowed;
    private final boolean stranger;
    private final Executor threads;
    private final Queue<SseEventBuilder> waiting = new ArrayDeque<>();
    private boolean writing;
    private boolean ended;

    LiveViewer(SseEmitter emitter, LiveStream.StillAllowed allowed, boolean stranger, Executor threads) {
        this.emitter = emitter;
        this.allowed = allowed;
        this.stranger = stranger;
        this.threads = threads;
    }

    boolean isStranger() {
        return stranger;
    }

    boolean isAllowed() {
        return allowed.check();
    }

    /** Never waits for the browser. False when it is not to be told any more. */
    boolean tell(SseEventBuilder event) {
        synchronized (waiting) {
            if (ended || waiting.size() >= MOST_WAITING) {
                return false;
            }
            waiting.add(event);
            if (!writing) {
                writing = true;
                threads.execute(this::write);
            }
            return true;
        }
    }

    /** Never waits for the browser either: its stream may be in the middle of a write. */
    void end() {
        synchronized (waiting) {
            if (ended) {
                return;
            }
            ended = true;
            waiting.clear();
        }
        threads.execute(this::complete);
    }

    private void write() {
        for (var event = next(); event != null; event = next()) {
            try {
                emitter.send(event);
            } catch (IOException | IllegalStateException gone) {
                end();
            }
        }
    }

    private @Nullable SseEventBuilder next() {
        synchronized (waiting) {
            var event = waiting.poll();
            writing = event != null;
            return event;
        }
    }

    /** A browser that has just gone may not be told so: then the server has ended its stream already. */
    private void complete() {
        try {
            emitter.complete();
        } catch (IllegalStateException gone) {
            log.debug("a stream had ended already");
        }
    }
}
