package io.chengnuo.customer;

import io.chengnuo.policy.Control;
import io.chengnuo.policy.ControlKind;
import io.chengnuo.policy.ControlSource;
import io.chengnuo.policy.Text;
import java.util.List;
import org.springframework.stereotype.Component;

/** What customer records always do, for clauses to be bound to. */
@Component
class CustomerControls implements ControlSource {

    @Override
    public List<Control> controls() {
        return List.of(
                builtIn("one-record", "一户一档，多重身份合并", "One record for each customer, whatever he is known by"),
                builtIn("value-tiers", "按规则分级", "Tiers follow rules"),
                builtIn("contract-terms", "合同另有约定的时限从其约定", "Limits agreed by contract go before the general ones"),
                builtIn("masking", "敏感内容遮蔽，查看留痕", "Sensitive parts are masked and looks leave a trace"),
                builtIn("exports-recorded", "导出须授权并留痕", "Exports need a right and are recorded"));
    }

    private static Control builtIn(String key, String zh, String en) {
        return new Control(ControlKind.BUILT_IN, key, new Text(zh, en), null);
    }
}
