package io.chengnuo.analytics;

import io.chengnuo.analytics.catalogue.IndicatorSetting;
import io.chengnuo.policy.Target;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What the company agreed about an indicator. {@code alert} when its owner is to be told that it turned red. */
record Agreed(@Nullable UUID owner, @Nullable Double warn, int minimumSample, boolean alert, boolean disclosed) {

    static Agreed of(IndicatorSetting setting, @Nullable Target target) {
        return new Agreed(
                setting.owner(),
                setting.warn() == null ? null : setting.warn().doubleValue(),
                setting.sample(),
                setting.alert() && (target == null || target.alert()),
                setting.disclosed());
    }
}
