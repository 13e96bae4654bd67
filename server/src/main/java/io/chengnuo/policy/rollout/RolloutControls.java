package io.chengnuo.policy.rollout;

import io.chengnuo.policy.Control;
import io.chengnuo.policy.ControlKind;
import io.chengnuo.policy.ControlSource;
import io.chengnuo.policy.Text;
import java.util.List;
import org.springframework.stereotype.Component;

/** What is not finished in time is warned of, entity by entity. */
@Component
class RolloutControls implements ControlSource {

    @Override
    public List<Control> controls() {
        return List.of(new Control(
                ControlKind.SCHEDULE,
                "rollout",
                new Text("实施任务到期前后提醒责任人", "Owners are warned of roll-out tasks before and after their day"),
                "/policy/rollout"));
    }
}
