package io.chengnuo.policy;

import io.chengnuo.people.WhoHolds;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** What the policy itself makes happen: clocks, indicators, risk rules, and what holds without being set. */
@Component
class PolicyControls implements ControlSource {

    private final PolicyInForce policy;
    private final WhoHolds whoHolds;

    PolicyControls(PolicyInForce policy, WhoHolds whoHolds) {
        this.policy = policy;
        this.whoHolds = whoHolds;
    }

    @Override
    public List<Control> controls() {
        var version = policy.now();
        var clocks = version.targets().stream()
                .filter(Target::startsClocks)
                .map(target -> new Control(
                        ControlKind.CLOCK,
                        target.promise(),
                        version.indicator(target.indicator()).orElseThrow().name(),
                        "/policy?clause=" + target.clause()));
        var indicators = version.indicators().stream()
                .map(indicator ->
                        new Control(ControlKind.INDICATOR, indicator.code(), indicator.name(), "/policy/indicators"));
        var risks = version.riskRules().stream()
                .map(rule -> new Control(ControlKind.RISK_RULE, rule.key(), rule.name(), null));
        var powers = whoHolds.powers().entrySet().stream()
                .map(power -> new Control(
                        ControlKind.POWER,
                        power.getKey(),
                        named(power.getKey(), power.getValue()),
                        "/responsibility",
                        whoHolds.power(power.getKey(), null, null).isEmpty() ? "" : null));
        return Stream.of(clocks, indicators, risks, powers, builtIn())
                .flatMap(each -> each)
                .toList();
    }

    private static Text named(String power, List<String> posts) {
        var name = power + " · " + String.join(", ", posts);
        return new Text(name, name);
    }

    private static Stream<Control> builtIn() {
        return Stream.of(
                builtIn("version-kept", "工单沿用受理时的制度版本", "Tickets keep the version they began under"),
                builtIn("priority-matrix", "按紧急程度与影响定优先级", "Urgency and impact give the priority"),
                builtIn("papers-checked", "未核对的引用一律印为待核对", "Cited papers nobody checked are printed as such"),
                builtIn("revision", "修订须经审批与签署", "Revisions are approved and signed"),
                builtIn("facts", "指标由事实计算", "Figures are computed from facts"));
    }

    private static Control builtIn(String key, String zh, String en) {
        return new Control(ControlKind.BUILT_IN, key, new Text(zh, en), null);
    }
}
