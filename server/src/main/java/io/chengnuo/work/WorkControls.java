package io.chengnuo.work;

import io.chengnuo.policy.Control;
import io.chengnuo.policy.ControlKind;
import io.chengnuo.policy.ControlSource;
import io.chengnuo.policy.Text;
import java.util.List;
import org.springframework.stereotype.Component;

/** What working on a ticket always does, for clauses to be bound to. */
@Component
class WorkControls implements ControlSource {

    @Override
    public List<Control> controls() {
        return List.of(
                builtIn("team-limits", "协办任务各有时限", "Tasks of other teams have limits of their own"),
                builtIn(
                        "progress-due",
                        "按级别定期通报进度，逾期提醒",
                        "Customers hear how it goes at intervals, and a late word is told on"),
                builtIn("progress-in-sight", "客户随时看到进展", "Customers see where it stands"));
    }

    private static Control builtIn(String key, String zh, String en) {
        return new Control(ControlKind.BUILT_IN, key, new Text(zh, en), null);
    }
}
