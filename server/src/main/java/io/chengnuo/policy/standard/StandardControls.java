package io.chengnuo.policy.standard;

import io.chengnuo.policy.Control;
import io.chengnuo.policy.ControlKind;
import io.chengnuo.policy.ControlSource;
import io.chengnuo.policy.Text;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Every standard in force is a sheet somebody is checked by; and each has its day of review. */
@Component
class StandardControls implements ControlSource {

    private final Standards standards;

    StandardControls(Standards standards) {
        this.standards = standards;
    }

    @Override
    public List<Control> controls() {
        var sheets = standards.inForce().stream()
                .map(standard -> new Control(
                        ControlKind.INSPECTION,
                        standard.key(),
                        standard.text().title(),
                        "/standards/" + standard.id(),
                        standard.ownerPost()));
        var reviews = new Control(
                ControlKind.SCHEDULE,
                "standard-review",
                new Text("标准到期由责任人评价", "Owners review standards on their day"),
                "/standards?due=true");
        return Stream.concat(sheets, Stream.of(reviews)).toList();
    }
}
