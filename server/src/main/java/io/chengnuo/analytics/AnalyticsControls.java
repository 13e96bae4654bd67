package io.chengnuo.analytics;

import io.chengnuo.policy.Control;
import io.chengnuo.policy.ControlKind;
import io.chengnuo.policy.ControlSource;
import io.chengnuo.policy.Text;
import java.util.List;
import org.springframework.stereotype.Component;

/** What the board always does, for clauses to be bound to. */
@Component
class AnalyticsControls implements ControlSource {

    @Override
    public List<Control> controls() {
        return List.of(
                builtIn(
                        "promise-board",
                        "看板如实显示每项指标，未设目标的照列",
                        "The board shows every indicator, those without a target too"),
                builtIn(
                        "public-commitments",
                        "对外公布的承诺取自现行制度",
                        "What customers read is taken from the policy in force"));
    }

    private static Control builtIn(String key, String zh, String en) {
        return new Control(ControlKind.BUILT_IN, key, new Text(zh, en), "/board");
    }
}
