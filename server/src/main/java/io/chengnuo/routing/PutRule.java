package io.chengnuo.routing;

import io.chengnuo.policy.Condition;
import io.chengnuo.policy.PolicyInForce;
import io.chengnuo.shared.Ids;
import io.chengnuo.shared.Invalid;
import io.chengnuo.shared.Refusal.FieldError;
import io.chengnuo.shared.facts.Facts;
import io.chengnuo.shared.web.Version;
import java.time.Clock;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Sets a rule up, changes it, moves it in the order, or removes it. */
@Service
class PutRule {

    private final Rules rules;
    private final Queues queues;
    private final PolicyInForce policy;
    private final Facts facts;
    private final Clock clock;

    PutRule(Rules rules, Queues queues, PolicyInForce policy, Facts facts, Clock clock) {
        this.rules = rules;
        this.queues = queues;
        this.policy = policy;
        this.facts = facts;
        this.clock = clock;
    }

    /** {@code place}: before the rule that stands there now; null: at the end, or where it is. */
    record Wanted(
            String name,
            UUID queue,
            Condition condition,
            @Nullable Integer place) {}

    @Transactional
    Rule add(Wanted wanted, @Nullable UUID by) {
        check(wanted);
        var end = rules.nextPlace();
        var place = wanted.place() == null ? end : Math.min(end, wanted.place());
        rules.makeRoomAt(place);
        var rule = new Rule(Ids.next(clock.instant()), place, wanted.name(), wanted.queue(), wanted.condition(), 0);
        rules.add(rule);
        announce(rule, by);
        return rule;
    }

    @Transactional
    Rule change(UUID id, Wanted wanted, UUID by, @Nullable String ifMatch) {
        var before = rules.require(id);
        Version.check(ifMatch, before.version());
        check(wanted);
        var place = before.place();
        if (wanted.place() != null && wanted.place() != before.place()) {
            place = Math.min(rules.nextPlace(), wanted.place());
            rules.makeRoomAt(place);
        }
        var after = new Rule(id, place, wanted.name(), wanted.queue(), wanted.condition(), before.version() + 1);
        rules.change(after);
        announce(after, by);
        return after;
    }

    @Transactional
    void remove(UUID id, UUID by, @Nullable String ifMatch) {
        Version.check(ifMatch, rules.require(id).version());
        rules.remove(id);
        facts.record(new RuleChanged(id, null, null, null, by, clock.instant()));
    }

    private void check(Wanted wanted) {
        if (queues.find(wanted.queue()).isEmpty()) {
            throw new Invalid("no_such_queue", new FieldError("queue", "unknown"));
        }
        var known = policy.now().categories();
        if (!wanted.condition().categories().stream().allMatch(known::has)) {
            throw new Invalid("unknown_category", new FieldError("condition.categories", "unknown"));
        }
    }

    private void announce(Rule rule, @Nullable UUID by) {
        facts.record(new RuleChanged(
                rule.id(), rule.name(), rule.queue(), rules.words(rule.condition()), by, clock.instant()));
    }
}
