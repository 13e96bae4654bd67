package io.chengnuo.ticket;

import io.chengnuo.policy.Control;
import io.chengnuo.policy.ControlKind;
import io.chengnuo.policy.ControlSource;
import io.chengnuo.policy.Text;
import java.util.List;
import org.springframework.stereotype.Component;

/** What a ticket always does, for clauses to be bound to. */
@Component
class TicketControls implements ControlSource {

    @Override
    public List<Control> controls() {
        return List.of(
                builtIn("first-contact", "首问负责人跟踪到底", "Whoever touched it first stays responsible"),
                builtIn("owner-decision", "主管裁定归属", "A supervisor decides whose it is"),
                builtIn("closing-gate", "办完、核实、报告后方可关闭", "Closed only after handled, verified and reported"),
                builtIn("silence", "客户未回复须先提醒再视为接受", "Silence counts only after a reminder"),
                builtIn("receipts-are-no-answers", "自动回执表明身份，不算答复", "Automatic receipts say so and count as no answer"),
                builtIn("any-channel", "任一渠道均可受理", "Any channel takes a request"));
    }

    private static Control builtIn(String key, String zh, String en) {
        return new Control(ControlKind.BUILT_IN, key, new Text(zh, en), null);
    }
}
