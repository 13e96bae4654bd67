package io.chengnuo.work;

import io.chengnuo.procedure.ProcedureDocument;
import io.chengnuo.procedure.Stage;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * How far a request has come, in the customer's words: the stages he has a word for, where it is, what comes and until when. While
 * it is in a stage he has no word for, he sees the one before it going on. Pure.
 *
 * @param expectedAt when he may expect the result; null when no time follows from the stages, or it is over
 */
public record CustomerPath(List<Step> steps, @Nullable Instant expectedAt) {

    public enum State {
        DONE,
        NOW,
        AHEAD
    }

    /** {@code at}: when it was done; {@code until}: when it is to be; {@code late} when that has passed and it is our turn. */
    public record Step(
            String name,
            String says,
            State state,
            @Nullable Instant at,
            @Nullable Instant until,
            boolean late) {}

    /**
     * What the path is drawn from.
     *
     * @param left when each stage was left last, by its key
     * @param ours false while the customer has to move, so that nothing of ours is late
     */
    record Drawn(
            ProcedureDocument procedure,
            Run run,
            Map<String, Instant> left,
            TimePlan times,
            boolean ours,
            Function<String, @Nullable String> value) {}

    /** Nothing to see where the customer has a word for one stage at most. */
    static Optional<CustomerPath> of(Drawn drawn, Locale locale, Instant now) {
        var stages = drawn.procedure().stages();
        var present = place(stages, drawn.run().stage());
        var shown = shown(drawn, present, locale);
        if (shown.size() < 2) {
            return Optional.empty();
        }
        var ended = drawn.run().endedAt() != null;
        var nowAt = ended
                ? -1
                : shown.stream()
                        .mapToInt(stage -> place(stages, stage.key()))
                        .filter(place -> place <= present)
                        .max()
                        .orElse(-1);
        var steps = shown.stream()
                .map(stage -> step(drawn, stage, state(place(stages, stage.key()), nowAt, present), locale, now))
                .toList();
        return Optional.of(new CustomerPath(
                steps, ended ? null : drawn.times().completion().orElse(null)));
    }

    private static State state(int place, int nowAt, int present) {
        if (place == nowAt) {
            return State.NOW;
        }
        return place <= present ? State.DONE : State.AHEAD;
    }

    /** What was passed by is not shown, nor what may be, nor what did not come any more. */
    private static List<Stage> shown(Drawn drawn, int present, Locale locale) {
        var stages = drawn.procedure().stages();
        var shown = new ArrayList<Stage>();
        for (var place = 0; place < stages.size(); place++) {
            var stage = stages.get(place);
            var gone = place == present
                    || place < present && (!stage.optional() || drawn.left().containsKey(stage.key()))
                    || place > present && !stage.optional() && drawn.run().endedAt() == null;
            if (gone
                    && !stage.customerSees().in(locale).isBlank()
                    && ProcedureDocument.isGoneThrough(stage, drawn.value())) {
                shown.add(stage);
            }
        }
        return shown;
    }

    private static Step step(Drawn drawn, Stage stage, State state, Locale locale, Instant now) {
        var at = state == State.DONE ? drawn.left().get(stage.key()) : null;
        var until = switch (state) {
            case DONE -> null;
            case NOW -> drawn.times().present();
            case AHEAD -> drawn.times().dueOf(stage.key());
        };
        var late = state == State.NOW && drawn.ours() && until != null && until.isBefore(now);
        return new Step(stage.name().in(locale), stage.customerSees().in(locale), state, at, until, late);
    }

    private static int place(List<Stage> stages, String key) {
        for (var place = 0; place < stages.size(); place++) {
            if (stages.get(place).key().equals(key)) {
                return place;
            }
        }
        return 0;
    }
}
