package io.chengnuo.policy.draft;

import io.chengnuo.policy.Clause;
import io.chengnuo.policy.ControlKind;
import io.chengnuo.policy.Layer;
import io.chengnuo.policy.PolicyDocument;
import io.chengnuo.policy.Reference;
import io.chengnuo.policy.Target;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/** Lists everything that a policy lacks before it may be published, at once and not one by one. */
final class CheckDraft {

    /** Words of a clause that claim a number. */
    private static final Set<String> MEASURED = Set.of("clock", "indicator");

    private CheckDraft() {}

    static List<Missing> of(PolicyDocument document) {
        var missing = new ArrayList<Missing>();
        if (document.frame().repealed() != null) {
            return missing;
        }
        charter(document, missing);
        layers(document, missing);
        var proven = document.targets().stream().map(Target::clause).collect(Collectors.toSet());
        document.clauses().stream().filter(Clause::stands).forEach(clause -> clause(clause, proven, missing));
        for (var target : document.targets()) {
            if (target.hasLimit() && document.frame().basisOf(target.promise()).isEmpty() && !rests(document, target)) {
                missing.add(Missing.look("no_basis", "target " + target.promise()));
            }
        }
        document.frame().references().stream()
                .filter(reference -> !reference.wasChecked())
                .map(Reference::key)
                .forEach(key -> missing.add(Missing.look("unchecked_paper", "paper " + key)));
        return missing;
    }

    private static void charter(PolicyDocument document, List<Missing> missing) {
        var charter = document.frame().charter();
        if (charter == null) {
            missing.add(Missing.block("no_charter", "policy"));
        } else if (charter.owner().isBlank()) {
            missing.add(Missing.block("no_owner", "charter"));
        }
    }

    private static void layers(PolicyDocument document, List<Missing> missing) {
        var left = EnumSet.allOf(Layer.class);
        for (var chapter : document.chapters()) {
            if (chapter.clauses().stream().noneMatch(Clause::stands)) {
                missing.add(Missing.block("empty_chapter", "chapter " + chapter.number()));
            }
            if (chapter.layer() != null) {
                left.remove(chapter.layer());
            }
        }
        left.forEach(layer ->
                missing.add(Missing.block("no_layer", "layer " + layer.name().toLowerCase(Locale.ROOT))));
    }

    private static void clause(Clause clause, Set<String> proven, List<Missing> missing) {
        var where = "clause " + clause.number();
        if (clause.text().zh().isBlank() || clause.text().en().isBlank()) {
            missing.add(Missing.block("no_text", where));
        }
        if (clause.owner().isBlank()) {
            missing.add(Missing.block("no_owner", where));
        }
        if (clause.control().isEmpty() && clause.binds().isEmpty()) {
            missing.add(Missing.block("no_control", where));
        }
        var measures = clause.binds().stream()
                .anyMatch(bind -> bind.kind() == ControlKind.INDICATOR || bind.kind() == ControlKind.CLOCK);
        if (clause.control().stream().anyMatch(MEASURED::contains) && !proven.contains(clause.number()) && !measures) {
            missing.add(Missing.block("no_measure", where));
        }
    }

    private static boolean rests(PolicyDocument document, Target target) {
        return document.clauses().stream()
                .anyMatch(clause -> clause.number().equals(target.clause())
                        && (clause.basis() != null || !clause.cites().isEmpty()));
    }
}
