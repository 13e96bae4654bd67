package io.chengnuo.blueprint;

import io.chengnuo.policy.CaseTraits;
import io.chengnuo.policy.Channel;
import io.chengnuo.policy.Clause;
import io.chengnuo.policy.Complexity;
import io.chengnuo.policy.ControlKind;
import io.chengnuo.policy.Measured;
import io.chengnuo.policy.PolicyVersion;
import io.chengnuo.policy.Priority;
import io.chengnuo.policy.StartEvent;
import io.chengnuo.policy.StopEvent;
import io.chengnuo.policy.Target;
import io.chengnuo.policy.Tier;
import io.chengnuo.procedure.Link;
import io.chengnuo.procedure.Phase;
import io.chengnuo.procedure.ProcedureDocument;
import io.chengnuo.procedure.Stage;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Which promises of the policy a stage helps to keep. */
final class StagePromises {

    private static final String INSPECTIONS = "inspections";

    private final Stage stage;
    private final PolicyVersion version;
    private final List<Target> opened;
    private final boolean complaint;

    StagePromises(ProcedureDocument procedure, Stage stage, PolicyVersion version) {
        this.stage = stage;
        this.version = version;
        var traits = traits(procedure);
        this.opened = version.targetsFor(traits, StartEvent.OPENED);
        this.complaint = traits.category().startsWith("complaint");
    }

    /** A usual request of the procedure. */
    private static CaseTraits traits(ProcedureDocument procedure) {
        var selects = procedure.selects();
        var category = selects.stream()
                .flatMap(select -> select.categories().stream())
                .findFirst()
                .orElse("");
        var problem = selects.stream()
                .flatMap(select -> select.problemClasses().stream())
                .findFirst()
                .orElse(null);
        return new CaseTraits(category, problem, Complexity.GENERAL, false, Priority.P3, Tier.MIDDLE, Channel.PORTAL);
    }

    /** The clock this stage runs against; null for none. */
    @Nullable
    Target timed() {
        return wanted().stream()
                .flatMap(stop -> closest(stop).stream())
                .findFirst()
                .orElse(null);
    }

    /** What proves that the stage goes well: its clock, otherwise what customers say of it. */
    @Nullable
    Target measuring() {
        var clock = timed();
        if (clock != null) {
            return clock;
        }
        var said = complaint ? Stream.of("complaint-satisfaction", "satisfaction") : Stream.of("satisfaction");
        var asked = stage.phase() == Phase.FOLLOW_UP ? said : Stream.concat(said, Stream.of("team-satisfaction"));
        return asked.flatMap(promise -> version.targets().stream()
                        .filter(target -> target.promise().equals(promise)))
                .findFirst()
                .orElseGet(() -> version.targets().stream()
                        .filter(target -> target.measured() == Measured.RATIO && target.hasLimit())
                        .findFirst()
                        .orElse(null));
    }

    /** Which events, likeliest first, come out of such a stage. */
    private List<StopEvent> wanted() {
        if (stage.phase() == Phase.FOLLOW_UP) {
            return List.of();
        }
        if (stage.links().contains(Link.ENQUIRY) || stage.links().contains(Link.ACCEPTANCE)) {
            return List.of(StopEvent.FIRST_ANSWER);
        }
        return switch (stage.phase()) {
            case ANALYSIS -> List.of(StopEvent.PRELIMINARY_TOLD, StopEvent.FIRST_ANSWER);
            case PLAN -> List.of(StopEvent.SOLUTION_OFFERED, StopEvent.PRELIMINARY_TOLD);
            case RESOURCES -> List.of(StopEvent.TRANSFER_ACCEPTED);
            case EXECUTION -> List.of(StopEvent.SOLUTION_OFFERED, StopEvent.HANDLED);
            case DELIVERY -> List.of(StopEvent.HANDLED);
            case FOLLOW_UP -> List.of();
        };
    }

    /** Of the clocks that stop so, the one made for these requests before the one for all. */
    private Optional<Target> closest(StopEvent stop) {
        var from = stop == StopEvent.TRANSFER_ACCEPTED ? version.targets().stream() : opened.stream();
        return from.filter(target -> target.stops() == stop && target.amount() != null)
                .min(Comparator.comparing((Target target) -> target.measured() != Measured.EACH)
                        .thenComparingInt(StagePromises::width));
    }

    /** What is made for a kind of request before what is made for some, and that before what is for all. */
    private static int width(Target target) {
        var ofKind = target.when().stream()
                .anyMatch(condition -> !condition.categories().isEmpty()
                        || !condition.problemClasses().isEmpty());
        return ofKind ? 0 : target.when().isEmpty() ? 2 : 1;
    }

    /** Clauses that name this step as what makes them happen. */
    Stream<Ref> clauses(String step) {
        return version.document().clauses().stream()
                .filter(Clause::stands)
                .filter(clause -> clause.binds().stream()
                        .anyMatch(bind -> bind.kind() == ControlKind.PROCEDURE_STEP
                                && (step.equals(bind.key()) || step.startsWith(bind.key() + "/"))))
                .map(clause -> new Ref(Ref.Kind.CLAUSE, clause.number()));
    }

    /** The promise that somebody inspects how work is done. */
    static Optional<Target> inspection(PolicyVersion version) {
        return version.targets().stream()
                .filter(target -> target.promise().equals(INSPECTIONS))
                .findFirst();
    }
}
