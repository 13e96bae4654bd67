package io.chengnuo.blueprint.authoring;

import io.chengnuo.blueprint.Finding;
import io.chengnuo.blueprint.Node;
import io.chengnuo.blueprint.RehearsalResult;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** What a step still lacks to be complete, as stable codes. Pure. */
record Lacking(
        Outcome outcome,
        List<SignOff> signOffs,
        List<Evidence> evidence,
        List<Pain> pains,
        List<Node> nodes,
        List<Finding> faults,
        Optional<RehearsalResult> rehearsal) {

    List<String> of(Step step) {
        var lacking = new ArrayList<String>();
        switch (step) {
            case AIM -> {
                need(!outcome.purpose().isBlank(), "purpose", lacking);
                need(outcome.companyWide() || !outcome.project().isBlank(), "project", lacking);
                need(!signOffs.isEmpty(), "departments", lacking);
                need(signOffs.stream().allMatch(each -> each.signedAt() != null), "signatures", lacking);
            }
            case INFORMATION -> {
                need(has(Evidence.Kind.LAW), "law", lacking);
                need(has(Evidence.Kind.STANDARD), "standard", lacking);
                need(has(Evidence.Kind.HISTORY), "history", lacking);
                need(!pains.isEmpty(), "pains", lacking);
                var keys = nodes.stream().map(Node::key).collect(Collectors.toSet());
                need(
                        pains.stream().allMatch(pain -> pain.nodes().stream().anyMatch(keys::contains)),
                        "answers",
                        lacking);
            }
            case FRAMEWORK -> {
                need(!outcome.notes().isBlank(), "notes", lacking);
                need(
                        faults.stream().noneMatch(fault -> fault.code() == Finding.Code.PART_MISSING),
                        "life_cycle",
                        lacking);
            }
            case DETAIL -> need(faults.isEmpty(), "faults", lacking);
            case ROLL_OUT -> {
                need(!outcome.notes().isBlank(), "notes", lacking);
                need(outcome.liveOn() != null, "live_on", lacking);
                need(rehearsal.isPresent(), "rehearsal", lacking);
            }
        }
        return List.copyOf(lacking);
    }

    private boolean has(Evidence.Kind kind) {
        return evidence.stream().anyMatch(each -> each.kind() == kind);
    }

    private static void need(boolean there, String code, List<String> lacking) {
        if (!there) {
            lacking.add(code);
        }
    }
}
