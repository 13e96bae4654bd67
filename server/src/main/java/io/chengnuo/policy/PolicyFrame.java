package io.chengnuo.policy;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What stands around the clauses: the charter, whom the policy covers, the strategy it follows, appendices, cited papers, what
 * the targets rest on, and its repeal. Versions published before there was a frame have an empty one.
 */
public record PolicyFrame(
        @Nullable Charter charter,
        Scope scope,
        @Nullable Strategy strategy,
        List<Appendix> appendices,
        List<Reference> references,
        List<TargetBasis> bases,
        @Nullable Repeal repealed) {

    static final PolicyFrame EMPTY = new PolicyFrame(null, null, null, null, null, null, null);

    public PolicyFrame(
            @Nullable Charter charter,
            @Nullable Scope scope,
            @Nullable Strategy strategy,
            @Nullable List<Appendix> appendices,
            @Nullable List<Reference> references,
            @Nullable List<TargetBasis> bases,
            @Nullable Repeal repealed) {
        this.charter = charter;
        this.scope = scope == null ? Scope.ALL : scope;
        this.strategy = strategy;
        this.appendices = appendices == null ? List.of() : List.copyOf(appendices);
        this.references = references == null ? List.of() : List.copyOf(references);
        this.bases = bases == null ? List.of() : List.copyOf(bases);
        this.repealed = repealed;
    }

    public Optional<TargetBasis> basisOf(String promise) {
        return bases.stream().filter(basis -> basis.promise().equals(promise)).findFirst();
    }

    public PolicyFrame with(TargetBasis basis) {
        var others = new ArrayList<>(bases);
        others.removeIf(other -> other.promise().equals(basis.promise()));
        others.add(basis);
        return new PolicyFrame(charter, scope, strategy, appendices, references, others, repealed);
    }

    /** What does not fit together, by name. */
    List<String> faults() {
        var faults = new ArrayList<String>();
        unique("appendix", appendices.stream().map(Appendix::key).toList(), faults);
        unique("reference", references.stream().map(Reference::key).toList(), faults);
        unique("basis", bases.stream().map(TargetBasis::promise).toList(), faults);
        return faults;
    }

    private static void unique(String what, List<String> names, List<String> faults) {
        var seen = new HashSet<String>();
        names.stream().filter(name -> !seen.add(name)).forEach(name -> faults.add(what + " " + name + " stands twice"));
    }
}
