package io.chengnuo.policy;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Whether every clause that orders behaviour has something that works behind it. {@code BROKEN}: it names something that is not there;
 * {@code WITHOUT_CONTROL}: nothing works behind it; {@code UNBOUND}: something works and no clause orders it; {@code WITHOUT_OWNER}:
 * nobody answers for it.
 */
record ControlReport(List<Finding> findings, int clauses, int working) {

    enum Problem {
        BROKEN,
        WITHOUT_CONTROL,
        UNBOUND,
        WITHOUT_OWNER
    }

    /** {@code where}: a clause's number, or kind and key of a control. */
    record Finding(
            Problem problem,
            String where,
            Text name,
            @Nullable String link) {}

    static ControlReport of(PolicyVersion version, List<Control> controls) {
        var findings = new ArrayList<Finding>();
        var standing =
                version.document().clauses().stream().filter(Clause::stands).toList();
        var working = 0;
        for (var clause : standing) {
            if (works(clause, version, controls)) {
                working++;
            } else {
                findings.add(finding(Problem.WITHOUT_CONTROL, clause));
            }
            clause.binds().stream()
                    .filter(bind -> controls.stream().noneMatch(control -> control.answers(bind)))
                    .forEach(bind -> findings.add(new Finding(
                            Problem.BROKEN,
                            clause.number(),
                            new Text(name(bind), name(bind)),
                            "/policy?clause=" + clause.number())));
            if (clause.owner().isBlank()) {
                findings.add(finding(Problem.WITHOUT_OWNER, clause));
            }
        }
        var promised = version.targets().stream().map(Target::promise).collect(Collectors.toSet());
        var measured = version.targets().stream().map(Target::indicator).collect(Collectors.toSet());
        for (var control : controls) {
            var bound = promised.contains(control.key())
                    || measured.contains(control.key())
                    || standing.stream()
                            .flatMap(clause -> clause.binds().stream())
                            .anyMatch(control::answers);
            if (!bound) {
                findings.add(finding(Problem.UNBOUND, control));
            }
            if (control.owner() != null && control.owner().isBlank()) {
                findings.add(finding(Problem.WITHOUT_OWNER, control));
            }
        }
        return new ControlReport(List.copyOf(findings), standing.size(), working);
    }

    private static boolean works(Clause clause, PolicyVersion version, List<Control> controls) {
        return version.targets().stream()
                        .anyMatch(target -> target.clause().equals(clause.number()) && target.hasLimit())
                || clause.binds().stream()
                        .anyMatch(bind -> controls.stream().anyMatch(control -> control.answers(bind)));
    }

    private static Finding finding(Problem problem, Clause clause) {
        var name = clause.title() == null ? clause.text() : clause.title();
        return new Finding(problem, clause.number(), name, "/policy?clause=" + clause.number());
    }

    private static Finding finding(Problem problem, Control control) {
        return new Finding(
                problem, name(new ControlRef(control.kind(), control.key())), control.name(), control.link());
    }

    private static String name(ControlRef reference) {
        return reference.kind().name().toLowerCase(Locale.ROOT) + " " + reference.key();
    }
}
