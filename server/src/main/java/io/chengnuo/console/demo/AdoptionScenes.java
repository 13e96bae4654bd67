package io.chengnuo.console.demo;

import io.chengnuo.people.Organisation;
import io.chengnuo.people.Unit;
import io.chengnuo.policy.PolicyInForce;
import io.chengnuo.policy.reading.AcceptPolicy;
import io.chengnuo.policy.reading.HandOutPolicy;
import io.chengnuo.policy.rollout.PlanRollout;
import io.chengnuo.policy.rollout.RolloutTasks;
import io.chengnuo.policy.rollout.SettleTask;
import io.chengnuo.policy.rollout.TaskState;
import io.chengnuo.policy.standard.FillSheet;
import io.chengnuo.policy.standard.Mark;
import io.chengnuo.policy.standard.Mark.Found;
import io.chengnuo.shared.Acting;
import io.chengnuo.shared.MovableClock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.springframework.context.ApplicationContext;

/** How the policy takes hold: most have read it, one department is slow. */
final class AdoptionScenes {

    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    private static final List<Integer> RIGHT = List.of(1, 2, 0, 1);
    private static final List<Integer> WRONG = List.of(1, 1, 0, 1);

    private final ApplicationContext parts;
    private final MovableClock clock;
    private final Cast cast;
    private final UUID owner;
    private final Instant founded;

    AdoptionScenes(ApplicationContext parts, MovableClock clock, Cast cast, UUID owner, Instant founded) {
        this.parts = parts;
        this.clock = clock;
        this.cast = cast;
        this.owner = owner;
        this.founded = founded;
    }

    void play(Instant now) {
        read(now);
        rollOut(now);
        check(now);
    }

    /** A lead checks colleagues by three standards; the tone on the telephone is what is missed most. */
    private void check(Instant now) {
        var lead = cast.lead("service").id();
        var people = cast.agents("service");
        for (var i = 0; i < 6; i++) {
            var at = notBefore(now.minus(Duration.ofDays(25 - 4L * i)));
            var person = people.get(i % people.size()).id();
            var tone = i % 3 == 1 ? Found.NO : Found.YES;
            fill(
                    at,
                    lead,
                    person,
                    "attitude/telephone",
                    List.of("greeting", "words", "tone", "listening", "ending"),
                    tone);
            if (i % 2 == 0) {
                fill(
                        at,
                        lead,
                        person,
                        "appearance/counter",
                        List.of("uniform", "badge", "hair", "sitting", "phone"),
                        Found.YES);
            }
        }
    }

    private void fill(Instant at, UUID by, UUID person, String standard, List<String> items, Found third) {
        var marks = IntStream.range(0, items.size())
                .mapToObj(place -> new Mark(items.get(place), place == 2 ? third : Found.YES, null))
                .toList();
        var sheet = new FillSheet.Filled(person, null, null, LocalDate.ofInstant(at, ZONE), marks, null);
        clock.at(
                at,
                () -> Acting.person(by, "demo")
                        .run(() -> parts.getBean(FillSheet.class).fill(standard, sheet)));
    }

    private void read(Instant now) {
        var given = notBefore(now.minus(Duration.ofDays(16)));
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
                var at = given.plus(Duration.ofHours(20L + 29L * i));
                if (!isSlow && at.isBefore(now)) {
                    accept(version, people.get(i).id(), at, i % 3 == 1);
                }
            }
        });
    }

    /** A plan for three entities, half way: the head office is ahead, one branch is late. */
    private void rollOut(Instant now) {
        var begun = notBefore(now.minus(Duration.ofDays(60)));
        var deadline = LocalDate.ofInstant(now, ZONE).plusDays(50);
        var units = parts.getBean(Organisation.class).units().stream()
                .filter(unit -> unit.parent() != null)
                .map(Unit::id)
                .toList();
        clock.at(
                begun,
                () -> Acting.person(owner, "demo")
                        .run(() -> parts.getBean(PlanRollout.class)
                                .open(new PlanRollout.Plan(
                                        "年度制度落实",
                                        "制度规定的岗位、系统、培训和检查全部到位",
                                        deadline,
                                        false,
                                        units,
                                        cast.manager().id(),
                                        true,
                                        Locale.SIMPLIFIED_CHINESE))));
        var tasks = parts.getBean(RolloutTasks.class).due(deadline);
        for (var i = 0; i < tasks.size(); i++) {
            var task = tasks.get(i);
            var day = task.dueOn().minusDays(i % 4).atTime(17, 0).atZone(ZONE).toInstant();
            if (day.isBefore(now) && i % 7 != 6) {
                clock.at(
                        day.isBefore(begun) ? begun.plus(Duration.ofHours(8)) : day,
                        () -> Acting.person(cast.manager().id(), "demo")
                                .run(() -> parts.getBean(SettleTask.class)
                                        .settle(task.id(), TaskState.DONE, "已完成，记录存档备查。")));
            }
        }
    }

    /** A short story has no earlier days. */
    private Instant notBefore(Instant wanted) {
        var earliest = founded.plus(Duration.ofHours(3));
        return wanted.isBefore(earliest) ? earliest : wanted;
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
