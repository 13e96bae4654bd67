package io.chengnuo.policy.draft;

import io.chengnuo.policy.Category;
import io.chengnuo.policy.Chapter;
import io.chengnuo.policy.Clause;
import io.chengnuo.policy.ClauseWording;
import io.chengnuo.policy.Limit;
import io.chengnuo.policy.PolicyDocument;
import io.chengnuo.policy.PolicyFrame;
import io.chengnuo.policy.Repeal;
import io.chengnuo.policy.Strategy;
import io.chengnuo.policy.Target;
import io.chengnuo.policy.TargetBasis;
import io.chengnuo.policy.Text;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** A policy with one part of it changed. */
final class Documents {

    private Documents() {}

    static Optional<Clause> clause(PolicyDocument document, String number) {
        return document.clauses().stream()
                .filter(clause -> clause.number().equals(number))
                .findFirst();
    }

    static Optional<Target> target(PolicyDocument document, String promise) {
        return document.targets().stream()
                .filter(target -> target.promise().equals(promise))
                .findFirst();
    }

    static PolicyDocument with(PolicyDocument document, Clause changed) {
        return each(
                document,
                chapter -> chapter.with(chapter.clauses().stream()
                        .map(clause -> clause.number().equals(changed.number()) ? changed : clause)
                        .toList()));
    }

    static PolicyDocument adding(PolicyDocument document, String chapter, Clause added) {
        return each(document, each -> each.number().equals(chapter) ? each.with(and(each.clauses(), added)) : each);
    }

    static PolicyDocument without(PolicyDocument document, String number) {
        return each(
                document,
                chapter -> chapter.with(chapter.clauses().stream()
                        .filter(clause -> !clause.number().equals(number))
                        .toList()));
    }

    static PolicyDocument with(PolicyDocument document, Target changed, TargetBasis basis) {
        var within = basis.standard() == null && basis.expectation() == null
                ? document
                : document.within(document.frame().with(basis));
        return within.with(changed);
    }

    static Target with(Target target, Limit limit) {
        return target.with(limit);
    }

    static PolicyDocument within(PolicyDocument document, PolicyFrame frame) {
        return document.within(frame);
    }

    static Clause repealed(Clause clause, @Nullable Repeal repeal) {
        return clause.repealed(repeal);
    }

    static Clause blank(String number) {
        return new Clause(number, new Text("", ""), "", null, null, null, null, null, null, null, null);
    }

    /** {@code 3.14} is followed by {@code 3.15}, also when it was repealed. */
    static Optional<String> nextNumber(PolicyDocument document, String chapter) {
        return document.chapters().stream()
                .filter(each -> each.number().equals(chapter))
                .findFirst()
                .map(each -> chapter + "."
                        + (each.clauses().stream()
                                        .mapToInt(clause -> last(clause.number()))
                                        .max()
                                        .orElse(0)
                                + 1));
    }

    /**
     * What a strategy proposes: its limits where it has other ones, clauses and targets of its own, its weights and its charter.
     *
     * @param own the numbers of the clauses that come along with it
     */
    static PolicyDocument following(
            PolicyDocument document, PolicyDocument proposal, Set<String> own, @Nullable Strategy strategy) {
        var changed = document;
        for (var chapter : proposal.chapters()) {
            for (var clause : chapter.clauses()) {
                if (own.contains(clause.number())
                        && clause(changed, clause.number()).isEmpty()) {
                    changed = adding(changed, chapter.number(), clause);
                }
            }
        }
        for (var wanted : proposal.targets()) {
            var target = target(changed, wanted.promise());
            if (target.isPresent()) {
                var proposed = target.get().with(wanted.limit());
                changed = ClauseWording.follow(changed, target.get(), proposed).with(proposed);
            } else if (clause(changed, wanted.clause())
                    .filter(clause(proposal, wanted.clause()).orElseThrow()::equals)
                    .isPresent()) {
                changed = changed.adding(wanted);
            }
        }
        var frame = changed.frame();
        return changed.within(new PolicyFrame(
                proposal.frame().charter(),
                frame.scope(),
                strategy,
                frame.appendices(),
                frame.references(),
                frame.bases(),
                frame.repealed()));
    }

    static boolean hasCategory(PolicyDocument document, String key) {
        return has(document.categories(), key);
    }

    private static boolean has(List<Category> categories, String key) {
        return categories.stream().anyMatch(category -> category.key().equals(key) || has(category.children(), key));
    }

    private static PolicyDocument each(PolicyDocument document, UnaryOperator<Chapter> change) {
        return document.withChapters(document.chapters().stream().map(change).toList());
    }

    private static int last(String number) {
        var digits = number.substring(number.lastIndexOf('.') + 1);
        return digits.matches("\\d{1,4}") ? Integer.parseInt(digits) : 0;
    }

    private static List<Clause> and(List<Clause> clauses, Clause added) {
        var all = new ArrayList<>(clauses);
        all.add(added);
        return all;
    }
}
