package io.chengnuo.policy;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** Looks at the words of a request before work begins (风险评估). Pure; costs one pass per word over the text. */
public final class RiskScreen {

    private final List<RiskRule> rules;

    RiskScreen(List<RiskRule> rules) {
        this.rules = List.copyOf(rules);
    }

    public List<RiskHit> screen(String subject, String body) {
        var text = (subject + "\n" + body).toLowerCase(Locale.ROOT);
        var money = MoneyMention.in(text);
        return rules.stream().flatMap(rule -> hit(rule, text, money)).toList();
    }

    private static Stream<RiskHit> hit(RiskRule rule, String text, List<MoneyMention> money) {
        return rule.evidence(text, money).map(evidence -> new RiskHit(rule.key(), rule.name(), evidence)).stream();
    }
}
