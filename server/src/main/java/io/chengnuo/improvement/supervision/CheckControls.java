package io.chengnuo.improvement.supervision;

import io.chengnuo.improvement.Ask;
import io.chengnuo.policy.Control;
import io.chengnuo.policy.ControlKind;
import io.chengnuo.policy.ControlSource;
import io.chengnuo.policy.Text;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Every running plan is something that comes round by the calendar; ended ones make nothing happen any more. */
@Component
class CheckControls implements ControlSource {

    private final CheckPlans plans;
    private final Ask ask;

    CheckControls(CheckPlans plans, Ask ask) {
        this.plans = plans;
        this.ask = ask;
    }

    @Override
    @Transactional(readOnly = true)
    public List<Control> controls() {
        return plans.all().stream()
                .map(plan -> new Control(
                        ControlKind.SCHEDULE,
                        "check/" + plan.key(),
                        new Text(plan.outline().title(), plan.outline().title()),
                        "/supervision?view=plans",
                        ask.of(plan.outline().person(), plan.outline().post()).isEmpty() ? "" : null))
                .toList();
    }
}
