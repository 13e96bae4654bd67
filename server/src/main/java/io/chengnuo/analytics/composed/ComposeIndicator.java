package io.chengnuo.analytics.composed;

import io.chengnuo.policy.Indicator;
import io.chengnuo.policy.PolicyInForce;
import io.chengnuo.shared.Acting;
import io.chengnuo.shared.Invalid;
import io.chengnuo.shared.NotFound;
import io.chengnuo.shared.Refusal.FieldError;
import io.chengnuo.shared.facts.Facts;
import io.chengnuo.shared.web.Version;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Makes an indicator of others, changes it, retires it. What it was is kept. */
@Service
public class ComposeIndicator {

    private final ComposedIndicators composed;
    private final PolicyInForce policy;
    private final Facts facts;
    private final Clock clock;

    ComposeIndicator(ComposedIndicators composed, PolicyInForce policy, Facts facts, Clock clock) {
        this.composed = composed;
        this.policy = policy;
        this.facts = facts;
        this.clock = clock;
    }

    /** {@code wanted} says how it is to be; code, version, author and time are set here. */
    @Transactional
    public ComposedIndicator compose(ComposedIndicator wanted) {
        check(wanted);
        return record(wanted, "CMP-%02d".formatted(composed.count() + 1), 1, false);
    }

    @Transactional
    public ComposedIndicator change(ComposedIndicator wanted, @Nullable String ifMatch) {
        var before = require(wanted.code());
        Version.check(ifMatch, before.version());
        check(wanted);
        return record(wanted, before.code(), before.version() + 1, false);
    }

    @Transactional
    public void retire(String code, String reason) {
        var before = require(code);
        record(
                new ComposedIndicator(
                        before.code(),
                        0,
                        before.name(),
                        before.expression(),
                        before.unit(),
                        before.direction(),
                        before.target(),
                        before.goals(),
                        before.clause(),
                        true,
                        reason,
                        null,
                        before.at()),
                code,
                before.version() + 1,
                true);
    }

    private ComposedIndicator require(String code) {
        var history = composed.history(code);
        if (history.isEmpty() || history.getFirst().retired()) {
            throw new NotFound("no_such_indicator");
        }
        return history.getFirst();
    }

    private void check(ComposedIndicator wanted) {
        var version = policy.now();
        var codes = version.indicators().stream().map(Indicator::code).toList();
        var faults = new ArrayList<FieldError>();
        var checked = Expressions.check(wanted.expression(), codes);
        checked.faults().forEach(fault -> faults.add(new FieldError("expression", "wrong", fault.message())));
        if (checked.right() && checked.uses().isEmpty()) {
            faults.add(new FieldError("expression", "names_no_indicator"));
        }
        if (wanted.clause() != null && version.clause(wanted.clause()).isEmpty()) {
            faults.add(new FieldError("clause", "unknown"));
        }
        if (!faults.isEmpty()) {
            throw new Invalid("indicator_refused", faults.toArray(FieldError[]::new));
        }
    }

    private ComposedIndicator record(ComposedIndicator wanted, String code, long number, boolean retired) {
        Instant now = clock.instant();
        var made = new ComposedIndicator(
                code,
                number,
                wanted.name(),
                wanted.expression(),
                wanted.unit(),
                wanted.direction(),
                wanted.target(),
                wanted.goals(),
                wanted.clause(),
                retired,
                wanted.reason(),
                Acting.current().actor(),
                now);
        composed.add(made);
        facts.record(new IndicatorComposed(code, number, made.expression(), retired, made.reason(), now));
        return made;
    }
}
