package io.chengnuo.console.demo;

import io.chengnuo.analytics.catalogue.ChangeIndicator;
import io.chengnuo.analytics.catalogue.IndicatorSetting;
import io.chengnuo.analytics.composed.ComposeIndicator;
import io.chengnuo.analytics.composed.ComposedIndicator;
import io.chengnuo.policy.Direction;
import io.chengnuo.policy.Goal;
import io.chengnuo.policy.Text;
import io.chengnuo.shared.Acting;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.context.ApplicationContext;

/** The company names owners for some indicators, publishes a few, and makes one of its own. */
final class LookedAfter {

    private final ApplicationContext parts;
    private final Cast cast;

    LookedAfter(ApplicationContext parts, Cast cast) {
        this.parts = parts;
        this.cast = cast;
    }

    void decide() {
        Acting.person(cast.manager().id(), "demo").run(() -> {
            setting("IND-01", cast.lead("service").id(), true);
            setting("IND-05", cast.lead("relations").id(), true);
            setting("IND-07", cast.lead("technical").id(), false);
            setting("IND-17", cast.lead("service").id(), true);
            parts.getBean(ComposeIndicator.class).compose(composed());
        });
    }

    private void setting(String code, UUID owner, boolean disclosed) {
        parts.getBean(ChangeIndicator.class)
                .change(
                        new IndicatorSetting(
                                code, 0, owner, null, null, null, List.of(), true, disclosed, null, null, "年初指标分工",
                                null, null),
                        null);
    }

    private static ComposedIndicator composed() {
        return new ComposedIndicator(
                "",
                0,
                new Text("首次答复综合兑现率", "First answers kept overall"),
                "100 * (IND_01.kept + IND_07.kept) / (IND_01.count + IND_07.count)",
                "percent",
                Direction.AT_LEAST,
                new BigDecimal("95"),
                List.of(Goal.EXPERIENCE, Goal.EFFICIENCY),
                "3.1",
                false,
                "管理层要看一个总数",
                null,
                Instant.EPOCH);
    }
}
