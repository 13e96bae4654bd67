package io.chengnuo.console.demo;

import io.chengnuo.policy.PolicyInForce;
import io.chengnuo.policy.reading.AcceptPolicy;
import io.chengnuo.policy.reading.HandOutPolicy;
import io.chengnuo.shared.Acting;
import io.chengnuo.shared.MovableClock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.context.ApplicationContext;

/** How the policy takes hold: most have read it, one department is slow. */
final class AdoptionScenes {

    private static final List<Integer> RIGHT = List.of(1, 2, 0, 1);
    private static final List<Integer> WRONG = List.of(1, 1, 0, 1);

    private final ApplicationContext parts;
    private final MovableClock clock;
    private final Cast cast;
    private final UUID owner;

    AdoptionScenes(ApplicationContext parts, MovableClock clock, Cast cast, UUID owner) {
        this.parts = parts;
        this.clock = clock;
        this.cast = cast;
        this.owner = owner;
    }

    void play(Instant now) {
        var given = now.minus(Duration.ofDays(16));
        clock.at(
                given,
                () -> Acting.person(owner, "demo")
                        .run(() -> parts.getBean(HandOutPolicy.class).inForce()));
        var version = parts.getBean(PolicyInForce.class).now().id();
        Stream.of("service", "technical", "marketing", "relations", "product").forEach(team -> {
            var people = Stream.concat(
                            team.equals("product") ? Stream.empty() : Stream.of(cast.lead(team)),
                            cast.agents(team).stream())
                    .toList();
            for (var i = 0; i < people.size(); i++) {
                var isSlow = team.equals("relations") ? i > 0 : i % 5 == 4;
                if (!isSlow) {
                    accept(version, people.get(i).id(), given.plus(Duration.ofHours(20L + 29L * i)), i % 3 == 1);
                }
            }
        });
    }

    private void accept(UUID version, UUID person, Instant at, boolean stumbles) {
        var accept = parts.getBean(AcceptPolicy.class);
        clock.at(
                at,
                () -> Acting.person(person, "demo").run(() -> {
                    if (stumbles) {
                        accept.answer(version, person, WRONG);
                    }
                    accept.answer(version, person, RIGHT);
                    accept.accept(version, person);
                }));
    }
}
