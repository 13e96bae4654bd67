package io.chengnuo.console.demo;

import io.chengnuo.shared.MovableClock;
import io.chengnuo.shared.Refusal;
import io.chengnuo.shared.Tenancy;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntConsumer;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Plays scenes in order of time, each with the clock at its moment. Scenes of one hour that belong to different requests
 * happen side by side; after each hour the product looks at its clocks, after each day its listeners catch up.
 */
final class Performance {
    private static final Logger log = LoggerFactory.getLogger(Performance.class);
    private static final Duration HOUR = Duration.ofHours(1);
    private static final int SIDE_BY_SIDE = 4;

    /** What the product does by itself while time passes. */
    interface Meanwhile {
        void hourPassed();

        void dayPassed();
    }

    private final MovableClock clock;
    private final UUID company;
    private final Actors actors;
    private final Meanwhile meanwhile;
    private final AtomicInteger refused = new AtomicInteger();

    Performance(MovableClock clock, UUID company, Actors actors, Meanwhile meanwhile) {
        this.clock = clock;
        this.company = company;
        this.actors = actors;
        this.meanwhile = meanwhile;
    }

    /** Answers how many scenes the product refused. {@code progress} hears how many of a hundred are played. */
    int play(List<Scene> scenes, Instant end, IntConsumer progress) {
        try (var stage = Executors.newFixedThreadPool(SIDE_BY_SIDE)) {
            var next = 0;
            for (var hour = scenes.getFirst().at(); hour.isBefore(end); hour = hour.plus(HOUR)) {
                var until = hour.plus(HOUR).isBefore(end) ? hour.plus(HOUR) : end;
                var from = next;
                while (next < scenes.size() && scenes.get(next).at().isBefore(until)) {
                    next++;
                }
                playAll(scenes.subList(from, next), stage);
                afterwards(hour, until);
                progress.accept((int) (next * 100L / scenes.size()));
            }
        }
        return refused.get();
    }

    private void playAll(List<Scene> scenes, ExecutorService stage) {
        var running = new ArrayList<Future<?>>();
        var byCase = scenes.stream().collect(Collectors.groupingBy(Scene::about));
        for (var ofCase : byCase.values()) {
            running.add(stage.submit(() -> Tenancy.run(company, () -> ofCase.forEach(this::play))));
        }
        running.forEach(Performance::await);
    }

    private void play(Scene scene) {
        try {
            clock.at(scene.at(), () -> scene.verb().act(actors, scene.about()));
        } catch (Refusal e) {
            refused.incrementAndGet();
            log.warn(
                    "refused at {}: {} for {}",
                    scene.at(),
                    e.code(),
                    scene.about().request().subject());
        }
    }

    private void afterwards(Instant hour, Instant until) {
        clock.at(
                until,
                () -> Tenancy.run(company, () -> {
                    meanwhile.hourPassed();
                    // Eleven in the evening in China: the day's work is done.
                    if (hour.atOffset(ZoneOffset.UTC).getHour() == 15) {
                        meanwhile.dayPassed();
                    }
                }));
    }

    private static void await(Future<?> running) {
        try {
            running.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        } catch (ExecutionException e) {
            throw new IllegalStateException("a scene failed", e.getCause());
        }
    }
}
