package io.chengnuo.sla.escalation;

import io.chengnuo.policy.Control;
import io.chengnuo.policy.ControlKind;
import io.chengnuo.policy.ControlSource;
import io.chengnuo.policy.Text;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** The ways up in use, and the note that a broken promise asks for. */
@Component
class EscalationControls implements ControlSource {

    private final Chains chains;

    EscalationControls(Chains chains) {
        this.chains = chains;
    }

    @Override
    public List<Control> controls() {
        var ways = chains.all().stream()
                .map(Chains.Kept::chain)
                .filter(Chain::active)
                .map(chain -> new Control(ControlKind.ESCALATION, chain.key(), chain.name(), "/escalations/chains"));
        var note = new Control(
                ControlKind.BUILT_IN,
                "breach-note",
                new Text("超时须写明原因", "A broken promise asks for its reason"),
                "/escalations");
        return Stream.concat(ways, Stream.of(note)).toList();
    }
}
