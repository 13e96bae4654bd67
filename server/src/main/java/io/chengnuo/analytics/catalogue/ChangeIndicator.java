package io.chengnuo.analytics.catalogue;

import io.chengnuo.people.Organisation;
import io.chengnuo.policy.Measured;
import io.chengnuo.policy.PolicyInForce;
import io.chengnuo.shared.Acting;
import io.chengnuo.shared.Conflict;
import io.chengnuo.shared.Invalid;
import io.chengnuo.shared.NotFound;
import io.chengnuo.shared.Refusal.FieldError;
import io.chengnuo.shared.facts.Facts;
import io.chengnuo.shared.web.Version;
import java.time.Clock;
import java.util.ArrayList;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Decides how an indicator is looked after. What held before is kept with its reason and author. */
@Service
public class ChangeIndicator {

    private final IndicatorSettings settings;
    private final PolicyInForce policy;
    private final Organisation organisation;
    private final Facts facts;
    private final Clock clock;

    ChangeIndicator(
            IndicatorSettings settings, PolicyInForce policy, Organisation organisation, Facts facts, Clock clock) {
        this.settings = settings;
        this.policy = policy;
        this.organisation = organisation;
        this.facts = facts;
        this.clock = clock;
    }

    /** {@code wanted} says how it is to be; its version, author and time are set here. */
    @Transactional
    public IndicatorSetting change(IndicatorSetting wanted, @Nullable String ifMatch) {
        var now = clock.instant();
        var known = settings.history(wanted.code());
        var before = known.isEmpty() ? IndicatorSetting.usual(wanted.code()) : known.getFirst();
        check(wanted);
        Version.check(ifMatch, before.version());
        var after = new IndicatorSetting(
                wanted.code(),
                before.version() + 1,
                wanted.owner(),
                wanted.warn(),
                wanted.minimumSample(),
                wanted.period(),
                wanted.goals(),
                wanted.alert(),
                wanted.disclosed(),
                wanted.baselineFrom(),
                wanted.baselineTo(),
                wanted.reason(),
                Acting.current().actor(),
                now);
        if (says(before).equals(says(after))) {
            throw new Conflict("indicator_unchanged");
        }
        settings.add(after);
        facts.record(new IndicatorChanged(after.code(), after.version(), after.disclosed(), after.reason(), now));
        return after;
    }

    private void check(IndicatorSetting wanted) {
        var indicator = policy.now().indicator(wanted.code()).orElseThrow(() -> new NotFound("no_such_indicator"));
        var faults = new ArrayList<FieldError>();
        if (wanted.owner() != null && !organisation.works(wanted.owner())) {
            faults.add(new FieldError("owner", "unknown"));
        }
        if (wanted.period() != null && indicator.measured() != Measured.COUNT) {
            faults.add(new FieldError("period", "not_for_this_indicator"));
        }
        if ((wanted.baselineFrom() == null) != (wanted.baselineTo() == null)
                || (wanted.baselineFrom() != null
                        && wanted.baselineTo() != null
                        && wanted.baselineFrom().isAfter(wanted.baselineTo()))) {
            faults.add(new FieldError("baselineTo", "end_before_start"));
        }
        if (!faults.isEmpty()) {
            throw new Invalid("indicator_refused", faults.toArray(FieldError[]::new));
        }
    }

    /** What a setting decides, without when and why. */
    private static IndicatorSetting says(IndicatorSetting one) {
        return new IndicatorSetting(
                one.code(),
                0,
                one.owner(),
                one.warn() == null ? null : one.warn().stripTrailingZeros(),
                one.minimumSample(),
                one.period(),
                one.goals(),
                one.alert(),
                one.disclosed(),
                one.baselineFrom(),
                one.baselineTo(),
                "",
                null,
                null);
    }
}
