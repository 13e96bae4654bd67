package io.chengnuo.policy.reading;

import io.chengnuo.policy.Control;
import io.chengnuo.policy.ControlKind;
import io.chengnuo.policy.ControlSource;
import io.chengnuo.policy.Text;
import java.util.List;
import org.springframework.stereotype.Component;

/** Whoever has not read a version is reminded until they have. */
@Component
class ReadingControls implements ControlSource {

    @Override
    public List<Control> controls() {
        return List.of(new Control(
                ControlKind.TRAINING,
                "policy-reading",
                new Text("新版制度须阅读、答题并确认", "New versions are read, answered on and accepted"),
                "/policy/readings"));
    }
}
