package io.chengnuo.policy.reading;

import static org.assertj.core.api.Assertions.assertThat;

import io.chengnuo.policy.Clause;
import io.chengnuo.policy.PolicyDocument;
import io.chengnuo.policy.Scope;
import io.chengnuo.policy.ShippedPolicy;
import io.chengnuo.policy.Text;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("REQ-POL-13")
class WhatChangedTests {

    private static final UUID HEAD = new UUID(0, 1);
    private static final UUID EAST = new UUID(0, 2);
    private static final UUID WEST = new UUID(0, 3);
    private static final PolicyDocument SHIPPED = ShippedPolicy.document();

    @Test
    void theFirstVersionIsNewToEverybody() {
        var changed = WhatChanged.between(null, SHIPPED);

        assertThat(changed.nothing()).isFalse();
        assertThat(changed.clauses()).isEmpty();
        assertThat(changed.concerns(List.of(HEAD, EAST))).isTrue();
    }

    @Test
    void theSameTextAgainIsNothingToRead() {
        assertThat(WhatChanged.between(SHIPPED, SHIPPED).nothing()).isTrue();
    }

    @Test
    void aClauseOfOneBranchConcernsThatBranchOnly() {
        var east = new Scope(Set.of(EAST), null, null, null, null);
        var earlier = with(SHIPPED, "2.4", clause -> worded(clause, "旧", east));
        var changed = WhatChanged.between(earlier, with(earlier, "2.4", clause -> worded(clause, "新", east)));

        assertThat(changed.clauses()).containsExactly("2.4");
        assertThat(changed.concerns(List.of(HEAD, EAST))).isTrue();
        assertThat(changed.concerns(List.of(HEAD, WEST))).isFalse();
    }

    @Test
    void aClauseThatNoLongerHoldsForABranchConcernsIt() {
        var east = new Scope(Set.of(EAST), null, null, null, null);
        var changed = WhatChanged.between(SHIPPED, with(SHIPPED, "2.4", clause -> worded(clause, "新", east)));

        assertThat(changed.concerns(List.of(HEAD, WEST))).isTrue();
    }

    @Test
    void aClauseForAllConcernsAll() {
        var changed = WhatChanged.between(SHIPPED, with(SHIPPED, "3.9", clause -> worded(clause, "新", Scope.ALL)));

        assertThat(changed.clauses()).containsExactly("3.9");
        assertThat(changed.concerns(List.of(WEST))).isTrue();
    }

    private static Clause worded(Clause clause, String words, Scope applies) {
        return new Clause(
                clause.number(),
                new Text(words, words),
                clause.owner(),
                clause.scope(),
                clause.basis(),
                clause.control(),
                clause.title(),
                applies,
                clause.cites(),
                clause.binds(),
                null);
    }

    private static PolicyDocument with(PolicyDocument document, String number, UnaryOperator<Clause> change) {
        return document.withChapters(document.chapters().stream()
                .map(chapter -> chapter.with(chapter.clauses().stream()
                        .map(clause -> clause.number().equals(number) ? change.apply(clause) : clause)
                        .toList()))
                .toList());
    }
}
