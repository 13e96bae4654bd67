package io.chengnuo.policy.draft;

import io.chengnuo.people.Requires;
import io.chengnuo.people.Right;
import io.chengnuo.policy.PolicyDifference;
import io.chengnuo.policy.Strategies;
import io.chengnuo.policy.Strategy;
import io.chengnuo.shared.NotFound;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Strategies to choose from: each proposes targets and weights, which apply only when the draft they go into is published. */
@RestController
@RequestMapping("/api/v1/policies")
class StrategyController {

    private final Strategies strategies;
    private final EditPolicyDraft edit;

    StrategyController(Strategies strategies, EditPolicyDraft edit) {
        this.strategies = strategies;
        this.edit = edit;
    }

    record Choice(@NotBlank @Size(max = 40) String key) {}

    record StrategyList(List<Strategy> items, @Nullable String next) {}

    record Proposal(Strategy strategy, List<PolicyDifference> changes) {}

    @Requires(Right.POLICY_READ)
    @GetMapping("/strategies")
    StrategyList all() {
        return new StrategyList(strategies.all(), null);
    }

    /** What would be different: from the draft being written, else from the policy in force. */
    @Requires(Right.POLICY_READ)
    @GetMapping("/strategies/{key}")
    Proposal proposal(@PathVariable String key) {
        var strategy = require(key);
        var present = edit.present();
        var followed = Documents.following(present, strategies.proposal(key), strategies.clauses(key), strategy);
        return new Proposal(strategy, PolicyDifference.between(present, followed));
    }

    @Requires(Right.POLICY_EDIT)
    @PutMapping("/draft/strategy")
    DraftPartsController.Kept follow(
            @Valid @RequestBody Choice choice,
            @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch) {
        var strategy = require(choice.key());
        var draft = edit.follow(strategies.proposal(choice.key()), strategies.clauses(choice.key()), strategy, ifMatch);
        return new DraftPartsController.Kept("strategy", edit.versionOf(draft.id(), "strategy"));
    }

    private Strategy require(String key) {
        return strategies.all().stream()
                .filter(each -> each.key().equals(key))
                .findFirst()
                .orElseThrow(() -> new NotFound("no_such_strategy"));
    }
}
