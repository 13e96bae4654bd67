package io.chengnuo.sla.replay;

import io.chengnuo.policy.Control;
import io.chengnuo.policy.ControlKind;
import io.chengnuo.policy.ControlSource;
import io.chengnuo.policy.Text;
import java.util.List;
import org.springframework.stereotype.Component;

/** A draft can always be tried on the past, for a clause to be bound to. */
@Component
class ReplayControls implements ControlSource {

    @Override
    public List<Control> controls() {
        return List.of(new Control(
                ControlKind.BUILT_IN,
                "replay",
                new Text("改动先用过去的工单试算", "Changes are tried on past tickets first"),
                "/policy/draft"));
    }
}
