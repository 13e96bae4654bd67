package io.chengnuo.work;

import io.chengnuo.procedure.FormField;
import io.chengnuo.procedure.Handover;
import io.chengnuo.procedure.ProcedureDocument;
import io.chengnuo.procedure.Stage;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Which fields stay behind when another team gets a ticket. The hand-over is the last change of department while the former team had
 * the ticket; if it changed none, the team stands for the next department of the procedure, unless both teams are of one kind. Pure.
 */
record StaysBehind(ProcedureDocument procedure, Function<String, @Nullable String> value, Stage present) {

    /** The side that hands over: the stages it has left by now, the oldest first, and what is withheld from it. */
    record Giving(List<String> stagesLeft, Set<String> withheld) {}

    /** The side that gets it: whether it had the ticket before, and what is withheld from it since then. */
    record Getting(boolean hadItBefore, boolean ofSameKind, Set<String> withheld) {}

    /** The fields withheld from the side that gets it, from now on. */
    Set<String> from(Giving giving, Getting getting) {
        var rule = rule(giving, getting.ofSameKind());
        var behind = new HashSet<>(getting.hadItBefore() ? getting.withheld() : giving.withheld());
        rule.ifPresent(passing -> {
            gone().stream()
                    .filter(stage -> !stage.department().equals(passing.to()))
                    .filter(stage ->
                            !getting.hadItBefore() || stage.department().equals(passing.from()))
                    .flatMap(stage -> stage.fields().stream())
                    .map(FormField::key)
                    .forEach(behind::add);
            // Nobody passes on what he does not know.
            Set.copyOf(behind).stream()
                    .filter(field ->
                            isPassed(passing, field) && !giving.withheld().contains(field))
                    .forEach(behind::remove);
        });
        return behind;
    }

    private Optional<Handover> rule(Giving giving, boolean sameKind) {
        var here = present.department();
        var before = giving.stagesLeft().reversed().stream()
                .map(this::departmentOf)
                .flatMap(Optional::stream)
                .filter(department -> !department.equals(here))
                .findFirst();
        if (before.isPresent()) {
            return procedure.handover(before.get(), here);
        }
        return sameKind ? Optional.empty() : following().flatMap(next -> procedure.handover(here, next.department()));
    }

    private Optional<Stage> following() {
        return procedure.stages().stream()
                .dropWhile(stage -> !stage.key().equals(present.key()))
                .filter(stage -> !stage.department().equals(present.department()))
                .filter(stage -> ProcedureDocument.isGoneThrough(stage, value))
                .findFirst();
    }

    private Optional<String> departmentOf(String stage) {
        return procedure.stage(stage).map(Stage::department);
    }

    /** Up to the present stage. */
    private Set<Stage> gone() {
        var place = procedure.stages().indexOf(present);
        return procedure.stages().stream().limit(place + 1L).collect(Collectors.toSet());
    }

    private static boolean isPassed(Handover rule, String field) {
        return rule.must().contains(field) || rule.may().contains(field);
    }
}
