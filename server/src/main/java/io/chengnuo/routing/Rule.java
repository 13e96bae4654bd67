package io.chengnuo.routing;

import io.chengnuo.policy.CaseTraits;
import io.chengnuo.policy.Condition;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Which tickets go into which queue (分配规则); the first that fits decides. */
record Rule(UUID id, int place, String name, UUID queue, Condition condition, long version) {

    /** The first in order that fits. */
    static Optional<Rule> first(List<Rule> inOrder, CaseTraits ticket) {
        return inOrder.stream().filter(rule -> rule.condition.fits(ticket)).findFirst();
    }
}
