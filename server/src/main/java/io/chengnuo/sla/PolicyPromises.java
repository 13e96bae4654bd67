package io.chengnuo.sla;

import io.chengnuo.calendar.Calendars;
import io.chengnuo.policy.CaseTraits;
import io.chengnuo.policy.PolicyInForce;
import io.chengnuo.policy.StartEvent;
import io.chengnuo.policy.StopEvent;
import io.chengnuo.policy.Target;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** The promises of the company's own policy, its calendars applied. Answered from memory. */
@Component
class PolicyPromises implements Promises {

    private final PolicyInForce policy;
    private final Calendars calendars;

    PolicyPromises(PolicyInForce policy, Calendars calendars) {
        this.policy = policy;
        this.calendars = calendars;
    }

    @Override
    public List<Terms> applicable(UUID policyVersion, CaseTraits request, StartEvent start) {
        return policy.require(policyVersion).targetsFor(request, start).stream()
                .flatMap(target -> terms(policyVersion, target, start).stream())
                .toList();
    }

    /** A target without an amount is a promise nobody has made yet. */
    private Optional<Terms> terms(UUID policyVersion, Target target, StartEvent start) {
        var amount = target.amount();
        var calendar = target.calendar();
        StopEvent stops = target.stops();
        if (amount == null || calendar == null || stops == null) {
            return Optional.empty();
        }
        var hours = calendars.inForce(calendar);
        return Optional.of(new Terms(
                target.promise(),
                target.indicator(),
                target.measured(),
                target.alert(),
                target.clause(),
                policyVersion,
                calendar,
                hours.version(),
                amount,
                hours.calendar().lengthOf(amount),
                target.warnAt(),
                start,
                stops,
                target.pauses()));
    }
}
