package io.chengnuo.blueprint.rehearsal;

import io.chengnuo.blueprint.NodeLimit;
import io.chengnuo.blueprint.rehearsal.RehearsalDocument.Acted;
import io.chengnuo.blueprint.rehearsal.RehearsalDocument.Plan;
import io.chengnuo.blueprint.rehearsal.RehearsalDocument.Real;
import io.chengnuo.blueprint.rehearsal.RehearsalDocument.Sample;
import io.chengnuo.calendar.WorkingCalendar;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Moves a sample on: each step begins when the one before ended, and is due by its limit on the working calendar. Pure. */
final class RunSample {

    private static final int WHOLE = 100;
    /** A step without limit takes this long when all are run at once. */
    private static final Duration USUAL = Duration.ofMinutes(30);

    private final Function<String, Plan> plans;
    private final Function<String, Optional<WorkingCalendar>> calendars;

    RunSample(Function<String, Plan> plans, Function<String, Optional<WorkingCalendar>> calendars) {
        this.plans = plans;
        this.calendars = calendars;
    }

    /** The step that is to be done now; empty at the end. */
    Optional<String> next(Sample sample) {
        return sample.over()
                ? Optional.empty()
                : Optional.of(sample.path().get(sample.acted().size()));
    }

    /** When the present step began: at the end of the one before. */
    static Instant began(Sample sample) {
        return sample.acted().isEmpty()
                ? sample.begins()
                : sample.acted().getLast().at();
    }

    /** Until when a step begun at an instant has to be done; null without a limit. */
    @Nullable
    Instant due(String node, Instant begun) {
        return limit(node)
                .flatMap(limit -> calendars
                        .apply(limit.calendar())
                        .map(calendar -> calendar.due(begun, limit.amount()).at()))
                .orElse(null);
    }

    Sample moved(Sample sample, Instant to) {
        return new Sample(
                sample.number(),
                sample.subject(),
                sample.ticket(),
                sample.path(),
                sample.real(),
                sample.begins(),
                to,
                sample.acted());
    }

    /** Does the present step at the sample's time, or leaves it undone: what is left out takes no time and breaks no limit. */
    Sample acted(Sample sample, boolean done, String note) {
        var node = next(sample).orElseThrow();
        var begun = began(sample);
        var at = done ? sample.now() : begun;
        var due = due(node, begun);
        var step = new Acted(
                node,
                done,
                begun,
                at,
                due,
                done && due != null && at.isAfter(due),
                done ? worked(node, begun, at) : 0,
                note);
        return new Sample(
                sample.number(),
                sample.subject(),
                sample.ticket(),
                sample.path(),
                sample.real(),
                sample.begins(),
                done ? at : sample.now(),
                Stream.concat(sample.acted().stream(), Stream.of(step)).toList());
    }

    /** Runs to the end: a past ticket as it really went, steps it never had left out; others with so much of each limit used. */
    Sample run(Sample sample, int share) {
        var moving = sample;
        while (!moving.over()) {
            var node = next(moving).orElseThrow();
            var begun = began(moving);
            if (moving.real().isEmpty()) {
                moving = acted(moved(moving, later(moving.now(), usual(node, begun, share))), true, "");
            } else {
                var took = moving.real().stream()
                        .filter(real -> real.node().equals(node))
                        .mapToLong(Real::seconds)
                        .boxed()
                        .findFirst();
                moving = took.isPresent()
                        ? acted(moved(moving, begun.plusSeconds(took.get())), true, "")
                        : acted(moving, false, "");
            }
        }
        return moving;
    }

    private Instant usual(String node, Instant begun, int share) {
        return limit(node)
                .flatMap(limit -> calendars
                        .apply(limit.calendar())
                        .map(calendar -> calendar.due(
                                        begun,
                                        calendar.lengthOf(limit.amount())
                                                .multipliedBy(share)
                                                .dividedBy(WHOLE))
                                .at()))
                .orElseGet(() -> begun.plus(USUAL));
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }

    private long worked(String node, Instant from, Instant to) {
        return limit(node)
                .flatMap(limit -> calendars.apply(limit.calendar()))
                .map(calendar -> calendar.elapsed(from, to).time())
                .orElseGet(() -> Duration.between(from, to))
                .toSeconds();
    }

    private Optional<NodeLimit> limit(String node) {
        return NodeLimit.parse(plans.apply(node).limit());
    }

    /** Steps nobody did, whether left out or never come to. */
    static List<String> missed(Sample sample) {
        var done = sample.acted().stream().filter(Acted::done).map(Acted::node).toList();
        return sample.path().stream().filter(node -> !done.contains(node)).toList();
    }
}
