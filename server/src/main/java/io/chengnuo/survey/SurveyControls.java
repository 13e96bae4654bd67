package io.chengnuo.survey;

import io.chengnuo.policy.Control;
import io.chengnuo.policy.ControlKind;
import io.chengnuo.policy.ControlSource;
import io.chengnuo.policy.Text;
import java.util.List;
import org.springframework.stereotype.Component;

/** Every customer is asked after a request was closed, and a low score is followed up. */
@Component
class SurveyControls implements ControlSource {

    @Override
    public List<Control> controls() {
        return List.of(new Control(
                ControlKind.SURVEY,
                "after-closing",
                new Text("办结后请客户评价，低分回访", "Customers are asked after closing; low scores are followed up"),
                "/surveys"));
    }
}
