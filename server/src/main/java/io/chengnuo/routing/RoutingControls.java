package io.chengnuo.routing;

import io.chengnuo.policy.Control;
import io.chengnuo.policy.ControlKind;
import io.chengnuo.policy.ControlSource;
import io.chengnuo.policy.Text;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Rules that send requests to queues, and what routing always does. */
@Component
class RoutingControls implements ControlSource {

    private final Rules rules;

    RoutingControls(Rules rules) {
        this.rules = rules;
    }

    @Override
    @Transactional(readOnly = true)
    public List<Control> controls() {
        var sends = rules.inOrder().stream()
                .map(rule -> new Control(
                        ControlKind.ROUTING_RULE, rule.id().toString(), new Text(rule.name(), rule.name()), "/queues"));
        var always = Stream.of(
                builtIn("takeover", "缺勤离岗一次接管", "Whoever is away is taken over in one action", "/takeover"),
                builtIn("capacity", "缺员与超负荷时调配备岗", "Gaps and overload are filled from backups", "/roster"),
                builtIn(
                        "responsibility-matrix",
                        "按场景列明负责、批准、协商与告知",
                        "Who is responsible, by scenario",
                        "/responsibility"),
                builtIn("skills", "按资质派单", "Work is offered by qualification", "/queues"),
                builtIn("teams", "按班组与队列受理", "Teams and their queues take requests", "/queues"));
        return Stream.concat(sends, always).toList();
    }

    private static Control builtIn(String key, String zh, String en, String link) {
        return new Control(ControlKind.BUILT_IN, key, new Text(zh, en), link);
    }
}
